package org.lethe.agent.os;

/** The phone, or whatever machine the agent was started on. */
public final class AndroidSystem implements PhoneSystem {
    private final PhoneStorage storage = new FileSystemStorage();
    private final Framework framework;

    /** @param framework asks Android's services, if there are any */
    public AndroidSystem(Framework framework) {
        this.framework = framework;
    }

    @Override
    public PhoneStorage storage() {
        return storage;
    }

    @Override
    public Framework framework() {
        return framework;
    }
}
