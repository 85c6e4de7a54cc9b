package org.lethe.station.assess;

import java.util.List;
import org.lethe.station.adb.AdbDevice;
import org.lethe.station.adb.AdbException;
import org.lethe.station.model.AndroidVersion;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.DeviceIdentity;
import org.lethe.station.model.Encryption;
import org.lethe.station.model.ErasePolicy;
import org.lethe.station.model.Fact;
import org.lethe.station.model.PhoneCommand;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.Situation;
import org.lethe.station.model.TradeInMode;
import org.lethe.station.runtime.Deadline;
import org.lethe.station.runtime.StationClock;

/** Looks at a phone without changing anything on it. */
public final class PhoneAssessor {
    /** What an erasure cannot do without: each by itself, so that one service that hangs is seen by its name. */
    private static final List<PhoneCommand> SINGLY = List.of(
            PhoneCommand.DATA_SPACE,
            PhoneCommand.LOCK_SETTINGS,
            PhoneCommand.ACCOUNT_COUNTS,
            PhoneCommand.FRP_MODE,
            PhoneCommand.USER_NUMBERS,
            PhoneCommand.BATTERY);

    private final StationClock clock;

    /** @param clock tells how wrong a phone's own is */
    public PhoneAssessor(StationClock clock) {
        this.clock = clock;
    }

    /**
     * Asks everything that there is to know before an erasure.
     *
     * @throws NotAndroidException when the phone does not say who it is or what it runs
     * @throws AdbException when the line failed; nothing was changed, so it may simply be tried again
     */
    public DeviceAssessment assess(AdbDevice device, ErasePolicy policy, Deadline deadline)
            throws AdbException, NotAndroidException {
        var reception = Reception.of(device, deadline);
        if (reception instanceof Reception.Foyer foyer) {
            return inFoyer(foyer.status(), policy);
        }
        if (reception instanceof Reception.Closed closed) {
            throw new NotAndroidException("the phone closes everything and says: " + closed.answer());
        }
        return inAndroid(new PhoneShell(device), policy, deadline);
    }

    private DeviceAssessment inAndroid(PhoneShell shell, ErasePolicy policy, Deadline deadline)
            throws AdbException, NotAndroidException {
        var properties = properties(shell, deadline);
        var answers = Answers.ask(shell, SINGLY, SituationReader.QUESTIONS, deadline);
        var situation = new SituationReader(properties, answers).read(clock.now());
        var readings = new DeviceAssessment(
                identityIn(properties),
                PropertyFacts.android(properties)
                        .orElseThrow(() -> new NotAndroidException("the phone does not state its Android version")),
                PropertyFacts.encryption(properties),
                answers.read(Probe.CAPACITY),
                answers.read(Probe.LOCK_SCREEN),
                answers.read(Probe.ACCOUNTS),
                answers.read(Probe.FRP),
                answers.read(Probe.USERS),
                answers.read(Probe.BATTERY),
                PropertyFacts.bootloaderLocked(properties),
                PropertyFacts.tradeIn(properties),
                PropertyFacts.simulated(properties),
                situation,
                List.of());
        return readings.withFindings(ObstacleRule.findings(readings, policy));
    }

    /** What a phone in the trade-in foyer does not state is unknown, not harmless: it is asked once the phone is opened. */
    private static DeviceAssessment inFoyer(TradeInStatus status, ErasePolicy policy) throws NotAndroidException {
        var readings = new DeviceAssessment(
                status.identity().orElseThrow(() -> nameless(status)),
                new AndroidVersion("16+", AndroidVersion.ANDROID_16),
                Encryption.UNKNOWN,
                status.capacityBytes(),
                notAsked(),
                notAsked(),
                status.protectionActive(),
                notAsked(),
                notAsked(),
                notAsked(),
                TradeInMode.FOYER,
                status.simulated(),
                Situation.unasked(),
                List.of());
        return readings.withFindings(ObstacleRule.findings(readings, policy));
    }

    private static NotAndroidException nameless(TradeInStatus status) {
        return status.protectionActive().is(active -> active)
                ? new NotAndroidException(ReasonCode.FRP_ACTIVE, "its factory reset protection is active")
                : new NotAndroidException("the phone in trade-in mode states no serial number");
    }

    private static <T> Fact<T> notAsked() {
        return Fact.unknown("not stated in trade-in mode");
    }

    /**
     * Asks only who the phone is: after every return, before anything else.
     *
     * @throws NotAndroidException when the phone does not say who it is
     * @throws AdbException when the line failed
     */
    public DeviceIdentity identify(AdbDevice device, Deadline deadline) throws AdbException, NotAndroidException {
        return identityIn(properties(new PhoneShell(device), deadline));
    }

    /**
     * Asks whether a person has been through the setup screens: what tells a phone that is as it was handed over from one that
     * somebody took into use.
     *
     * @throws AdbException when the line failed
     */
    public Fact<Boolean> setUp(AdbDevice device, Deadline deadline) throws AdbException {
        return Probe.SET_UP.read(new PhoneShell(device).ask(PhoneCommand.SETUP_COMPLETE, deadline));
    }

    private static DeviceIdentity identityIn(DeviceProperties properties) throws NotAndroidException {
        return PropertyFacts.identity(properties)
                .orElseThrow(() -> new NotAndroidException("the phone states no serial number"));
    }

    private static DeviceProperties properties(PhoneShell shell, Deadline deadline) throws AdbException {
        // a list that was cut short would miss what it must tell, so it counts as a whole only
        var answer = shell.ask(PhoneCommand.PROPERTIES, deadline);
        return DeviceProperties.parse(
                answer.result().succeeded() ? answer.result().stdout() : "");
    }

    /** What answers is no Android whose answers this program understands. Nothing was changed. */
    public static final class NotAndroidException extends Exception {
        private static final long serialVersionUID = 1L;

        private final ReasonCode reason;

        NotAndroidException(String message) {
            this(ReasonCode.PHONE_NOT_UNDERSTOOD, message);
        }

        NotAndroidException(ReasonCode reason, String message) {
            super(message);
            this.reason = reason;
        }

        /** What stands in the way: not understood, or a protection under which a phone names nothing of itself. */
        public ReasonCode reason() {
            return reason;
        }
    }
}
