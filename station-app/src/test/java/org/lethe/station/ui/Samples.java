package org.lethe.station.ui;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lethe.station.bench.BenchSnapshot;
import org.lethe.station.bench.BenchSnapshot.AdbStatus;
import org.lethe.station.bench.BenchSnapshot.BaySnapshot;
import org.lethe.station.bench.BenchSnapshot.CertificateSnapshot;
import org.lethe.station.bench.BenchSnapshot.Ending;
import org.lethe.station.bench.BenchSnapshot.Halt;
import org.lethe.station.bench.BenchSnapshot.JobSnapshot;
import org.lethe.station.bench.BenchSnapshot.Outlook;
import org.lethe.station.bench.BenchSnapshot.PhoneSnapshot;
import org.lethe.station.bench.BenchSnapshot.Standing;
import org.lethe.station.model.Assurance;
import org.lethe.station.model.ConnectionState;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.DeviceIdentity;
import org.lethe.station.model.DeviceSerial;
import org.lethe.station.model.ErasePlan;
import org.lethe.station.model.ErasePolicy;
import org.lethe.station.model.EraseStep;
import org.lethe.station.model.Fact;
import org.lethe.station.model.Finding;
import org.lethe.station.model.JobId;
import org.lethe.station.model.JobState;
import org.lethe.station.model.PolicyId;
import org.lethe.station.model.Progress;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.RouteKind;
import org.lethe.station.model.SampleAssessment;
import org.lethe.station.model.Severity;
import org.lethe.station.model.StepKind;
import org.lethe.station.model.TransportId;

/** Bays in every state that a clerk can meet. */
final class Samples {
    static final ErasePlan PLAN = new ErasePlan(
            RouteKind.TEST_HARNESS,
            Assurance.A,
            ErasePolicy.of(PolicyId.GB46864),
            List.of(
                    EraseStep.of(StepKind.PLANT_CANARIES),
                    EraseStep.of(StepKind.TEST_HARNESS_RESET),
                    EraseStep.of(StepKind.PROVE_RESET),
                    new EraseStep(StepKind.OVERWRITE, 1),
                    new EraseStep(StepKind.EMPTY_PAGE_CACHE, 1),
                    new EraseStep(StepKind.READ_BACK, 1),
                    EraseStep.of(StepKind.DELETE_FILL),
                    EraseStep.of(StepKind.FINAL_RESET),
                    EraseStep.of(StepKind.PROVE_CLEAN_END)),
            true);
    private static final Instant START = Instant.parse("2027-01-04T09:30:00Z");
    private static final long GIGABYTE = 1_000_000_000L;

    private Samples() {}

    static BenchSnapshot bench(BaySnapshot... bays) {
        return new BenchSnapshot(AdbStatus.RUNNING, Arrays.asList(bays));
    }

    /** Six phones, six states: what a busy counter looks like. */
    static BenchSnapshot busyCounter() {
        return bench(
                erasing(
                        1,
                        "Google Pixel 8",
                        new EraseStep(StepKind.OVERWRITE, 1),
                        4,
                        new Progress(38 * GIGABYTE, 112 * GIGABYTE, 186e6)),
                erased(2, "Xiaomi 13T"),
                blocked(3, lockScreen(), Finding.of(ReasonCode.ACCOUNT_PRESENT, Severity.BLOCKING)),
                ready(4, "OPPO Find X5", new Finding(ReasonCode.EXTRA_USERS, Severity.WARNING, Map.of("count", "1"))),
                failed(
                        5,
                        "vivo X90",
                        JobState.NOT_ERASED,
                        ReasonCode.KEY_IDENTIFIER_UNCHANGED,
                        ReasonCode.CANARY_SURVIVED),
                unauthorized(6));
    }

    static BaySnapshot ready(int number, String phone, Finding... warnings) {
        return bay(
                number,
                Optional.of(connected(number)),
                Optional.of(assessment(number, phone)),
                List.of(warnings),
                Optional.of(PLAN),
                Optional.empty());
    }

    static BaySnapshot blocked(int number, Finding... findings) {
        return bay(
                number,
                Optional.of(connected(number)),
                Optional.of(assessment(number, "Samsung SM-S911B")),
                List.of(findings),
                Optional.empty(),
                Optional.empty());
    }

    static Finding lockScreen() {
        return Finding.of(ReasonCode.LOCK_SCREEN_SET, Severity.BLOCKING);
    }

    static BaySnapshot looking(int number) {
        return bay(
                number,
                Optional.of(connected(number)),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    static BaySnapshot unauthorized(int number) {
        return connecting(number, ConnectionState.UNAUTHORIZED, Finding.of(ReasonCode.UNAUTHORIZED, Severity.BLOCKING));
    }

    /** A phone of which no more is known than its connection. */
    static BaySnapshot connecting(int number, ConnectionState state, Finding... findings) {
        var phone = new PhoneSnapshot(
                serial(number), Optional.of(new TransportId(number)), Optional.of("1-" + number), state, state.word());
        return bay(number, Optional.of(phone), Optional.empty(), List.of(findings), Optional.empty(), Optional.empty());
    }

    static BaySnapshot erasing(int number, String phone, EraseStep step, int stepNumber, Progress progress) {
        var job = job(
                number, phone, JobState.ERASING, Optional.of(step), stepNumber, progress, List.of(), Optional.empty());
        return bay(
                number,
                Optional.of(connected(number)),
                Optional.of(assessment(number, phone)),
                List.of(),
                Optional.of(PLAN),
                Optional.of(job));
    }

    /** A third through the first overwrite. */
    static BaySnapshot overwriting(int number) {
        return erasing(
                number,
                "Google Pixel 8",
                new EraseStep(StepKind.OVERWRITE, 1),
                4,
                new Progress(38_000_000_000L, 112_000_000_000L, 186e6));
    }

    static BaySnapshot atWork(int number, String phone, JobState state) {
        var job = job(number, phone, state, Optional.empty(), 0, Progress.NONE, List.of(), Optional.empty());
        return bay(
                number,
                Optional.empty(),
                Optional.of(assessment(number, phone)),
                List.of(),
                Optional.empty(),
                Optional.of(job));
    }

    /** Away at a step of its job, or there again with what its connection shows. */
    static BaySnapshot away(int number, StepKind step, BaySnapshot shown) {
        var bay = atWork(number, "Xiaomi 13T", JobState.AWAITING_RETURN);
        var known = bay.job().orElseThrow();
        var standing = new Standing(
                Optional.of(EraseStep.of(step)),
                4,
                Progress.NONE,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
        return new BaySnapshot(
                bay.id(),
                number,
                shown.phone(),
                bay.assessment(),
                shown.outlook(),
                Optional.of(standing(known, known.state(), standing)));
    }

    /** Gone at a step of its job, and nothing else plugged in. */
    static BaySnapshot away(int number, StepKind step) {
        return away(number, step, BaySnapshot.empty("1-" + number, number));
    }

    /** The same bay whose job nobody carries on any more. */
    static BaySnapshot halted(BaySnapshot bay, Halt.Cause cause) {
        var job = bay.job().orElseThrow();
        var standing = new Standing(
                job.step(),
                job.stepNumber(),
                job.progress(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(new Halt(cause, "The disk is full")));
        return new BaySnapshot(
                bay.id(),
                bay.number(),
                bay.phone(),
                bay.assessment(),
                bay.outlook(),
                Optional.of(standing(job, job.state(), standing)));
    }

    static JobSnapshot standing(JobSnapshot job, JobState state, Standing standing) {
        return new JobSnapshot(
                job.id(), job.serial(), job.phoneName(), job.plan(), state, standing, job.startedAt(), job.ending());
    }

    static BaySnapshot erased(int number, String phone) {
        return erased(number, phone, false);
    }

    /** Erased, and drawn for a second look. */
    static BaySnapshot drawn(int number, String phone) {
        return erased(number, phone, true);
    }

    private static BaySnapshot erased(int number, String phone, boolean secondLook) {
        var certificate = new CertificateSnapshot(
                "LS-4F7K2M-%06d".formatted(number),
                "2701040000%02d47".formatted(number),
                Assurance.A,
                qrText(),
                "1234",
                true,
                secondLook);
        var job = job(
                number,
                phone,
                JobState.ERASED,
                Optional.empty(),
                0,
                Progress.NONE,
                List.of(),
                Optional.of(certificate));
        return bay(
                number,
                Optional.empty(),
                Optional.of(assessment(number, phone)),
                List.of(),
                Optional.empty(),
                Optional.of(job));
    }

    static BaySnapshot failed(int number, String phone, JobState state, ReasonCode... reasons) {
        var job = job(number, phone, state, Optional.empty(), 0, Progress.NONE, List.of(reasons), Optional.empty());
        return bay(
                number,
                Optional.of(connected(number)),
                Optional.of(assessment(number, phone)),
                List.of(),
                Optional.of(PLAN),
                Optional.of(job));
    }

    /** The same bay with another phone's number, to fill a bench. */
    static List<BaySnapshot> many(int count) {
        var bays = new ArrayList<BaySnapshot>();
        Stream.iterate(1, number -> number + 1)
                .limit(count)
                .map(number -> number % 3 == 0
                        ? erasing(
                                number,
                                "Google Pixel 8",
                                new EraseStep(StepKind.READ_BACK, 1),
                                6,
                                new Progress(number * GIGABYTE, 112 * GIGABYTE, 240e6))
                        : ready(number, "Xiaomi 13T"))
                .forEach(bays::add);
        return bays;
    }

    /** Phones of three models, all of them ready. */
    static BaySnapshot[] allReady(int count) {
        var models = List.of("Xiaomi 13T", "Google Pixel 8", "OPPO Find X5");
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> ready(number, models.get(number % models.size())))
                .toArray(BaySnapshot[]::new);
    }

    /** Does what takes time, and tells its end, on the calling thread. */
    static Background atOnce() {
        return new Background(Runnable::run, Runnable::run);
    }

    /** Encodes for real, so that a picture of the window can be scanned. */
    static QrMatrix qr(String text) {
        try {
            var code = Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.QR_COMPACT, true))
                    .getMatrix();
            return new QrMatrix(code.getWidth() + 8, (column, row) -> isDark(code, column - 4, row - 4));
        } catch (WriterException e) {
            throw new IllegalArgumentException("No QR code can hold " + text, e);
        }
    }

    private static boolean isDark(ByteMatrix code, int x, int y) {
        return x >= 0 && y >= 0 && x < code.getWidth() && y < code.getHeight() && code.get(x, y) == 1;
    }

    /** As long as a real certificate's: an address and some 570 digits. */
    private static String qrText() {
        return "https://lethe.example/v#" + "2718281828459045235360287471352662497757".repeat(14);
    }

    private static BaySnapshot bay(
            int number,
            Optional<PhoneSnapshot> phone,
            Optional<DeviceAssessment> assessment,
            List<Finding> findings,
            Optional<ErasePlan> plan,
            Optional<JobSnapshot> job) {
        return new BaySnapshot("1-" + number, number, phone, assessment, new Outlook(findings, plan, List.of()), job);
    }

    private static PhoneSnapshot connected(int number) {
        return new PhoneSnapshot(
                serial(number),
                Optional.of(new TransportId(number)),
                Optional.of("1-" + number),
                ConnectionState.DEVICE,
                "device");
    }

    private static DeviceAssessment assessment(int number, String phone) {
        var words = phone.split(" ", 2);
        return SampleAssessment.healthy()
                .identity(new DeviceIdentity(
                        new DeviceSerial(serial(number)), words[0], words[1], "board", "maker/model/board:14"))
                .capacity(Fact.known(112 * GIGABYTE, "112000000000"))
                .lockScreen(Fact.unknown(""))
                .users(Fact.unknown(""))
                .battery(Fact.unknown(""))
                .build();
    }

    private static JobSnapshot job(
            int number,
            String phone,
            JobState state,
            Optional<EraseStep> step,
            int stepNumber,
            Progress progress,
            List<ReasonCode> reasons,
            Optional<CertificateSnapshot> certificate) {
        return new JobSnapshot(
                JobId.ofRandom(number),
                new DeviceSerial(serial(number)),
                phone,
                PLAN,
                state,
                new Standing(step, stepNumber, progress, Optional.empty(), Optional.empty(), false, Optional.empty()),
                START,
                new Ending(
                        reasons,
                        state.isTerminal() ? Optional.of(START.plusSeconds(1260)) : Optional.empty(),
                        certificate));
    }

    private static String serial(int number) {
        return "SIM7A%04d".formatted(number * 137);
    }
}
