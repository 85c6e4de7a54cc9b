package org.lethe.station.cli;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lethe.station.bench.BenchSnapshot.BaySnapshot;
import org.lethe.station.bench.BenchSnapshot.CertificateSnapshot;
import org.lethe.station.bench.BenchSnapshot.Ending;
import org.lethe.station.bench.BenchSnapshot.Halt;
import org.lethe.station.bench.BenchSnapshot.JobSnapshot;
import org.lethe.station.bench.BenchSnapshot.Outlook;
import org.lethe.station.bench.BenchSnapshot.PhoneSnapshot;
import org.lethe.station.bench.BenchSnapshot.Standing;
import org.lethe.station.bench.EraseRequest;
import org.lethe.station.erase.EraseJob;
import org.lethe.station.model.Assurance;
import org.lethe.station.model.Battery;
import org.lethe.station.model.ConnectionState;
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
import org.lethe.station.model.JobId;
import org.lethe.station.model.JobState;
import org.lethe.station.model.Operator;
import org.lethe.station.model.PolicyId;
import org.lethe.station.model.Progress;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.RouteChoice;
import org.lethe.station.model.RouteKind;
import org.lethe.station.model.SampleAssessment;
import org.lethe.station.model.Severity;
import org.lethe.station.model.StepKind;
import org.lethe.station.model.TransportId;

/** Phones and jobs as a bench shows them. */
final class Samples {
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private Samples() {}

    static BaySnapshot ready(int number, String serial) {
        return bay(number, serial, Optional.of(plan(ErasePolicy.of(PolicyId.GB46864))), List.of());
    }

    static BaySnapshot warned(int number, String serial, ReasonCode warning) {
        return bay(
                number,
                serial,
                Optional.of(plan(ErasePolicy.of(PolicyId.GB46864))),
                List.of(Finding.of(warning, Severity.WARNING)));
    }

    static BaySnapshot locked(int number, String serial) {
        return bay(
                number, serial, Optional.empty(), List.of(Finding.of(ReasonCode.LOCK_SCREEN_SET, Severity.BLOCKING)));
    }

    static BaySnapshot unauthorized(int number, String serial) {
        return new BaySnapshot(
                serial,
                number,
                Optional.of(phone(number, serial, ConnectionState.UNAUTHORIZED)),
                Optional.empty(),
                new Outlook(
                        List.of(Finding.of(ReasonCode.UNAUTHORIZED, Severity.BLOCKING)), Optional.empty(), List.of()),
                Optional.empty());
    }

    private static BaySnapshot bay(int number, String serial, Optional<ErasePlan> plan, List<Finding> findings) {
        return new BaySnapshot(
                "bay" + number,
                number,
                Optional.of(phone(number, serial, ConnectionState.DEVICE)),
                Optional.of(assessment(serial, findings)),
                new Outlook(findings, plan, List.of()),
                Optional.empty());
    }

    private static PhoneSnapshot phone(int number, String serial, ConnectionState state) {
        return new PhoneSnapshot(
                serial, Optional.of(new TransportId(number)), Optional.of("1-" + number), state, state.word());
    }

    static DeviceAssessment assessment(String serial, List<Finding> findings) {
        return SampleAssessment.healthy()
                .identity(new DeviceIdentity(new DeviceSerial(serial), "Google", "Pixel 8", "shiba", "google/shiba/1"))
                .battery(Fact.known(new Battery(80, 25, true), ""))
                .findings(findings)
                .build();
    }

    /** What the planner says of that plan's choice. */
    static List<RouteChoice> routes() {
        return List.of(
                new RouteChoice(RouteKind.TEST_HARNESS, Assurance.A, RouteChoice.Standing.TAKEN, Optional.empty()),
                new RouteChoice(
                        RouteKind.TRADE_IN_MODE,
                        Assurance.A,
                        RouteChoice.Standing.CLOSED,
                        Optional.of(ReasonCode.ROUTE_NEEDS_TRADE_IN_MODE)),
                new RouteChoice(RouteKind.ADMIN_APP, Assurance.B, RouteChoice.Standing.FALLBACK, Optional.empty()));
    }

    static ErasePlan plan(ErasePolicy policy) {
        return new ErasePlan(
                RouteKind.TEST_HARNESS,
                Assurance.A,
                policy,
                List.of(EraseStep.of(StepKind.TEST_HARNESS_RESET), new EraseStep(StepKind.OVERWRITE, 1)),
                true);
    }

    static EraseJob job(BaySnapshot bay, EraseRequest request, int number) {
        return job(
                JobId.ofRandom(number),
                bay.assessment().orElseThrow(),
                bay.plan().orElseThrow(),
                request.operator(),
                request.consent());
    }

    static EraseJob openJob(String serial) {
        return job(
                JobId.ofRandom(77),
                assessment(serial, List.of()),
                plan(ErasePolicy.of(PolicyId.GB46864)),
                new Operator("Li"),
                new Consent("T-1"));
    }

    private static EraseJob job(JobId id, DeviceAssessment found, ErasePlan plan, Operator operator, Consent consent) {
        return new EraseJob(
                id,
                found,
                plan,
                operator,
                consent,
                "00".repeat(32),
                NOON,
                JobState.ERASING,
                1,
                Map.of(),
                EraseFigures.NONE,
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    static JobSnapshot snapshotOf(EraseJob job) {
        return new JobSnapshot(
                job.id(),
                job.before().identity().serial(),
                job.before().identity().displayName(),
                job.plan(),
                job.state(),
                new Standing(
                        job.step(),
                        job.stepIndex() + 1,
                        Progress.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.empty()),
                job.startedAt(),
                new Ending(job.reasons(), job.endedAt(), Optional.empty()));
    }

    static JobSnapshot at(JobSnapshot job, Progress progress) {
        var moved =
                new Standing(job.step(), job.stepNumber(), progress, job.remark(), job.left(), job.heard(), job.halt());
        return with(job, job.state(), moved, job.ending());
    }

    static JobSnapshot halted(JobSnapshot job, Halt halt) {
        var stopped = new Standing(
                job.step(),
                job.stepNumber(),
                job.progress(),
                Optional.of(halt.words()),
                job.left(),
                job.heard(),
                Optional.of(halt));
        return with(job, job.state(), stopped, job.ending());
    }

    static JobSnapshot jobIn(JobSnapshot job, JobState state, List<ReasonCode> reasons) {
        return with(job, state, job.standing(), new Ending(reasons, job.endedAt(), job.certificate()));
    }

    private static JobSnapshot with(JobSnapshot job, JobState state, Standing standing, Ending ending) {
        return new JobSnapshot(
                job.id(), job.serial(), job.phoneName(), job.plan(), state, standing, job.startedAt(), ending);
    }

    static BaySnapshot withJob(BaySnapshot bay, JobSnapshot job) {
        return new BaySnapshot(bay.id(), bay.number(), bay.phone(), bay.assessment(), bay.outlook(), Optional.of(job));
    }

    static CertificateSnapshot certificate(boolean secondLook) {
        return new CertificateSnapshot(
                "LS-TEST01-000001", "12345678901234", Assurance.A, "https://v#" + "987", "987", true, secondLook);
    }
}
