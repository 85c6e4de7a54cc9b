package org.lethe.agent.framework;

import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The framework classes of one Android version, with services behind their binders that answer as a test says. */
final class PlayedAndroid implements AutoCloseable {
    private static final int PRIVATE = 1;
    private static final int PUBLIC = 0;
    private static final int MOUNTED = 2;
    private static final int UNMOUNTABLE = 6;
    private static final int PRIMARY_ADMIN = 0x3;
    private static final int MANAGED_PROFILE = 0x20;

    private final FrameworkClasses classes;
    private final Map<String, Object> services;

    @SuppressWarnings("unchecked") // the field of android.os.ServiceManager, of another class loader
    PlayedAndroid(Path jar) throws IOException, ReflectiveOperationException {
        classes = new FrameworkClasses(jar);
        services = (Map<String, Object>)
                type(FrameworkClasses.SERVICE_MANAGER).getField("SERVICES").get(null);
    }

    ClassLoader classes() {
        return classes;
    }

    /** A service whose method of that name answers so, in whatever form it is called; the others answer nothing. */
    void play(String service, String form, String method, @Nullable Object answer) throws ClassNotFoundException {
        serve(service, form, (proxy, called, arguments) -> called.getName().equals(method) ? answer : null);
    }

    /** A service that answers by slot, and null beyond the last one; it insists on who calls. */
    void playSlots(String service, String form, String method, String... answers) throws ClassNotFoundException {
        serve(service, form, (proxy, called, arguments) -> {
            int slot = (int) arguments[0];
            var caller = arguments[1];
            if (!called.getName().equals(method) || !"com.android.shell".equals(caller)) {
                throw new SecurityException("who is " + caller);
            }
            return slot < answers.length ? answers[slot] : null;
        });
    }

    /** A service that refuses, with a name in its words. */
    void refuse(String service, String form) throws ClassNotFoundException {
        serve(service, form, (proxy, called, arguments) -> {
            throw new SecurityException("not even for Alice");
        });
    }

    /** A service that breaks. */
    void breakDown(String service, String form) throws ClassNotFoundException {
        serve(service, form, (proxy, called, arguments) -> {
            throw new IllegalStateException("of Alice's phone");
        });
    }

    /** A binder of this very process gives itself as the interface (android.os.Binder, queryLocalInterface). */
    private void serve(String service, String form, InvocationHandler answers) throws ClassNotFoundException {
        var local = proxy(type(form), answers);
        services.put(
                service,
                proxy(
                        type("android.os.IBinder"),
                        (proxy, called, arguments) -> called.getName().equals("queryLocalInterface") ? local : null));
    }

    private Object proxy(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(classes, new Class<?>[] {type}, handler);
    }

    private Class<?> type(String name) throws ClassNotFoundException {
        return classes.loadClass(name);
    }

    /** The owner and a work profile, with names that must not be looked at. */
    List<Object> users() throws ReflectiveOperationException {
        return List.of(user(0, PRIMARY_ADMIN), user(10, MANAGED_PROFILE));
    }

    private Object user(int id, int flags) throws ReflectiveOperationException {
        var type = type("android.content.pm.UserInfo");
        var user = type.getConstructor(int.class, String.class, int.class).newInstance(id, "Alice", flags);
        if (Fields.has(user, "userType")) {
            var word = id == 0 ? "android.os.usertype.full.SYSTEM" : "android.os.usertype.profile.MANAGED";
            type.getField("userType").set(user, word);
        }
        return user;
    }

    Object accounts(int count) throws ReflectiveOperationException {
        var type = type("android.accounts.Account");
        var accounts = Array.newInstance(type, count);
        for (int i = 0; i < count; i++) {
            var account = type.getConstructor(String.class, String.class).newInstance("alice" + i + "@x.org", "org.x");
            Array.set(accounts, i, account);
        }
        return accounts;
    }

    Object volumes() throws ReflectiveOperationException {
        var type = type("android.os.storage.VolumeInfo");
        var volumes = Array.newInstance(type, 2);
        Array.set(volumes, 0, volume(type, PRIVATE, MOUNTED));
        Array.set(volumes, 1, volume(type, PUBLIC, UNMOUNTABLE));
        return volumes;
    }

    private static Object volume(Class<?> type, int kind, int state) throws ReflectiveOperationException {
        var constructor = Arrays.stream(type.getConstructors())
                .filter(one -> one.getParameterCount() == 4) // id, type, disk, partition's GUID
                .findFirst()
                .orElseThrow();
        var volume = constructor.newInstance("Alice's card", kind, null, null);
        type.getField("state").set(volume, state);
        return volume;
    }

    @Override
    public void close() throws IOException {
        classes.close();
    }

    /** Those of a framework's jar, but for what needs a kernel or Android's virtual machine. */
    private static final class FrameworkClasses extends URLClassLoader {
        static final String SERVICE_MANAGER = "android.os.ServiceManager";

        FrameworkClasses(Path jar) throws IOException {
            super(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
            replace(SERVICE_MANAGER);
            replace("dalvik.system.VMRuntime");
        }

        private void replace(String name) throws IOException {
            try (var code = PlayedAndroid.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
                var bytes = Objects.requireNonNull(code).readAllBytes();
                defineClass(name, bytes, 0, bytes.length);
            }
        }
    }
}
