package org.lethe.station.erase;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lethe.station.assess.PhoneShell.Answer;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.model.Claim;
import org.lethe.station.model.PhoneCommand;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.runtime.Sha256;

/**
 * What a reset changes without anybody having marked it: the random {@code android_id}, the history of boots, what the phone
 * says of why it started and of its setup. All lie on the user data or are stated by the boot itself. The id never leaves this
 * class but as a hash keyed with the job's random mark, so that nobody can look the phone up by it and a recheck can compare it.
 */
record ResetTraces(StepContext context) {
    /** {@code bootstat} keeps the last four boots (system/core, bootstat.cpp); fewer prove nothing by staying. */
    private static final String WHOLE_HISTORY = "4";

    /** The restart by which recovery wiped the phone may be in the history though Android did not count it. */
    private static final int BOOTS_OF_RECOVERY = 1;

    private static final String NONE = "none";
    private static final String NOT_UNDERSTOOD = "not understood";
    /** What {@code settings get} prints where nothing is set (SettingsService, AOSP). */
    private static final String UNSET = "null";

    private static final String RESET_REASON = "factory_reset";

    /** Before the reset: journals what must be another afterwards. */
    void noteBefore() throws IOException {
        context.desk().note(Note.ANDROID_ID_BEFORE, stated(androidId()));
        context.desk().note(Note.BOOT_HISTORY_BEFORE, bootsBefore(ask(PhoneCommand.BOOT_HISTORY_LENGTH)));
    }

    /** After the reset. */
    void prove() throws IOException {
        proveAndroidId();
        proveHistory();
        tellBootReason();
        tellFirstBoot();
    }

    private void proveAndroidId() throws IOException {
        var before = context.note(Note.ANDROID_ID_BEFORE).orElse(NOT_UNDERSTOOD);
        var answer = androidId();
        var after = stated(answer);
        var details = Map.of("before", before, "after", after);
        var trace = Optional.of(answer.sha256());
        if (before.equals(NONE)) {
            context.notApplicable(Claim.ANDROID_ID_CHANGED, details, trace);
        } else if (!isId(before) || !isId(after)) {
            context.inconclusive(Claim.ANDROID_ID_CHANGED, ReasonCode.EVIDENCE_MISSING, details, trace);
        } else if (after.equals(before)) {
            context.failed(Claim.ANDROID_ID_CHANGED, ReasonCode.ANDROID_ID_UNCHANGED, details, trace);
        } else {
            context.passed(Claim.ANDROID_ID_CHANGED, details, trace);
        }
    }

    private static boolean isId(String stated) {
        return !stated.equals(NONE) && !stated.equals(NOT_UNDERSTOOD);
    }

    /** Recorded phones begin their history anew after a reset; one that reaches back further than the boots was not wiped. */
    private void proveHistory() throws IOException {
        var before = context.note(Note.BOOT_HISTORY_BEFORE).orElse(NOT_UNDERSTOOD);
        var answer = ask(PhoneCommand.BOOT_HISTORY_LENGTH);
        var entries = count(answer);
        var boots = count(ask(PhoneCommand.BOOT_COUNT));
        var details = Map.of("before", before, "after", shown(entries), "boots", shown(boots));
        var trace = Optional.of(answer.sha256());
        if (isTooShort(before)) {
            context.notApplicable(Claim.BOOT_HISTORY_FRESH, details, trace);
        } else if (!before.equals(WHOLE_HISTORY) || entries.isEmpty() || boots.isEmpty()) {
            // one that was not told is not one that was short; and a phone that told it before may have something to
            // hide now
            context.inconclusive(Claim.BOOT_HISTORY_FRESH, ReasonCode.EVIDENCE_MISSING, details, trace);
        } else if (entries.getAsInt() > boots.getAsInt() + BOOTS_OF_RECOVERY) {
            context.failed(Claim.BOOT_HISTORY_FRESH, ReasonCode.BOOT_HISTORY_SURVIVED, details, trace);
        } else {
            context.passed(Claim.BOOT_HISTORY_FRESH, details, trace);
        }
    }

    /** Few makers state it, and an interrupted first boot overwrites it: that it is missing says nothing. */
    private void tellBootReason() throws IOException {
        var answer = ask(PhoneCommand.BOOT_REASON);
        var details = Map.of("bootReason", answer.text().replace('\n', ' '));
        if (answer.text().contains(RESET_REASON)) {
            context.passed(Claim.BOOT_REASON_IS_RESET, details, Optional.of(answer.sha256()));
        } else {
            context.notApplicable(Claim.BOOT_REASON_IS_RESET, details, Optional.of(answer.sha256()));
        }
    }

    private void tellFirstBoot() throws IOException {
        var provisioned = ask(PhoneCommand.PROVISIONED);
        var setUp = ask(PhoneCommand.SETUP_COMPLETE);
        var details = Map.of("deviceProvisioned", provisioned.text(), "userSetupComplete", setUp.text());
        if (isSwitch(provisioned) && isSwitch(setUp)) {
            context.passed(Claim.FIRST_BOOT_STATED, details, Optional.of(provisioned.sha256()));
        } else {
            context.inconclusive(
                    Claim.FIRST_BOOT_STATED, ReasonCode.EVIDENCE_MISSING, details, Optional.of(provisioned.sha256()));
        }
    }

    private static boolean isSwitch(Answer answer) {
        return answer.text().equals("0") || answer.text().equals("1");
    }

    private Answer androidId() throws IOException {
        return ask(PhoneCommand.ANDROID_ID);
    }

    /** The id's keyed hash, or that there is none, or that the answer is neither: that is not the same as none. */
    private String stated(Answer answer) {
        var text = answer.text();
        if (text.equals(UNSET)) {
            return NONE;
        }
        return text.matches("[0-9a-f]{1,16}")
                ? Sha256.hex(context.note(Note.CANARY).orElseThrow() + ' ' + text)
                : NOT_UNDERSTOOD;
    }

    /** How many boots were told of before the reset, or that the answer was no number. */
    private static String bootsBefore(Answer answer) {
        var count = count(answer);
        return count.isPresent() ? shown(count) : NOT_UNDERSTOOD;
    }

    /**
     * Fewer than four, as of a phone that was started too seldom, or none. None is also what a maker's build gives that closes the property
     * to the shell: {@code getprop} prints nothing where it may not read (SELinux, bionic's {@code __system_property_find}).
     */
    private static boolean isTooShort(String before) {
        return before.matches("[0-3]");
    }

    /** {@code grep -c} ends with 1 when it counted nothing; every Android of the routes has it (toybox, since Android 6). */
    private static OptionalInt count(Answer answer) {
        return answer.text().matches("[0-9]{1,6}")
                ? OptionalInt.of(Integer.parseInt(answer.text()))
                : OptionalInt.empty();
    }

    private static String shown(OptionalInt count) {
        return count.isPresent() ? Integer.toString(count.getAsInt()) : "unknown";
    }

    private Answer ask(PhoneCommand command) throws IOException {
        return context.ask(command);
    }
}
