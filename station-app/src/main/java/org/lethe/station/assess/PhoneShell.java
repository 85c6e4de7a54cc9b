package org.lethe.station.assess;

import org.lethe.station.adb.AdbDevice;
import org.lethe.station.adb.AdbException;
import org.lethe.station.adb.ShellResult;
import org.lethe.station.model.PhoneCommand;
import org.lethe.station.runtime.Deadline;
import org.lethe.station.runtime.Sha256;

/** The shell of one connected phone, reduced to the commands that the station is allowed to send. */
public final class PhoneShell {
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
