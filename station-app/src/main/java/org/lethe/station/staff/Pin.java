package org.lethe.station.staff;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A PIN as a person typed it. It is never printed, logged or stored.
 *
 * @param digits four to eight of 0 to 9
 */
public record Pin(String digits) {
    private static final Pattern FORM = Pattern.compile("[0-9]{4,8}");

    public Pin {
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("A PIN has four to eight digits");
        }
    }

    /** The PIN that was typed; empty when it is none. */
    public static Optional<Pin> parse(String typed) {
        return FORM.matcher(typed).matches() ? Optional.of(new Pin(typed)) : Optional.empty();
    }

    /** Says nothing of the digits, so that no message can give them away. */
    @Override
    public String toString() {
        return "Pin[****]";
    }
}
