package org.lethe.station.erase;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.lethe.protocol.AgentRequest;
import org.lethe.station.adb.AdbException;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.model.PhoneCommand;

/**
 * A random mark among the phone's settings. It lives on the user data, so a reset takes it away, and no other phone has it,
 * not even one that states the same serial number.
 */
final class SettingMark {
    private static final SecureRandom RANDOM = new SecureRandom();

    private SettingMark() {}

    /** The mark of a note; a new one is journalled before anybody plants it. */
    static String noted(StepContext context, Note note) {
        return context.note(note).orElseGet(() -> drawn(context, note));
    }

    private static String drawn(StepContext context, Note note) {
        var bytes = new byte[AgentRequest.CANARY_BYTES];
        RANDOM.nextBytes(bytes);
        var mark = HexFormat.of().formatHex(bytes);
        context.desk().note(note, mark);
        return mark;
    }

    /** Whether the phone shows the mark of a note: one of the same name that was plugged in meanwhile does not have it. */
    static boolean isOn(StepContext context, Note note) throws AdbException {
        return context.ask(PhoneCommand.READ_SETTING)
                .text()
                .equals(context.note(note).orElseThrow());
    }

    /**
     * The last look before a reset, whether the phone shows the mark that this one is to remove: that of a reset that was proven
     * already, or else the one that was planted first.
     */
    static boolean isOnForReset(StepContext context) throws AdbException {
        return isOn(context, context.note(Note.RESET_MARK).isPresent() ? Note.RESET_MARK : Note.CANARY);
    }

    /**
     * Marks the phone as this job's before anything is done to it: from then on no other one takes its place unnoticed.
     *
     * @return whether the phone shows the mark
     */
    static boolean plantFirst(StepContext context) throws AdbException {
        var mark = noted(context, Note.CANARY);
        boolean shown = plant(context, mark);
        if (shown) {
            context.desk().note(Note.CANARY_SHOWN, mark, "the phone shows this job's mark");
        }
        return shown;
    }

    /**
     * Plants a mark in place of an earlier one.
     *
     * @return whether the phone shows it from now on
     */
    static boolean plant(StepContext context, String mark) throws AdbException {
        var put = context.ask(PhoneCommand.PLANT_SETTING, mark);
        return put.result().succeeded()
                && context.ask(PhoneCommand.READ_SETTING).text().equals(mark);
    }
}
