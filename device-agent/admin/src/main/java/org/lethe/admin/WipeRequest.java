package org.lethe.admin;

import android.content.Intent;
import android.os.Bundle;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What to wipe besides the user data, as the extras say ({@code --ez NAME true}); what is not named stays.
 *
 * @param externalStorage adoptable storage too; a portable card is never touched by a reset (android.md 4.10)
 * @param euicc profiles of an embedded SIM too
 * @param resetProtection the factory reset protection too, so that the phone does not ask for its former owner's account
 */
record WipeRequest(boolean externalStorage, boolean euicc, boolean resetProtection) {
    static final String EXTERNAL_STORAGE = "external-storage";
    static final String EUICC = "euicc";
    static final String RESET_PROTECTION = "reset-protection";

    private static final Set<String> KNOWN = new HashSet<>(Arrays.asList(EXTERNAL_STORAGE, EUICC, RESET_PROTECTION));

    /** The request in an intent whose extras are all {@linkplain #unknownExtra known}. */
    static WipeRequest of(Intent intent) {
        return new WipeRequest(
                intent.getBooleanExtra(EXTERNAL_STORAGE, false),
                intent.getBooleanExtra(EUICC, false),
                intent.getBooleanExtra(RESET_PROTECTION, false));
    }

    /** The name of an extra that is not known or is no boolean, if there is one. */
    static Optional<String> unknownExtra(Intent intent) {
        Bundle extras = intent.getExtras();
        if (extras != null) {
            for (String name : extras.keySet()) {
                if (!KNOWN.contains(name) || !isBoolean(extras, name)) {
                    return Optional.of(name);
                }
            }
        }
        return Optional.empty();
    }

    /** Two defaults, because a value of another type gives the default. */
    private static boolean isBoolean(Bundle extras, String name) {
        return extras.getBoolean(name, true) == extras.getBoolean(name, false);
    }
}
