package org.lethe.station.assess;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.ErasePolicy;
import org.lethe.station.model.Finding;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.Severity;
import org.lethe.station.model.SystemKind;
import org.lethe.station.model.TradeInMode;

/** Whether it is a phone at all that the station can tell from others, and a system that it knows. */
final class SystemRules {
    static final List<ObstacleRule> ALL = List.of(
            SystemRules::otherSystem,
            SystemRules::otherVersion,
            SystemRules::placeholderSerial,
            SystemRules::secureStartup,
            SystemRules::testHarness,
            SystemRules::alreadyReset);

    /** Android 7 to 16: what {@code android.md} describes. */
    private static final int FIRST_API_LEVEL = 24;

    private static final int LAST_API_LEVEL = 36;

    /** Serial numbers that makers left as their chip's vendor delivered them (faults.md B5), and no number at all. */
    private static final Pattern PLACEHOLDER =
            Pattern.compile("0?123456789(0?ABCDEF)?|(.)\\2*|unknown|none|null", Pattern.CASE_INSENSITIVE);

    private SystemRules() {}

    private static Optional<Finding> otherSystem(DeviceAssessment phone, ErasePolicy policy) {
        return phone.situation()
                .system()
                .value()
                .filter(system -> system != SystemKind.ANDROID)
                .flatMap(system -> unsupported(Map.of("system", system.name())));
    }

    private static Optional<Finding> otherVersion(DeviceAssessment phone, ErasePolicy policy) {
        int level = phone.android().apiLevel();
        if (level > LAST_API_LEVEL) {
            return ObstacleRule.found(ReasonCode.SYSTEM_TOO_NEW, Severity.BLOCKING, system(phone));
        }
        return level < FIRST_API_LEVEL ? unsupported(system(phone)) : Optional.empty();
    }

    private static Map<String, String> system(DeviceAssessment phone) {
        return Map.of("system", "Android " + phone.android().release());
    }

    private static Optional<Finding> unsupported(Map<String, String> system) {
        return ObstacleRule.found(ReasonCode.SYSTEM_UNSUPPORTED, Severity.BLOCKING, system);
    }

    /** A certificate for such a number would be one for every phone that has it. */
    static Optional<Finding> placeholderSerial(DeviceAssessment phone, ErasePolicy policy) {
        var serial = phone.identity().serial().value();
        return PLACEHOLDER.matcher(serial).matches()
                ? ObstacleRule.found(ReasonCode.SERIAL_PLACEHOLDER, Severity.BLOCKING, Map.of("serial", serial))
                : Optional.empty();
    }

    private static Optional<Finding> secureStartup(DeviceAssessment phone, ErasePolicy policy) {
        return ObstacleRule.where(
                phone.situation().modes().secureStartup(), ReasonCode.SECURE_STARTUP, Severity.BLOCKING);
    }

    /** The mode ends with the reset of the erasure; a phone that is not erased must not be sold like that. */
    private static Optional<Finding> testHarness(DeviceAssessment phone, ErasePolicy policy) {
        return ObstacleRule.where(
                phone.situation().modes().testHarness().is(on -> on), ReasonCode.TEST_HARNESS_ON, Severity.WARNING);
    }

    /** Worth a line on the record: what this erasure proves begins with a phone that somebody had reset before. */
    static Optional<Finding> alreadyReset(DeviceAssessment phone, ErasePolicy policy) {
        return ObstacleRule.where(phone.tradeIn() != TradeInMode.NONE, ReasonCode.ALREADY_RESET, Severity.INFO);
    }
}
