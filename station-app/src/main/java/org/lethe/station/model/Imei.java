package org.lethe.station.model;

/**
 * An International Mobile Equipment Identity: names one radio of a phone, so a phone with two SIM slots has two (3GPP TS 23.003,
 * section 6.2.1). Tablets without a radio have none.
 *
 * @param value its fifteen digits, the last of which is their Luhn check digit
 */
public record Imei(String value) {
    private static final int DIGITS = 15;

    /** @throws IllegalArgumentException unless it is fifteen digits with the right check digit */
    public Imei {
        if (!isOne(value)) {
            throw new IllegalArgumentException("An IMEI is fifteen digits, the last one a check digit");
        }
    }

    /** Whether a text is an IMEI. All zeros, which phones without one state, is none. */
    public static boolean isOne(String text) {
        return text.length() == DIGITS
                && text.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                && text.chars().anyMatch(digit -> digit != '0')
                && luhnSum(text) % 10 == 0;
    }

    /** ISO/IEC 7812-1, annex B: every second digit from the right counts double, two digits of a product are added up. */
    private static int luhnSum(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int value = digits.charAt(digits.length() - 1 - place) - '0';
            int weighed = place % 2 == 0 ? value : 2 * value;
            sum += weighed / 10 + weighed % 10;
        }
        return sum;
    }

    /** For labels, logs and windows: the last four digits, the rest hidden. */
    public String shortened() {
        return "…" + value.substring(value.length() - 4);
    }

    @Override
    public String toString() {
        return shortened();
    }
}
