package dalvik.system;

import java.lang.reflect.Array;

/** Takes the place of Android's own, whose methods are the virtual machine's; collections of the framework get their arrays here. */
public final class VMRuntime {
    private static final VMRuntime ONLY = new VMRuntime();

    private VMRuntime() {}

    public static VMRuntime getRuntime() {
        return ONLY;
    }

    public Object newUnpaddedArray(Class<?> type, int least) {
        return Array.newInstance(type, least);
    }
}
