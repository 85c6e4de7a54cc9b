package org.lethe.station.assess;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.lethe.station.adb.AdbDevice;
import org.lethe.station.adb.AdbException;
import org.lethe.station.adb.ShellResult;
import org.lethe.station.model.PhoneCommand;
import org.lethe.station.runtime.Deadline;

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
            var whole = result.stdout() + '\0' + result.stderr() + '\0' + result.exitCode();
            return HexFormat.of().formatHex(digest().digest(whole.getBytes(StandardCharsets.UTF_8)));
        }

        private static MessageDigest digest() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new AssertionError("Every Java platform has SHA-256", impossible);
            }
        }
    }
}
