package org.lethe.station.model;

import java.util.regex.Pattern;

/**
 * The name of one erasure of one phone, short enough to be typed: ten characters of Crockford's base 32 (no I, L, O, U).
 *
 * @param value for example {@code 7K3M9QX2TD}
 */
public record JobId(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

    public JobId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A job id has ten characters of 0-9 and A-Z without I, L, O, U: " + value);
        }
    }

    /** Makes an id of fifty bits of randomness. */
    public static JobId ofRandom(long randomBits) {
        var text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt((int) (randomBits >>> (5 * i)) & 31));
        }
        return new JobId(text.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
