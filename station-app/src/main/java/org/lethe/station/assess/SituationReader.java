package org.lethe.station.assess;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.lethe.station.model.AndroidVersion;
import org.lethe.station.model.Fact;
import org.lethe.station.model.Management;
import org.lethe.station.model.PhoneCommand;
import org.lethe.station.model.Situation;
import org.lethe.station.model.Situation.Belongings;
import org.lethe.station.model.Situation.Condition;
import org.lethe.station.model.Situation.Custody;
import org.lethe.station.model.Situation.Modes;
import org.lethe.station.model.SystemKind;
import org.lethe.station.model.TamperSign;

/** Puts together what surrounds an erasure, from answers that were already given. Pure and total. */
final class SituationReader {
    /** What is asked for it, together. */
    static final List<PhoneCommand> QUESTIONS = List.of(
            PhoneCommand.OWNERS,
            PhoneCommand.USER_KINDS,
            PhoneCommand.VOLUMES,
            PhoneCommand.FEATURES,
            PhoneCommand.EMBEDDED_SIMS,
            PhoneCommand.WALLET,
            PhoneCommand.THERMAL_STATUS,
            PhoneCommand.SU_PROGRAM,
            PhoneCommand.CLOCK);

    private final DeviceProperties properties;
    private final Answers answers;

    /**
     * @param answers to {@link #QUESTIONS}, {@link PhoneCommand#ACCOUNT_COUNTS}, {@link PhoneCommand#BATTERY} and {@link
     *     PhoneCommand#DATA_SPACE}
     */
    SituationReader(DeviceProperties properties, Answers answers) {
        this.properties = properties;
        this.answers = answers;
    }

    /** @param now the station's time when the answers came */
    Situation read(Instant now) {
        return new Situation(
                PropertySituation.marketName(properties),
                system(),
                new Custody(management(), answers.read(SpacesProbe.PROBE), answers.read(AccountKindsProbe.PROBE)),
                new Belongings(
                        answers.read(VolumesProbe.PROBE),
                        whereThereIs(FeaturesProbe.EUICC, EmbeddedSimProbe.PROBE),
                        whereThereIs(FeaturesProbe.NFC, WalletProbe.PROBE)),
                condition(now),
                tamperSigns(),
                new Modes(
                        PropertySituation.secureStartup(properties),
                        PropertySituation.testHarness(properties),
                        PropertySituation.closedGates(properties)));
    }

    private Fact<SystemKind> system() {
        return PropertySituation.otherSystem(properties)
                .map(other -> Fact.known(other, "by its properties"))
                .orElseGet(() -> answers.read(FeaturesProbe.PROBE).map(SituationReader::machine));
    }

    private static SystemKind machine(Set<String> features) {
        if (features.contains(FeaturesProbe.WATCH)) {
            return SystemKind.WATCH;
        }
        if (features.contains(FeaturesProbe.CAR)) {
            return SystemKind.CAR;
        }
        return Collections.disjoint(features, FeaturesProbe.TELEVISION) ? SystemKind.ANDROID : SystemKind.TELEVISION;
    }

    /** Known only when both services answered. */
    private Fact<Management> management() {
        var owners = answers.read(OwnersProbe.PROBE);
        var rule = answers.read(ResetRuleProbe.PROBE);
        return rule.value()
                .map(forbidden ->
                        owners.map(found -> new Management(found.deviceOwner(), found.profileOwners(), forbidden)))
                .orElseGet(() -> Fact.unknown(rule.raw()));
    }

    /** A machine without the part cannot have what it would hold. */
    private Fact<Boolean> whereThereIs(String feature, Probe<Boolean> probe) {
        return answers.read(FeaturesProbe.PROBE).is(features -> !features.contains(feature))
                ? Fact.known(false, "no " + feature)
                : answers.read(probe);
    }

    private Condition condition(Instant now) {
        var thermal = PropertyFacts.android(properties).filter(android -> android.isAtLeast(AndroidVersion.ANDROID_10));
        return new Condition(
                thermal.isPresent()
                        ? answers.read(Probe.THERMAL_STATUS)
                        : Fact.unknown("Android states it from version 10 on"),
                answers.read(Probe.BATTERY_HEALTH),
                answers.read(Probe.CLOCK).map(phone -> phone - now.getEpochSecond()),
                answers.read(Probe.FREE_SPACE));
    }

    private Fact<List<TamperSign>> tamperSigns() {
        var signs = new ArrayList<>(PropertySituation.tamperSigns(properties));
        var su = answers.read(SuProbe.PROBE);
        if (su.is(found -> found)) {
            signs.add(TamperSign.SU_PROGRAM);
        }
        return signs.isEmpty() && !su.isKnown()
                ? Fact.unknown(su.raw())
                : Fact.known(signs.stream().sorted().toList(), "");
    }
}
