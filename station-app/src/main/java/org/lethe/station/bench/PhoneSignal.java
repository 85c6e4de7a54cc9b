package org.lethe.station.bench;

import java.time.Duration;
import java.util.concurrent.Executor;
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
 * From Android 10 on its number also stands among its notifications for a while. Nothing is read from it, and nothing is left on it.
 */
final class PhoneSignal {
    /** A vibration lasts two seconds; a busy phone takes as long again to begin. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Time enough to pick a phone out of forty, wake it and pull its notifications down. */
    static final Duration SHOWN = Duration.ofSeconds(20);

    private static final int ANDROID_9 = 28;
    private static final int ANDROID_10 = 29;
    private static final int ANDROID_12 = 31;
    private static final Logger LOG = LoggerFactory.getLogger(PhoneSignal.class);

    private final StationClock clock;
    private final Executor meanwhile;
    private final int number;
    private final boolean atWork;

    /**
     * @param meanwhile waits until the number is away again
     * @param number the phone's on the bench
     * @param atWork whether a job runs on the phone; then it only vibrates, as the agent needs it awake and undisturbed
     */
    PhoneSignal(StationClock clock, Executor meanwhile, int number, boolean atWork) {
        this.clock = clock;
        this.meanwhile = meanwhile;
        this.number = number;
        this.atWork = atWork;
    }

    Signal ask(AdbDevice phone, AndroidVersion android) {
        try {
            boolean shows = !atWork && android.apiLevel() >= ANDROID_10 && showsNumber(phone);
            boolean vibrates = android.apiLevel() >= ANDROID_9 && obeys(phone, vibration(android));
            if (shows) {
                return Signal.SHOWS_NUMBER;
            }
            if (vibrates) {
                return Signal.VIBRATES;
            }
            return !atWork && obeys(phone, PhoneCommand.BLINK) ? Signal.BLINKS : Signal.CANNOT;
        } catch (AdbException gone) {
            LOG.info("Could not ask transport {} to show itself: {}", phone.id(), gone.getMessage());
            return Signal.CANNOT;
        }
    }

    /** The phone is told first to take the number away in a while: it does so also when its cable is pulled at once. */
    private boolean showsNumber(AdbDevice phone) throws AdbException {
        meanwhile.execute(() -> takeAway(phone));
        return obeys(phone, PhoneCommand.SHOW_NUMBER, Integer.toString(number));
    }

    private void takeAway(AdbDevice phone) {
        try {
            var seconds = Long.toString(SHOWN.toSeconds());
            var unused =
                    phone.shell(PhoneCommand.HIDE_NUMBER.line(seconds), Deadline.after(clock, SHOWN.plus(PATIENCE)));
        } catch (AdbException gone) {
            LOG.info("Did not see transport {} take its number away: {}", phone.id(), gone.getMessage());
        }
    }

    /** The service got another name and other words with Android 12 (AOSP {@code VibratorManagerService.java}). */
    private static PhoneCommand vibration(AndroidVersion android) {
        return android.apiLevel() >= ANDROID_12 ? PhoneCommand.VIBRATE : PhoneCommand.VIBRATE_BEFORE_12;
    }

    /** A service that is not there, or does not know the word, says so and may end with 0 all the same. */
    private boolean obeys(AdbDevice phone, PhoneCommand command, String... values) throws AdbException {
        var answer = phone.shell(command.line(values), Deadline.after(clock, PATIENCE));
        return answer.succeeded()
                && !answer.whole().matches("(?is).*(can't find|unknown command|error|exception|usage:).*");
    }
}
