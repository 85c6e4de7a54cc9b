package org.lethe.admin;

import android.app.admin.DevicePolicyManager;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What to wipe besides the user data, as the extras say ({@code --ez NAME true}); what is not named stays.
 *
 * @param externalStorage every card in an adoptable slot too, portable ones not spared ({@code StorageManager.wipeAdoptableDisks})
 * @param euicc profiles of an embedded SIM too
 * @param resetProtection the factory reset protection too, so that the phone does not ask for its former owner's account
 */
record WipeRequest(boolean externalStorage, boolean euicc, boolean resetProtection) {
    static final String EXTERNAL_STORAGE = "external-storage";
    static final String EUICC = "euicc";
    static final String RESET_PROTECTION = "reset-protection";

    private static final Set<String> KNOWN = new HashSet<>(Arrays.asList(EXTERNAL_STORAGE, EUICC, RESET_PROTECTION));

    /** The request in extras that are all {@linkplain #unknownExtra known}. */
    static WipeRequest of(Map<String, ?> extras) {
        return new WipeRequest(says(extras, EXTERNAL_STORAGE), says(extras, EUICC), says(extras, RESET_PROTECTION));
    }

    private static boolean says(Map<String, ?> extras, String name) {
        return Boolean.TRUE.equals(extras.get(name));
    }

    /** The name of an extra that is not known or is no boolean, if there is one. */
    static Optional<String> unknownExtra(Map<String, ?> extras) {
        for (Map.Entry<String, ?> extra : extras.entrySet()) {
            if (!KNOWN.contains(extra.getKey()) || !(extra.getValue() instanceof Boolean)) {
                return Optional.of(extra.getKey());
            }
        }
        return Optional.empty();
    }

    /** As {@code DevicePolicyManager} takes it; its constants are compiled in. */
    int flags() {
        return (externalStorage ? DevicePolicyManager.WIPE_EXTERNAL_STORAGE : 0)
                | (euicc ? DevicePolicyManager.WIPE_EUICC : 0)
                | (resetProtection ? DevicePolicyManager.WIPE_RESET_PROTECTION_DATA : 0);
    }
}
