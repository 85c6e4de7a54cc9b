package org.lethe.station.assess;

import org.lethe.station.adb.AdbDevice;
import org.lethe.station.adb.AdbException;
import org.lethe.station.adb.AdbRefusedException;
import org.lethe.station.model.PhoneCommand;
import org.lethe.station.runtime.Deadline;

/**
 * How a phone that adb calls {@code device} receives the station. The word alone says little: from Android 16 on a freshly reset phone
 * has it too, without knowing this computer's key, and closes everything but its trade-in status. So the phone is asked.
 */
public sealed interface Reception {
    /** Android runs and answers a shell's commands: our key is known, or the phone asks nobody for one. */
    record Open() implements Reception {}

    /** It has not finished starting. */
    record Starting() implements Reception {}

    /**
     * It is freshly reset, at its setup screens, and answers its trade-in status only.
     *
     * @param status what it states of itself
     * @param sha256 of its answer
     */
    record Foyer(TradeInStatus status, String sha256) implements Reception {}

    /**
     * Everything is closed, and its trade-in status is none that can be understood.
     *
     * @param answer its words
     */
    record Closed(String answer) implements Reception {}

    /**
     * Asks.
     *
     * @throws AdbException when the line failed
     */
    static Reception of(AdbDevice device, Deadline deadline) throws AdbException {
        var shell = new PhoneShell(device);
        try {
            var started = shell.ask(PhoneCommand.BOOT_COMPLETED, deadline);
            return started.text().equals("1") ? new Open() : new Starting();
        } catch (AdbRefusedException refused) {
            if (!refused.serviceIsClosed()) {
                throw refused;
            }
            return atTheDoor(shell, deadline);
        }
    }

    private static Reception atTheDoor(PhoneShell shell, Deadline deadline) throws AdbException {
        var answer = shell.ask(PhoneCommand.TRADE_IN_STATUS, deadline);
        if (!answer.result().succeeded()) { // "Device not fully booted" is one of its answers
            return new Starting();
        }
        return TradeInStatus.parse(answer.text())
                .<Reception>map(status -> new Foyer(status, answer.sha256()))
                .orElseGet(() -> new Closed(answer.text()));
    }
}
