package org.lethe.agent.os;

/** The phone, or whatever machine the agent was started on. */
public final class AndroidSystem implements PhoneSystem {
    private final PhoneStorage storage = new FileSystemStorage();
    private final PhonePrograms programs = new KernelPrograms();

    @Override
    public PhoneStorage storage() {
        return storage;
    }

    @Override
    public PhonePrograms programs() {
        return programs;
    }
}
