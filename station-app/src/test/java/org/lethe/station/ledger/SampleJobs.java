package org.lethe.station.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lethe.station.certify.ErasureReport;
import org.lethe.station.certify.SanitizationCertificate;
import org.lethe.station.erase.EraseJob;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.erase.JobJournal.Entry;
import org.lethe.station.model.Assurance;
import org.lethe.station.model.Battery;
import org.lethe.station.model.Check;
import org.lethe.station.model.CheckResult;
import org.lethe.station.model.Claim;
import org.lethe.station.model.Consent;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.DeviceIdentity;
import org.lethe.station.model.DeviceSerial;
import org.lethe.station.model.EraseFigures;
import org.lethe.station.model.ErasePlan;
import org.lethe.station.model.ErasePolicy;
import org.lethe.station.model.EraseStep;
import org.lethe.station.model.Fact;
import org.lethe.station.model.Finding;
import org.lethe.station.model.JobEvent;
import org.lethe.station.model.JobId;
import org.lethe.station.model.JobState;
import org.lethe.station.model.LockScreen;
import org.lethe.station.model.Operator;
import org.lethe.station.model.PolicyId;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.RouteKind;
import org.lethe.station.model.SampleAssessment;
import org.lethe.station.model.Severity;
import org.lethe.station.model.StepKind;
import org.lethe.station.model.UserSpace;

/** Jobs of an imagined phone, with every part filled. */
public final class SampleJobs {
    static final Instant NOON = Instant.parse("2027-02-03T12:00:00.123456789Z");

    private SampleJobs() {}

    /** The id of an imagined job. */
    public static JobId id(long number) {
        return JobId.ofRandom(number);
    }

    public static EraseJob job(long number) {
        return new EraseJob(
                id(number),
                assessment(),
                plan(),
                new Operator("李 Wén \"Zoë\""),
                new Consent("intake 4711/27"),
                "00ff".repeat(16),
                NOON,
                JobState.ERASING,
                2,
                Map.of(Note.CANARY, "c0ffee", Note.USB_PATH, "usb:1-4.2", Note.RETURN_MILLIS, "64000"),
                new EraseFigures(128_000_000_000L, 99, 98, 1, 7),
                List.of(passed(), open()),
                Optional.of(ReasonCode.PHONE_LOST),
                List.of(ReasonCode.PHONE_LOST, ReasonCode.EVIDENCE_MISSING),
                Optional.of(NOON.plusSeconds(90)));
    }

    /** A job that has just begun: everything that may be empty is. */
    static EraseJob bareJob(long number) {
        return new EraseJob(
                id(number),
                assessment(),
                plan(),
                new Operator("Ana"),
                new Consent("c"),
                "",
                NOON,
                JobState.ASSESSING,
                0,
                Map.of(),
                EraseFigures.NONE,
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private static DeviceAssessment assessment() {
        return SampleAssessment.healthy()
                .identity(new DeviceIdentity(
                        new DeviceSerial("R58M123ABC"), "Imagined", "Model X", "board", "imagined/x/x:14/A/1:user"))
                .capacity(Fact.known(128_000_000_000L, "124999 MB"))
                .lockScreen(Fact.known(LockScreen.NOT_SECURED, "false"))
                .accounts(Fact.unknown("Permission Denial: …"))
                .users(Fact.known(List.of(new UserSpace(0), new UserSpace(10)), "2 users"))
                .battery(Fact.known(new Battery(81, 31.5, true), "level: 81"))
                .bootloaderLocked(Fact.unknown(""))
                .findings(List.of(
                        new Finding(ReasonCode.EXTRA_USERS, Severity.WARNING, Map.of("count", "1", "ids", "10"))))
                .build();
    }

    private static ErasePlan plan() {
        return new ErasePlan(
                RouteKind.TEST_HARNESS,
                Assurance.A,
                ErasePolicy.of(PolicyId.GB46864).withPasses(2),
                List.of(
                        EraseStep.of(StepKind.PLANT_CANARIES),
                        EraseStep.of(StepKind.TEST_HARNESS_RESET),
                        new EraseStep(StepKind.OVERWRITE, 2)),
                true);
    }

    private static Check passed() {
        return new Check(
                Claim.CANARIES_PLANTED,
                CheckResult.PASSED,
                Optional.empty(),
                Map.of("count", "3"),
                Optional.of("ab".repeat(32)),
                NOON.plusSeconds(1));
    }

    private static Check open() {
        return new Check(
                Claim.KEY_IDENTIFIER_CHANGED,
                CheckResult.INCONCLUSIVE,
                Optional.of(ReasonCode.EVIDENCE_MISSING),
                Map.of(),
                Optional.empty(),
                NOON.plusSeconds(2));
    }

    static Entry entry(JobState state, String remark) {
        return new Entry(NOON, Optional.of(JobEvent.STEP_COMPLETED), state, "OVERWRITE#2", remark);
    }

    static SanitizationCertificate certificate(JobId job, long running) {
        return new SanitizationCertificate(
                "LS-TEST-" + running,
                "%012d00".formatted(running),
                job,
                Assurance.B,
                NOON,
                true,
                "Imagined Model X",
                "d28443a1",
                "{\"a\":\"德\"}");
    }

    static ErasureReport report(JobId job, JobState state) {
        return new ErasureReport(
                job,
                state,
                List.of(ReasonCode.CANARY_SURVIVED, ReasonCode.RESET_NOT_OBSERVED),
                NOON,
                true,
                "Imagined Model X",
                "{}");
    }

    /** A certificate that a ledger issued for an erased job. */
    public static SanitizationCertificate issued(Ledger ledger, long number) {
        ledger.journal().record(job(number).in(JobState.ERASED), entry(JobState.ERASED, ""));
        return ledger.certificates().issueOnce(id(number), turn -> certificate(id(number), turn.running()));
    }

    /** Puts a red report into a ledger. */
    public static void reported(Ledger ledger, long number, JobState state) {
        ledger.journal().record(job(number).in(state), entry(state, ""));
        ledger.certificates().save(report(id(number), state));
    }
}
