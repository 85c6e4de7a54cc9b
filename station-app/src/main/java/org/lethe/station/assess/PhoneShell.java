package org.lethe.station.assess;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lethe.station.adb.AdbDevice;
import org.lethe.station.adb.AdbException;
import org.lethe.station.adb.ShellResult;
import org.lethe.station.model.PhoneCommand;
import org.lethe.station.runtime.Deadline;
import org.lethe.station.runtime.Sha256;

/** The shell of one connected phone, reduced to the commands that the station is allowed to send. */
public final class PhoneShell {
    /** The exit code of a command whose end was not seen; no command of the station ends with it. */
    private static final int UNANSWERED = 255;

    private final AdbDevice device;

    public PhoneShell(AdbDevice device) {
        this.device = device;
    }

    /**
     * Sends a command and waits for its end.
     *
     * @throws AdbException when the line failed; the command may have run
     */
    public Answer ask(PhoneCommand command, Deadline deadline, String... values) throws AdbException {
        return new Answer(command, device.shell(command.line(values), deadline));
    }

    /**
     * Sends several commands without values at once and waits for the end of the last: one way over the cable instead of many. An
     * answer whose end did not come counts as failed, as does every one after it.
     *
     * @return an answer for each command
     * @throws AdbException when the line failed; any of the commands may have run
     */
    public Map<PhoneCommand, Answer> askTogether(List<PhoneCommand> commands, Deadline deadline) throws AdbException {
        return apart(
                commands,
                device.shell(PhoneCommand.together(commands), deadline).stdout());
    }

    /** Total: what is not there has failed. */
    static Map<PhoneCommand, Answer> apart(List<PhoneCommand> commands, String output) {
        var ends = PhoneCommand.ANSWER_END.matcher(output);
        var answers = new EnumMap<PhoneCommand, Answer>(PhoneCommand.class);
        int begin = 0;
        for (var command : commands) {
            boolean ended = ends.find();
            var text = ended ? output.substring(begin, ends.start()) : "";
            int code = ended ? Integer.parseInt(ends.group(1)) : UNANSWERED;
            begin = ended ? ends.end() : begin;
            answers.put(command, new Answer(command, new ShellResult(text, "", code)));
        }
        return answers;
    }

    /**
     * What a phone said.
     *
     * @param command to which question
     * @param result both outputs and the exit code
     */
    public record Answer(PhoneCommand command, ShellResult result) {
        /** Standard output without the white space around it. */
        public String text() {
            return result.stdout().strip();
        }

        /** SHA-256 over both outputs and the exit code, in hexadecimal: the trace that evidence keeps of an answer. */
        public String sha256() {
            return Sha256.hex(result.whole());
        }
    }
}
