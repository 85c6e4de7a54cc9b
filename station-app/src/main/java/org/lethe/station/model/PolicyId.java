package org.lethe.station.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The rules that a shop can erase by. */
public enum PolicyId {
    /** GB 46864-2025: overwrite and full read-back; key eviction is listed beside it. */
    GB46864("gb46864"),
    /** NIST SP 800-88 Clear: the same work without the GB claim. */
    NIST_CLEAR("nist-clear"),
    /** Reset, key eviction and a sampled read-back; claims neither GB nor Purge. */
    QUICK("quick");

    private final String word;

    PolicyId(String word) {
        this.word = word;
    }

    /** The policy's name on the command line and in records. */
    public String word() {
        return word;
    }

    /** Finds a policy by its name, whatever its case. */
    public static Optional<PolicyId> ofWord(String word) {
        var wanted = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(policy -> policy.word.equals(wanted))
                .findFirst();
    }
}
