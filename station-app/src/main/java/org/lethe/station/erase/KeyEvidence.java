package org.lethe.station.erase;

import java.util.Map;
import org.lethe.protocol.KeyAnswer;
import org.lethe.protocol.KeyReading;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.model.CheckResult;
import org.lethe.station.model.Claim;
import org.lethe.station.model.Encryption;
import org.lethe.station.model.ReasonCode;

/**
 * What the identifier of the encryption key, read before and after the reset, proves. The kernel derives the identifier of a
 * version 2 policy from the key itself, and vold that of version 1 (system/vold, FsCrypt.cpp, KeyUtil.cpp), so that another
 * identifier is another key, and the same one the same key. A phone without identifiers is believed only where its encryption
 * and its Android agree with that; everything else is undecided.
 */
final class KeyEvidence {
    /** The shell may ask from Android 11 on (system/sepolicy, private/shell.te; android.md 3.5). */
    private static final int FIRST_API_THAT_ANSWERS = 30;

    private static final String NEVER_READ = "not read before the reset";

    private final int apiLevel;
    private final Encryption encryption;

    KeyEvidence(int apiLevel, Encryption encryption) {
        this.apiLevel = apiLevel;
        this.encryption = encryption;
    }

    /** For the phone of a job, as it was found. */
    static KeyEvidence of(StepContext context) {
        var phone = context.job().before();
        return new KeyEvidence(phone.android().apiLevel(), phone.encryption());
    }

    /** Journals what was read before the reset, and says whether the reset can be proven on that ground at all. */
    boolean keep(StepContext context, KeyReading before) {
        context.desk().note(Note.KEY_IDENTIFIER_BEFORE, before.answer() + " " + before.text());
        var usable = before.answer() == KeyAnswer.IDENTIFIER || showsNone(before);
        if (!usable) {
            undecided(context, Map.of("before", story(before)));
        }
        return usable;
    }

    /** Puts on record what the reset did to the key. */
    void prove(StepContext context, KeyReading after) {
        var before = kept(context, after.directory());
        var details = Map.of("before", story(before), "after", story(after));
        switch (compare(before, after)) {
            case PASSED -> context.passed(Claim.KEY_IDENTIFIER_CHANGED, details, context.lastAnswer());
            case FAILED ->
                context.failed(
                        Claim.KEY_IDENTIFIER_CHANGED,
                        ReasonCode.KEY_IDENTIFIER_UNCHANGED,
                        details,
                        context.lastAnswer());
            case NOT_APPLICABLE -> context.notApplicable(Claim.KEY_IDENTIFIER_CHANGED, details, context.lastAnswer());
            case INCONCLUSIVE -> undecided(context, details);
        }
    }

    /** The rule. */
    CheckResult compare(KeyReading before, KeyReading after) {
        if (before.answer() == KeyAnswer.IDENTIFIER && after.answer() == KeyAnswer.IDENTIFIER) {
            return compareIdentifiers(before.text(), after.text());
        }
        return showsNone(before) && showsNone(after) ? CheckResult.NOT_APPLICABLE : CheckResult.INCONCLUSIVE;
    }

    /** Identifiers of different versions are made in different ways: that they differ says nothing of the key. */
    private static CheckResult compareIdentifiers(String before, String after) {
        if (before.equals(after)) {
            return CheckResult.FAILED;
        }
        return version(before).equals(version(after)) ? CheckResult.PASSED : CheckResult.INCONCLUSIVE;
    }

    private static String version(String identifier) {
        return identifier.substring(0, identifier.indexOf(':'));
    }

    private boolean showsNone(KeyReading reading) {
        return switch (reading.answer()) {
            case NONE, NOT_SUPPORTED -> !shouldAnswer();
            case NOT_PERMITTED -> apiLevel < FIRST_API_THAT_ANSWERS;
            case IDENTIFIER, UNKNOWN -> false;
        };
    }

    /** {@code /data/local} must be encrypted (rootdir/init.rc, "encryption=Require") where files are, and the shell may ask. */
    private boolean shouldAnswer() {
        return apiLevel >= FIRST_API_THAT_ANSWERS
                && (encryption == Encryption.FILE || encryption == Encryption.FILE_AND_METADATA);
    }

    private static KeyReading kept(StepContext context, String directory) {
        return context.note(Note.KEY_IDENTIFIER_BEFORE)
                .map(note -> note.split(" ", 2))
                .map(words -> new KeyReading(directory, KeyAnswer.valueOf(words[0]), words[1]))
                .orElseGet(() -> KeyReading.unknown(directory, NEVER_READ));
    }

    private static void undecided(StepContext context, Map<String, String> details) {
        context.inconclusive(
                Claim.KEY_IDENTIFIER_CHANGED, ReasonCode.KEY_IDENTIFIER_UNKNOWN, details, context.lastAnswer());
    }

    static String story(KeyReading reading) {
        return reading.answer() == KeyAnswer.IDENTIFIER ? reading.text() : reading.answer() + ": " + reading.text();
    }
}
