package android.os;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the place of Android's own, which asks the kernel's binder. A test defines it anew in each framework's class loader. */
public final class ServiceManager {
    /** By name, what a test plays. */
    public static final Map<String, Object> SERVICES = new HashMap<>();

    private ServiceManager() {}

    /** Null when there is no such service. */
    public static @Nullable Object getService(String name) {
        return SERVICES.get(name);
    }
}
