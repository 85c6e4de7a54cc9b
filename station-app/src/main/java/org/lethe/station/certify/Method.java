package org.lethe.station.certify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.lethe.station.model.Check;
import org.lethe.station.model.CheckResult;
import org.lethe.station.model.Claim;
import org.lethe.station.model.JobState;
import org.lethe.station.model.PolicyId;
import org.lethe.station.verify.ErasureRecord;

/**
 * Method and techniques in the words of NIST SP 800-88, and the standard that is claimed. Names only techniques that were
 * seen to work; never Purge, never IEEE 2883 (docs/evidence.md), and nothing at all when the phone is not erased.
 *
 * @param standard what the policy claims; empty when it claims none, or the phone is not erased
 * @param techniques seen to have been carried out
 */
record Method(String standard, List<String> techniques) {
    /** What every erasure is to reach. */
    static final String SCOPE = "all user data: every user and profile, their apps, files and settings";

    static Method of(ErasureRecord record, Outcome outcome) {
        var standard = outcome.state() == JobState.ERASED
                ? standard(record.plan().policy().id())
                : "";
        return new Method(standard, techniques(record));
    }

    void describe(ObjectNode node) {
        node.put("scope", SCOPE);
        if (!standard.isEmpty()) {
            node.put("category", "Clear").put("standard", standard);
        }
        techniques.forEach(node.putArray("techniques")::add);
    }

    private static String standard(PolicyId policy) {
        return switch (policy) {
            case GB46864 -> "GB 46864-2025";
            case NIST_CLEAR -> "NIST SP 800-88 Rev. 2";
            case QUICK -> "";
        };
    }

    private static List<String> techniques(ErasureRecord record) {
        var seen = new ArrayList<String>();
        addIfPassed(seen, "FACTORY_RESET", record, Claim.RESET_OBSERVED);
        addIfPassed(seen, "OVERWRITE", record, Claim.OVERWRITTEN);
        addIfPassed(seen, "KEY_EVICTION", record, Claim.KEY_IDENTIFIER_CHANGED);
        return List.copyOf(seen);
    }

    private static void addIfPassed(List<String> seen, String technique, ErasureRecord record, Claim claim) {
        record.latest(claim)
                .map(Check::result)
                .filter(CheckResult.PASSED::equals)
                .ifPresent(result -> seen.add(technique));
    }
}
