package org.lethe.station.assess;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.ErasePolicy;
import org.lethe.station.model.Fact;
import org.lethe.station.model.Finding;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.Severity;
import org.lethe.station.model.TradeInMode;

/** Looks for one obstacle. Pure; what cannot be known is an obstacle of its own. */
@FunctionalInterface
public interface ObstacleRule {
    /** What stands in the way; empty when this rule has nothing to say. */
    Optional<Finding> find(DeviceAssessment phone, ErasePolicy policy);

    /** All rules, in the order in which a person should deal with what they find. */
    static List<ObstacleRule> all() {
        return Stream.of(
                        SystemRules.ALL,
                        OwnerRules.ALL,
                        ConditionRules.ALL,
                        CustodyRules.ALL,
                        BelongingsRules.ALL,
                        TrustRules.ALL)
                .flatMap(List::stream)
                .toList();
    }

    /** What can be known of a phone that states little more than its name; the rest is looked at once the phone is opened. */
    private static List<ObstacleRule> inFoyer() {
        return List.of(OwnerRules::frp, SystemRules::placeholderSerial, SystemRules::alreadyReset);
    }

    /** Everything that the rules find, the blocking findings first. */
    static List<Finding> findings(DeviceAssessment phone, ErasePolicy policy) {
        return (phone.tradeIn() == TradeInMode.FOYER ? inFoyer() : all())
                .stream()
                        .flatMap(rule -> rule.find(phone, policy).stream())
                        .sorted(Comparator.comparing(Finding::severity).reversed())
                        .toList();
    }

    /** A finding with the details that its text names. */
    static Optional<Finding> found(ReasonCode code, Severity severity, Map<String, String> details) {
        return Optional.of(new Finding(code, severity, details));
    }

    /** A finding where a condition holds. */
    static Optional<Finding> where(boolean holds, ReasonCode code, Severity severity) {
        return holds ? found(code, severity, Map.of()) : Optional.empty();
    }

    /** What is judged of a known fact; an unknown one is a finding itself. */
    static <T> Optional<Finding> unknownOr(
            Fact<T> fact, ReasonCode unknown, Severity severity, Function<T, Optional<Finding>> judge) {
        return fact.value().map(judge).orElseGet(() -> Optional.of(Finding.of(unknown, severity)));
    }
}
