package org.lethe.station.bench;

import java.time.Duration;
import org.lethe.station.adb.AdbDevice;
import org.lethe.station.adb.AdbException;
import org.lethe.station.model.AndroidVersion;
import org.lethe.station.model.PhoneCommand;
import org.lethe.station.runtime.Deadline;
import org.lethe.station.runtime.StationClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes one of forty phones show itself: it vibrates where its Android has a command for that, else its screen goes off and on.
 * Nothing is read from it, and nothing is left on it.
 */
final class PhoneSignal {
    /** A vibration lasts two seconds; a busy phone takes as long again to begin. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int ANDROID_9 = 28;
    private static final int ANDROID_12 = 31;
    private static final Logger LOG = LoggerFactory.getLogger(PhoneSignal.class);

    private final StationClock clock;

    PhoneSignal(StationClock clock) {
        this.clock = clock;
    }

    /** @param atWork whether a job runs on the phone; then its screen is left as it is, as the agent needs the phone awake */
    Signal ask(AdbDevice phone, AndroidVersion android, boolean atWork) {
        try {
            if (android.apiLevel() >= ANDROID_9 && obeys(phone, vibration(android))) {
                return Signal.VIBRATES;
            }
            return !atWork && obeys(phone, PhoneCommand.BLINK) ? Signal.BLINKS : Signal.CANNOT;
        } catch (AdbException gone) {
            LOG.info("Could not ask transport {} to show itself: {}", phone.id(), gone.getMessage());
            return Signal.CANNOT;
        }
    }

    /** The service got another name and other words with Android 12 (AOSP {@code VibratorManagerService.java}). */
    private static PhoneCommand vibration(AndroidVersion android) {
        return android.apiLevel() >= ANDROID_12 ? PhoneCommand.VIBRATE : PhoneCommand.VIBRATE_BEFORE_12;
    }

    /** A service that is not there, or does not know the word, says so and may end with 0 all the same. */
    private boolean obeys(AdbDevice phone, PhoneCommand command) throws AdbException {
        var answer = phone.shell(command.line(), Deadline.after(clock, PATIENCE));
        return answer.succeeded() && !answer.whole().matches("(?is).*(can't find|unknown command|error|exception).*");
    }
}
