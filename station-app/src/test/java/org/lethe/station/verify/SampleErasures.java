package org.lethe.station.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lethe.station.model.AndroidVersion;
import org.lethe.station.model.Assurance;
import org.lethe.station.model.Check;
import org.lethe.station.model.CheckResult;
import org.lethe.station.model.Claim;
import org.lethe.station.model.Consent;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.DeviceIdentity;
import org.lethe.station.model.DeviceSerial;
import org.lethe.station.model.Encryption;
import org.lethe.station.model.EraseFigures;
import org.lethe.station.model.ErasePlan;
import org.lethe.station.model.ErasePolicy;
import org.lethe.station.model.EraseStep;
import org.lethe.station.model.Fact;
import org.lethe.station.model.Finding;
import org.lethe.station.model.Imei;
import org.lethe.station.model.JobId;
import org.lethe.station.model.Operator;
import org.lethe.station.model.PolicyId;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.RouteKind;
import org.lethe.station.model.SampleAssessment;
import org.lethe.station.model.Situation;
import org.lethe.station.model.StationIdentity;
import org.lethe.station.model.StepKind;
import org.lethe.station.model.WarningOverride;

/** An erasure in which everything went well, to be spoiled by the tests one thing at a time. */
public final class SampleErasures {
    public static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

    private final Map<Claim, Check> checks = new EnumMap<>(Claim.class);
    private JobId job = new JobId("7K3M9QX2TD");
    private String station = "LS-4F7K2M";
    private DeviceIdentity identity = new DeviceIdentity(
            new DeviceSerial("R58N90ABCDE"),
            "samsung",
            "SM-A515F",
            "a51",
            "samsung/a51/a51:13/TP1A/1:user/release-keys");
    private Fact<List<Imei>> imeis = Fact.known(
            List.of(new Imei("490154203237518"), new Imei("356938035643809")), "490154203237518,356938035643809");
    private EraseFigures figures =
            new EraseFigures(118_000_000_000L, 107_500_000_000L, 107_500_000_000L, 0, 10_500_000_000L);
    private RouteKind route = RouteKind.TEST_HARNESS;
    private Assurance assurance = Assurance.A;
    private PolicyId policy = PolicyId.GB46864;
    private Encryption encryption = Encryption.FILE_AND_METADATA;
    private Optional<ReasonCode> stoppedBy = Optional.empty();
    private List<Finding> findings = List.of();
    private Optional<ErasureRecord.Overridden> overridden = Optional.empty();
    private Situation situation = Situation.unasked();
    private final List<Check> checkedLater = new ArrayList<>();
    private StepKind last = StepKind.FINAL_RESET;
    private Optional<ErasureRecord.Recheck> recheck = Optional.empty();
    private boolean simulated;
    private boolean simulatedPlan;

    private SampleErasures() {
        for (var claim : Claim.values()) {
            checks.put(claim, check(claim, CheckResult.PASSED));
        }
    }

    public static SampleErasures good() {
        return new SampleErasures();
    }

    public static Check check(Claim claim, CheckResult result) {
        return new Check(claim, result, Optional.empty(), Map.of("note", "seen"), Optional.of("ab".repeat(32)), START);
    }

    public SampleErasures with(Claim claim, CheckResult result) {
        checks.put(claim, check(claim, result));
        return this;
    }

    /** A further check, perhaps of a claim that was checked before. */
    public SampleErasures checkedLater(Check check) {
        checkedLater.add(check);
        return this;
    }

    /** With something in the phone that leaves with the seller. */
    public SampleErasures belongings(Situation.Belongings found) {
        var nothing = Situation.unasked();
        situation = new Situation(
                nothing.marketName(),
                nothing.system(),
                nothing.custody(),
                found,
                nothing.condition(),
                nothing.tamperSigns(),
                nothing.modes());
        return this;
    }

    public SampleErasures without(Claim claim) {
        checks.remove(claim);
        return this;
    }

    public SampleErasures unchecked() {
        checks.clear();
        return this;
    }

    public SampleErasures stoppedBy(ReasonCode reason) {
        stoppedBy = Optional.of(reason);
        return this;
    }

    /** Begun in spite of an unlocked bootloader, as two people decided. */
    public SampleErasures overridden() {
        var decision = WarningOverride.of("the seller unlocked it", new Operator("Li Wei"))
                .agreedBy(new Operator("Wang Fang"));
        overridden = Optional.of(new ErasureRecord.Overridden(List.of(ReasonCode.BOOTLOADER_UNLOCKED), decision));
        return this;
    }

    public SampleErasures job(String id) {
        job = new JobId(id);
        return this;
    }

    public SampleErasures station(String id) {
        station = id;
        return this;
    }

    public SampleErasures phone(String maker, String model, String serial) {
        identity = new DeviceIdentity(new DeviceSerial(serial), maker, model, "device", "fingerprint");
        return this;
    }

    public SampleErasures imeis(Fact<List<Imei>> stated) {
        imeis = stated;
        return this;
    }

    public SampleErasures encryption(Encryption stated) {
        encryption = stated;
        return this;
    }

    public SampleErasures found(Finding finding) {
        findings = List.of(finding);
        return this;
    }

    public SampleErasures figures(EraseFigures amounts) {
        figures = amounts;
        return this;
    }

    public SampleErasures route(RouteKind kind) {
        route = kind;
        return this;
    }

    /** Handed over by another reset than recovery's. */
    public SampleErasures handedOverBy(StepKind lastReset) {
        last = lastReset;
        return this;
    }

    /** Reset last, on a route from which no phone comes back. */
    public SampleErasures endingWithItsReset() {
        route = RouteKind.RESCUE;
        assurance = Assurance.B;
        return this;
    }

    /** A recheck of a certificate B that went well. */
    public SampleErasures rechecking(StepKind lastReset) {
        route = RouteKind.RESCUE;
        last = lastReset;
        recheck = Optional.of(new ErasureRecord.Recheck(new JobId("0000000009"), "LS-4F7K2M-000009"));
        return this;
    }

    public SampleErasures policy(PolicyId id) {
        policy = id;
        return this;
    }

    public SampleErasures simulated() {
        simulated = true;
        simulatedPlan = true;
        return this;
    }

    public SampleErasures simulatedPlanOnly() {
        simulatedPlan = true;
        return this;
    }

    public VerifiedErasure verified() {
        return VerdictRule.verified(build()).orElseThrow();
    }

    public ErasureRecord build() {
        return new ErasureRecord(
                job,
                new StationIdentity(station, "Shop, Shenzhen"),
                new Operator("Li Wei"),
                new Consent("T-2026-000117"),
                assessment(),
                imeis,
                plan(),
                START,
                START.plus(Duration.ofMinutes(42)),
                figures,
                Stream.concat(checks.values().stream(), checkedLater.stream()).toList(),
                stoppedBy,
                new ErasureRecord.Transcript(57, Optional.of("cd".repeat(32))),
                List.of(new ErasureRecord.TimelineEntry(START, "AUTHORIZED")),
                recheck,
                overridden);
    }

    private ErasePlan plan() {
        var steps = List.of(
                new EraseStep(StepKind.OVERWRITE, 1), EraseStep.of(last), EraseStep.of(StepKind.PROVE_CLEAN_END));
        return new ErasePlan(route, assurance, ErasePolicy.of(policy), steps, simulatedPlan);
    }

    private DeviceAssessment assessment() {
        var phone = SampleAssessment.healthy()
                .identity(identity)
                .android(new AndroidVersion("13", 33))
                .encryption(encryption)
                .capacity(Fact.known(118_000_000_000L, "df"))
                .accounts(Fact.known(0, "Accounts: 0"))
                .frp(Fact.unknown("permission denied"))
                .situation(situation)
                .findings(findings);
        return (simulated ? phone : phone.real()).build();
    }
}
