package org.lethe.station.certify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lethe.station.model.CheckResult;
import org.lethe.station.model.Claim;
import org.lethe.station.model.Encryption;
import org.lethe.station.model.Finding;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.Situation.Belongings;
import org.lethe.station.verify.ErasureRecord;

/** What an erasure does not reach, said in words on every record: no certificate is allowed to be silent about it. */
final class Residuals {
    private static final String NOT_SEEN =
            "Not seen, because the phone does not come back from the reset of this route: that the marks planted before it"
                    + " are gone, that the encryption key changed, that one user and no account are left. What was seen"
                    + " instead stands among the checks of this record.";

    private static final String BY_HAND =
            "That the phone was reset once more before it was handed over rests on the word of the person whom the checks"
                    + " name, and on its leaving the bus.";

    private static final String KEY_UNNAMED =
            "That the encryption key changed was not seen: the phone does not tell programs by which key its data is encrypted.";

    private static final String CARD_LEFT =
            "A memory card was in the phone when the erasure began: it was neither overwritten nor read "
                    + "back, and nothing is claimed about what is on it, even where the reset made its file system "
                    + "anew.";
    private static final String CARD_ADOPTED =
            "A memory card served as part of the phone's own storage: it was neither overwritten nor read "
                    + "back. Its key lay with the user data, and nothing is claimed about it beyond what is claimed of "
                    + "those.";
    private static final String CARD_UNKNOWN =
            "Whether a memory card was in the phone is not known: if there was one, it was not erased.";
    private static final String ESIM_LEFT =
            "The phone knew of an eSIM profile: the station did not remove it, and the reset may have kept " + "it.";

    /** Under these a system that is not the maker's gives the evidence. */
    private static final Set<ReasonCode> UNTRUSTED = Set.of(ReasonCode.BOOTLOADER_UNLOCKED, ReasonCode.SYSTEM_TAMPERED);

    private Residuals() {}

    static ObjectNode of(ErasureRecord record) {
        var node = CanonicalJson.MAPPER
                .createObjectNode()
                .put("outOfReachBytes", record.figures().outOfReach());
        var statements = node.putArray("statements");
        statements
                .add(
                        "Space that the file system holds for itself or reserves for the system, the files of the fresh system"
                                + " with the slack behind them, and the margin that the fill leaves free were not overwritten by a"
                                + " program; the reset formatted them, which need not destroy what lay there.")
                .add("Spare, worn-out and over-provisioned blocks of the flash memory cannot be reached through the"
                        + " phone's interface; nothing is claimed about their raw content.")
                .add("SIM, eSIM profiles, contactless cards in a secure element, memory cards and copies in online"
                        + " services are outside this erasure.")
                .add(encryption(record.before().encryption()));
        belongings(record.before().situation().belongings()).forEach(statements::add);
        if (record.plan().endsWithItsReset()) {
            statements.add(NOT_SEEN);
        }
        if (hidesItsKey(record)) {
            statements.add(KEY_UNNAMED);
        }
        if (record.plan().isHandedOverByHand()) {
            statements.add(BY_HAND);
        }
        if (record.before().findings().stream().map(Finding::code).anyMatch(UNTRUSTED::contains)) {
            statements.add(
                    "The phone's bootloader was unlocked, or its system showed signs of having been changed: everything"
                            + " that it stated of itself may be untrue, and with it what was observed through its own system.");
        }
        return node;
    }

    /** Where a phone comes back from its reset, its key is asked for; kernels before Android 11's have no names for keys (android.md 3). */
    private static boolean hidesItsKey(ErasureRecord record) {
        var encryption = record.before().encryption();
        return !record.plan().endsWithItsReset()
                && (encryption == Encryption.FILE || encryption == Encryption.FILE_AND_METADATA)
                && record.latest(Claim.KEY_IDENTIFIER_CHANGED)
                        .filter(check -> check.result() == CheckResult.NOT_APPLICABLE)
                        .isPresent();
    }

    /** What left with the phone though it was not erased. Silence would read as "erased with the rest". */
    private static List<String> belongings(Belongings found) {
        var left = new ArrayList<String>();
        if (!found.removable().isKnown()) {
            left.add(CARD_UNKNOWN);
        }
        if (found.removable().is(cards -> cards.portable() > 0)) {
            left.add(CARD_LEFT);
        }
        if (found.removable().is(cards -> cards.adopted() > 0)) {
            left.add(CARD_ADOPTED);
        }
        if (found.embeddedSim().is(there -> there)) {
            left.add(ESIM_LEFT);
        }
        return left;
    }

    private static String encryption(Encryption encryption) {
        return switch (encryption) {
            case FILE, FILE_AND_METADATA ->
                "The phone stated file-based encryption: old content in unreached blocks"
                        + " was written encrypted, as far as the phone's statement goes.";
            case FULL_DISK ->
                "The phone stated full-disk encryption, often under a default password: nothing is"
                        + " claimed about its key.";
            case NONE ->
                "The phone stated no encryption: old content in unreached blocks may be readable in a" + " laboratory.";
            case UNKNOWN ->
                "The phone did not state its encryption: nothing is claimed about content in unreached" + " blocks.";
        };
    }
}
