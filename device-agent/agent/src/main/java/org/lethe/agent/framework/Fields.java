package org.lethe.agent.framework;

import java.util.Arrays;
import org.lethe.agent.os.UnansweredException;

/** Public fields of what a service gave. */
final class Fields {
    private Fields() {}

    static boolean has(Object value, String name) {
        return Arrays.stream(value.getClass().getFields())
                .anyMatch(field -> field.getName().equals(name));
    }

    static int number(Object value, String name) throws UnansweredException {
        var number = of(value, name);
        if (!(number instanceof Integer)) {
            throw new UnansweredException(value.getClass().getSimpleName() + " has no number " + name);
        }
        return (Integer) number;
    }

    static Object of(Object value, String name) throws UnansweredException {
        try {
            return value.getClass().getField(name).get(value);
        } catch (NoSuchFieldException | IllegalAccessException otherVersion) {
            throw new UnansweredException(value.getClass().getSimpleName() + " has no field " + name);
        }
    }
}
