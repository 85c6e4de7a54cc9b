package org.lethe.agent.framework;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lethe.agent.os.UnansweredException;

/** One of Android's services behind its binder, as {@code ServiceManager} knows it. */
final class HiddenService {
    private final String name;
    private final Class<?> form;
    private final Object proxy;

    private HiddenService(String name, Class<?> form, Object proxy) {
        this.name = name;
        this.form = form;
        this.proxy = proxy;
    }

    /**
     * Looks a service up.
     *
     * @param android where Android's classes are found
     * @param name for {@code ServiceManager}
     * @param forms the interface's names, the present one first; some were renamed
     * @throws UnansweredException when this phone has no such service
     */
    static HiddenService find(ClassLoader android, String name, String... forms) throws UnansweredException {
        try {
            var lookUp =
                    Class.forName("android.os.ServiceManager", true, android).getMethod("getService", String.class);
            var binder = invoke(name, lookUp, Optional.empty(), name)
                    .orElseThrow(() -> new UnansweredException("this phone has no service " + name));
            var form = form(android, name, forms);
            var asInterface = Class.forName(form.getName() + "$Stub", true, android)
                    .getMethod("asInterface", Class.forName("android.os.IBinder", true, android));
            var proxy = invoke(name, asInterface, Optional.empty(), binder)
                    .orElseThrow(() -> new UnansweredException("this phone has no service " + name));
            return new HiddenService(name, form, proxy);
        } catch (ReflectiveOperationException | LinkageError notAndroid) {
            throw new UnansweredException("no Android that is known has this form of service " + name);
        }
    }

    private static Class<?> form(ClassLoader android, String name, String... forms) throws UnansweredException {
        for (var form : forms) {
            try {
                return Class.forName(form, true, android);
            } catch (ClassNotFoundException otherVersion) {
                continue;
            }
        }
        throw new UnansweredException("service " + name + " has an unknown form");
    }

    /**
     * Calls a method in the first of its known forms that this Android has.
     *
     * @param type what the answer must be; makers have changed such things
     * @throws UnansweredException when it has none of them, refuses, fails, or answers null or something else
     */
    <T> T ask(Class<T> type, Signature... known) throws UnansweredException {
        return call(type, known)
                .orElseThrow(() -> new UnansweredException("service " + name + " answers nothing to " + known[0]));
    }

    /** The same where null is an answer too. */
    <T> Optional<T> call(Class<T> type, Signature... known) throws UnansweredException {
        for (var signature : known) {
            var method = signature.in(form);
            if (method.isPresent()) {
                var answer = invoke(name, method.get(), Optional.of(proxy), signature.arguments());
                return answer.isPresent() ? Optional.of(checked(type, answer.get())) : Optional.empty();
            }
        }
        throw new UnansweredException("service " + name + " has no known form of " + known[0]);
    }

    private <T> T checked(Class<T> type, Object answer) throws UnansweredException {
        if (!type.isInstance(answer)) {
            throw new UnansweredException(
                    "service " + name + " answers by " + answer.getClass().getName());
        }
        return type.cast(answer);
    }

    /** The words of an exception stay on the phone; only its class is named. */
    private static Optional<Object> invoke(String name, Method method, Optional<Object> target, Object... arguments)
            throws UnansweredException {
        try {
            return Optional.ofNullable(method.invoke(target.orElse(null), arguments));
        } catch (InvocationTargetException thrown) {
            throw unanswered(name, thrown.getCause());
        } catch (IllegalAccessException closed) {
            throw new UnansweredException("service " + name + " is closed to programs");
        }
    }

    private static UnansweredException unanswered(String name, @Nullable Throwable cause) {
        if (cause instanceof Error && !(cause instanceof LinkageError)) {
            throw (Error) cause; // the phone is out of memory or worse, which is no answer of this service
        }
        return new UnansweredException(
                cause instanceof SecurityException
                        ? "refused by service " + name
                        : "service " + name + " failed: "
                                + (cause == null ? "" : cause.getClass().getName()));
    }
}
