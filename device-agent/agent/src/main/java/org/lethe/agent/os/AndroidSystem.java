package org.lethe.agent.os;

import java.io.File;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The phone, or whatever machine the agent was started on. What it says of itself it says in the kernel's own files; user shell
 * may read those of its own process and of the battery (AOSP system/sepolicy {@code public/domain.te}, {@code private/shell.te}).
 */
public final class AndroidSystem implements PhoneSystem {
    private static final File BATTERY = new File("/sys/class/power_supply/battery");

    private final PhoneStorage storage = new FileSystemStorage();
    private final PhonePrograms programs = new KernelPrograms();
    private final IoAccount account = new IoAccount(new File("/proc/self/io"));
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
    public PhonePrograms programs() {
        return programs;
    }

    @Override
    public Framework framework() {
        return framework;
    }

    @Override
    public OptionalLong fetchedBytes() {
        return account.fetchedBytes();
    }

    @Override
    public Battery battery() {
        return new Battery(number(new File(BATTERY, "temp")), number(new File(BATTERY, "capacity")));
    }

    private static OptionalInt number(File file) {
        return KernelFile.text(file)
                .filter(text -> text.matches("-?[0-9]{1,6}"))
                .map(text -> OptionalInt.of(Integer.parseInt(text)))
                .orElse(OptionalInt.empty());
    }
}
