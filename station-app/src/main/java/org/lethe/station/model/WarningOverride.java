package org.lethe.station.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A person's decision to erase phones in spite of warnings, which the certificate tells.
 *
 * @param reason why, in their words, on one line; never blank
 * @param by who decided
 * @param second who agreed to it with their PIN; empty where the shop does not ask for two
 */
public record WarningOverride(String reason, Operator by, Optional<Operator> second) {
    /**
     * Warnings that ask for no decision: the plan removes what they name before anything else, or was chosen for it. A question
     * that comes with every other phone is answered without being read.
     */
    private static final Set<ReasonCode> SEEN_TO = EnumSet.of(
            ReasonCode.LOCK_SCREEN_SET,
            ReasonCode.LOCK_SCREEN_UNKNOWN,
            ReasonCode.EXTRA_USERS,
            ReasonCode.WORK_PROFILE,
            ReasonCode.PRIVATE_SPACE,
            ReasonCode.APP_CLONES,
            ReasonCode.XIAOMI_INSTALL_OFF,
            ReasonCode.XIAOMI_SECURITY_SETTINGS_OFF);

    public WarningOverride {
        reason = reason.strip().replaceAll("\\s+", " ");
        if (reason.isEmpty()) {
            throw new IllegalArgumentException("Who overrides a warning says why");
        }
        if (second.filter(by::equals).isPresent()) {
            throw new IllegalArgumentException("Nobody is their own second person");
        }
    }

    /** The decision of one person, without a second one. */
    public static WarningOverride of(String reason, Operator by) {
        return new WarningOverride(reason, by, Optional.empty());
    }

    /** The same decision, with a second person's agreement. */
    public WarningOverride agreedBy(Operator other) {
        return new WarningOverride(reason, by, Optional.of(other));
    }

    /** Which findings a person has to decide about before an erasure. */
    public static List<ReasonCode> neededFor(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .map(Finding::code)
                .filter(code -> !SEEN_TO.contains(code))
                .distinct()
                .toList();
    }
}
