package org.lethe.station.staff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person may do at the station. */
public enum Role {
    /** Erases phones, attaches certificates, looks a second time. */
    CLERK,
    /** All that, and changes settings and operators in the window. */
    SUPERVISOR;

    /** The word for programs and for the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a word. */
    public static Optional<Role> ofWord(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
