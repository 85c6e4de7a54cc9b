package org.lethe.agent;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.lethe.agent.StopSign.StoppedException;
import org.lethe.agent.os.Battery;
import org.lethe.agent.os.PhoneSystem;
import org.lethe.agent.os.UnansweredException;
import org.lethe.protocol.RefusalCode;
import org.lethe.protocol.Strain;

/**
 * Lets work rest while the phone is under strain. Writing and charging at once heats a phone (faults.md, A11), and one that goes
 * out in the middle has to begin again. Rest begins at one mark and ends at another, so that it does not flutter; a rest that
 * lasts too long ends the work with its reason. What the phone does not say is no reason to rest. Several threads may share one:
 * while one of them rests, so does the next to ask, and what ends one ends all.
 */
final class Throttle {
    /** Tenths of a degree Celsius. At 45 °C phones stop charging (JEITA), and the station would not have begun. */
    static final int TOO_WARM = 450;

    static final int COOL_AGAIN = 420;
    /**
     * {@code PowerManager.THERMAL_STATUS_SEVERE}: from here on Android slows itself down. Rest ends right below it, because the
     * thermal HAL keeps up and down apart itself ({@code TemperatureThreshold.hotHysteresisThresholds}).
     */
    static final int SEVERE = 3;
    /** Percent. Android shuts down at 0, and some batteries say 3 when they mean that. */
    static final int TOO_EMPTY = 5;

    static final int CHARGED_AGAIN = 8;
    static final long LONGEST_REST_MINUTES = 20;
    private static final long LOOK_EVERY_MILLIS = 2000;
    /** How long a station that has left is not noticed during a rest. */
    private static final long PAUSE_MILLIS = 250;

    private final PhoneSystem phone;
    private final ProgressBeat beat;
    private final StopSign stop;
    private final Ticker ticker;
    private long lookAt;
    private Optional<StrainedException> end = Optional.empty();

    Throttle(PhoneSystem phone, ProgressBeat beat, StopSign stop, Ticker ticker) {
        this.phone = phone;
        this.beat = beat;
        this.stop = stop;
        this.ticker = ticker;
        this.lookAt = ticker.nanos();
    }

    /**
     * Returns when the work may go on, at once as a rule.
     *
     * @throws StoppedException when nobody waits for the work any more
     * @throws StrainedException when the phone did not recover
     * @throws InterruptedException when this thread is to end
     */
    synchronized void pass() throws StoppedException, StrainedException, InterruptedException {
        checkEnd();
        if (ticker.nanos() - lookAt < 0) {
            return;
        }
        var strain = strain(TOO_WARM, TOO_EMPTY);
        if (strain.isPresent()) {
            rest(strain.get());
        }
        lookAt = ticker.nanos() + TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MILLIS);
    }

    private void checkEnd() throws StoppedException, StrainedException, InterruptedException {
        stop.check();
        if (Thread.interrupted()) {
            throw new InterruptedException("The work is to end");
        }
        if (end.isPresent()) {
            throw end.get();
        }
    }

    private void rest(Strain first) throws StoppedException, StrainedException, InterruptedException {
        long longest = ticker.nanos() + TimeUnit.MINUTES.toNanos(LONGEST_REST_MINUTES);
        Optional<Strain> strain = Optional.of(first);
        try {
            while (strain.isPresent()) {
                beat.holdBack(strain);
                if (ticker.nanos() - longest >= 0) {
                    end = Optional.of(new StrainedException(strain.get(), phone.battery()));
                    throw end.get();
                }
                ticker.pause(PAUSE_MILLIS);
                stop.check();
                strain = strain(COOL_AGAIN + 1, CHARGED_AGAIN - 1);
            }
        } finally {
            beat.holdBack(Optional.empty());
        }
    }

    /** @return what strains a phone whose battery is at least so warm or has at most so much charge, or that finds itself hot */
    private Optional<Strain> strain(int warm, int empty) {
        var battery = phone.battery();
        if (battery.tenthsCelsius().orElse(Integer.MIN_VALUE) >= warm || findsItselfHot()) {
            return Optional.of(Strain.HEAT);
        }
        return battery.percent().orElse(Integer.MAX_VALUE) <= empty
                ? Optional.of(Strain.LOW_BATTERY)
                : Optional.empty();
    }

    /** The battery may be cool while the processor and the flash are not. */
    private boolean findsItselfHot() {
        try {
            return phone.framework().thermalStatus() >= SEVERE;
        } catch (UnansweredException unknown) {
            return false;
        }
    }

    /** The phone did not recover from a strain in the time it was given. */
    static final class StrainedException extends Exception {
        private static final long serialVersionUID = 1L;

        private final RefusalCode code;

        StrainedException(Strain strain, Battery battery) {
            super(strain == Strain.HEAT ? hot(battery) : empty(battery));
            this.code = strain == Strain.HEAT ? RefusalCode.TOO_HOT : RefusalCode.BATTERY_LOW;
        }

        RefusalCode code() {
            return code;
        }

        private static String hot(Battery battery) {
            var known = battery.tenthsCelsius();
            return String.format(
                    Locale.ROOT,
                    "The phone did not cool down in %d minutes (battery: %s, to go on below %.1f °C and thermal status %d);"
                            + " let it cool and erase it again",
                    LONGEST_REST_MINUTES,
                    known.isPresent() ? String.format(Locale.ROOT, "%.1f °C", known.getAsInt() / 10.0) : "unknown",
                    (COOL_AGAIN + 1) / 10.0,
                    SEVERE);
        }

        private static String empty(Battery battery) {
            return String.format(
                    Locale.ROOT,
                    "The battery is at %d %% and did not reach %d %% in %d minutes; charge the phone and erase it again",
                    battery.percent().orElse(TOO_EMPTY),
                    CHARGED_AGAIN,
                    LONGEST_REST_MINUTES);
        }
    }
}
