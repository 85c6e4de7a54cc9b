package org.lethe.agent.framework;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One form that a method had in some versions of Android, together with what to pass to it. Immutable. */
final class Signature {
    private final String method;
    private final List<Class<?>> types;
    private final List<@Nullable Object> values;

    private Signature(String method, List<Class<?>> types, List<@Nullable Object> values) {
        this.method = method;
        this.types = types;
        this.values = values;
    }

    static Signature of(String method) {
        return new Signature(method, new ArrayList<>(), new ArrayList<>());
    }

    Signature with(int value) {
        return with(int.class, value);
    }

    Signature with(boolean value) {
        return with(boolean.class, value);
    }

    Signature with(String value) {
        return with(String.class, value);
    }

    /** A text that may be missing, and is. */
    Signature withoutText() {
        return with(String.class, null);
    }

    private Signature with(Class<?> type, @Nullable Object value) {
        var moreTypes = new ArrayList<>(types);
        moreTypes.add(type);
        var moreValues = new ArrayList<>(values);
        moreValues.add(value);
        return new Signature(method, moreTypes, moreValues);
    }

    /** The method of this form, where this Android has it. */
    Optional<Method> in(Class<?> service) {
        try {
            return Optional.of(service.getMethod(method, types.toArray(new Class<?>[0])));
        } catch (NoSuchMethodException otherVersion) {
            return Optional.empty();
        }
    }

    @Nullable Object[] arguments() {
        return values.toArray();
    }

    @Override
    public String toString() {
        return method + types;
    }
}
