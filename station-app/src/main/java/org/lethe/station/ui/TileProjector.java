package org.lethe.station.ui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lethe.station.bench.BenchSnapshot.BaySnapshot;
import org.lethe.station.bench.BenchSnapshot.CertificateSnapshot;
import org.lethe.station.bench.BenchSnapshot.Halt;
import org.lethe.station.bench.BenchSnapshot.JobSnapshot;
import org.lethe.station.bench.BenchSnapshot.PhoneSnapshot;
import org.lethe.station.i18n.Messages;
import org.lethe.station.i18n.Text;
import org.lethe.station.model.ConnectionState;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.DeviceSerial;
import org.lethe.station.model.ErasePlan;
import org.lethe.station.model.Finding;
import org.lethe.station.model.JobState;
import org.lethe.station.model.Progress;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.SaleReason;
import org.lethe.station.ui.TileContent.Notice;
import org.lethe.station.ui.TileContent.Orders;
import org.lethe.station.ui.TileContent.Seal;
import org.lethe.station.ui.TileContent.Work;

/** Turns a bay into the words of its tile. Pure, and allowed on any thread. */
final class TileProjector {
    /** What a restarting phone cannot get over by itself; all else that its connection shows then is the restart. */
    private static final Set<ReasonCode> ASKED_OF_PERSON =
            EnumSet.of(ReasonCode.UNAUTHORIZED, ReasonCode.NO_PERMISSIONS);

    private final Messages messages;
    private final Function<String, QrMatrix> qrCodes;

    TileProjector(Messages messages, Function<String, QrMatrix> qrCodes) {
        this.messages = messages;
        this.qrCodes = qrCodes;
    }

    TileContent project(BaySnapshot bay) {
        var state = BayState.of(bay);
        return new TileContent(
                bay.id(),
                bay.number(),
                messages.text(Text.TILE_NAME, Map.of("number", bay.number())),
                phone(bay),
                facts(bay),
                state,
                bay.isVacant() ? messages.text(Text.TILE_VACANT) : messages.state(state),
                bay.isVacant() ? messages.text(Text.TILE_PLUG_IN) : line(bay, state),
                notices(bay, state),
                bay.job().filter(job -> state == JobState.ERASING).flatMap(this::work),
                bay.job()
                        .filter(job -> state == JobState.ERASED)
                        .flatMap(JobSnapshot::certificate)
                        .map(this::seal),
                isSimulated(bay),
                bay.isVacant(),
                orders(bay, state));
    }

    private String phone(BaySnapshot bay) {
        if (bay.isVacant()) {
            return "";
        }
        return bay.job()
                .map(JobSnapshot::phoneName)
                .or(() -> bay.assessment().map(found -> found.identity().displayName()))
                .orElseGet(() -> messages.text(Text.TILE_UNKNOWN_PHONE));
    }

    private String facts(BaySnapshot bay) {
        var storage =
                bay.assessment().flatMap(found -> found.capacityBytes().value()).map(messages.figures()::storageAsSold);
        var android = bay.assessment().map(found -> "Android " + found.android().release());
        return Stream.of(storage, android, serial(bay))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    private static Optional<String> serial(BaySnapshot bay) {
        return bay.job()
                .map(JobSnapshot::serial)
                .or(() -> bay.assessment().map(found -> found.identity().serial()))
                .or(() -> bay.phone()
                        .map(PhoneSnapshot::busSerial)
                        .filter(text -> !text.isBlank())
                        .map(DeviceSerial::new))
                .map(DeviceSerial::shortened);
    }

    private String line(BaySnapshot bay, JobState state) {
        return switch (state) {
            case ASSESSING -> connectionOrLook(bay);
            case BLOCKED -> halt(bay).isPresent() ? messages.text(Text.TILE_HALTED) : connection(bay);
            case READY -> bay.plan().map(this::plan).orElse("");
            case AWAITING_RETURN -> away(bay);
            case AWAITING_OPERATOR -> messages.text(Text.TILE_PERSON);
            case VERIFYING -> messages.text(Text.TILE_JUDGING);
            case CANCELLED -> messages.text(Text.TILE_CANCELLED);
            case NOT_ERASED, INDETERMINATE -> messages.text(Text.TILE_DO_NOT_SELL);
            case ERASING, ERASED -> "";
        };
    }

    /** A phone that restarts is to be left alone; one that does not and is gone comes back by a person's hand only. */
    private String away(BaySnapshot bay) {
        if (!isDisconnected(bay)) {
            return messages.text(Text.TILE_AWAY);
        }
        return bay.phone().isEmpty() ? messages.text(Text.TILE_DISCONNECTED) : connectionOrLook(bay);
    }

    /** Whether the phone is away at a step that does not restart it. */
    private static boolean isDisconnected(BaySnapshot bay) {
        return bay.job()
                .flatMap(JobSnapshot::step)
                .filter(step -> !step.kind().restartsPhone())
                .isPresent();
    }

    private static Optional<Halt> halt(BaySnapshot bay) {
        return bay.job().flatMap(BayState::halt);
    }

    private String connectionOrLook(BaySnapshot bay) {
        return Optional.of(connection(bay))
                .filter(words -> !words.isEmpty())
                .orElseGet(() -> messages.text(Text.TILE_LOOKING));
    }

    /** How the phone is connected, where that is not as it should be. */
    private String connection(BaySnapshot bay) {
        return bay.phone()
                .map(PhoneSnapshot::state)
                .filter(state -> state != ConnectionState.DEVICE)
                .map(messages::connection)
                .orElse("");
    }

    private String plan(ErasePlan plan) {
        return messages.text(Text.TILE_READY, Map.of("route", messages.route(plan.route())));
    }

    private List<Notice> notices(BaySnapshot bay, JobState state) {
        return switch (state) {
            case BLOCKED -> halt(bay).map(this::halted).map(List::of).orElseGet(() -> findings(bay));
            case READY ->
                Stream.concat(findings(bay).stream(), closedRoutes(bay)).toList();
            case NOT_ERASED, INDETERMINATE -> reasons(bay);
            case ERASED -> secondLook(bay);
            case AWAITING_OPERATOR ->
                List.of(byHand(bay.job().filter(JobSnapshot::heard).isPresent()));
            case AWAITING_RETURN -> obstaclesToReturn(bay);
            case ASSESSING, ERASING, VERIFYING, CANCELLED -> List.of();
        };
    }

    /**
     * What keeps a phone from coming back. While it restarts, recovery, silence and a boot without adb are on its way (a phone after
     * its last reset has no USB debugging), and a person who did something about them would break it.
     */
    private List<Notice> obstaclesToReturn(BaySnapshot bay) {
        return notices(bay.findings().stream()
                .filter(Finding::isBlocking)
                .filter(finding -> isDisconnected(bay) || ASKED_OF_PERSON.contains(finding.code())));
    }

    private List<Notice> findings(BaySnapshot bay) {
        return notices(bay.findings().stream());
    }

    /** The weightiest first; the others are not lost behind it, but counted and shown on demand. */
    private List<Notice> notices(Stream<Finding> findings) {
        return findings.sorted(Comparator.comparing(Finding::severity).reversed())
                .map(this::notice)
                .toList();
    }

    /** Why it is not a better way: a person may be able to change that. */
    private Stream<Notice> closedRoutes(BaySnapshot bay) {
        return bay.routes().stream()
                .flatMap(choice -> choice
                        .obstacle()
                        .map(why -> new Notice(
                                messages.nameOf(why),
                                messages.route(choice.route()) + ": " + messages.reason(why),
                                messages.remedy(why),
                                SwitchPlace.of(why)))
                        .stream());
    }

    private List<Notice> secondLook(BaySnapshot bay) {
        var drawn = SaleReason.SECOND_LOOK_OPEN;
        return bay
                .job()
                .flatMap(JobSnapshot::certificate)
                .filter(CertificateSnapshot::secondLook)
                .map(certificate -> new Notice(
                        messages.text(Text.TILE_SECOND_LOOK_NAME), messages.reason(drawn), messages.remedy(drawn)))
                .stream()
                .toList();
    }

    /** What the person does, and what they are to say afterwards; or that they were heard, for phones leave some seconds later. */
    private Notice byHand(boolean heard) {
        return heard
                ? new Notice(
                        messages.text(Text.TILE_HEARD_NAME),
                        messages.text(Text.TILE_HEARD),
                        messages.text(Text.TILE_HEARD_THEN))
                : new Notice(
                        messages.text(Text.TILE_BY_HAND_NAME),
                        messages.text(Text.TILE_BY_HAND),
                        messages.text(Text.TILE_BY_HAND_THEN));
    }

    /** Nobody carries the job on before the station is started again, so the tile says that instead of how far it was. */
    private Notice halted(Halt halt) {
        return switch (halt.cause()) {
            case NO_JOURNAL ->
                new Notice(
                        messages.text(Text.TILE_NO_JOURNAL_NAME),
                        messages.text(Text.TILE_NO_JOURNAL),
                        messages.text(Text.TILE_NO_JOURNAL_THEN));
            case STATION_FAULT ->
                new Notice(
                        messages.text(Text.TILE_FAULT_NAME),
                        messages.text(Text.TILE_FAULT),
                        messages.text(Text.TILE_FAULT_THEN));
        };
    }

    private Notice notice(Finding finding) {
        var code = finding.code();
        return new Notice(messages.nameOf(code), messages.reason(finding), messages.remedy(code), SwitchPlace.of(code));
    }

    /** A red tile without a reason would leave the clerk alone, so one that has none says that. */
    private List<Notice> reasons(BaySnapshot bay) {
        var notices = bay.job().stream()
                .flatMap(job -> job.reasons().stream())
                .map(code -> new Notice(messages.nameOf(code), messages.reason(code), messages.remedy(code)))
                .toList();
        return notices.isEmpty() ? List.of(noReason()) : notices;
    }

    private Notice noReason() {
        return new Notice(messages.text(Text.TILE_NO_REASON_NAME), messages.text(Text.TILE_NO_REASON), "");
    }

    private Optional<Work> work(JobSnapshot job) {
        var steps = job.plan().steps().size();
        var figures = figures(job);
        return job.step()
                .map(step -> new Work(
                        messages.step(step),
                        messages.text(Text.TILE_STEP, Map.of("step", job.stepNumber(), "steps", steps)),
                        job.stepNumber(),
                        steps,
                        job.progress().total() > 0,
                        job.progress().fraction(),
                        String.join(" · ", figures),
                        figures.stream().reduce("", (before, last) -> last)));
    }

    /** How far the step is, and how long the whole phone takes; what is not known is said to be unknown. */
    private List<String> figures(JobSnapshot job) {
        return Stream.concat(amounts(job.progress()), left(job).stream()).toList();
    }

    private Stream<String> amounts(Progress progress) {
        if (progress.total() <= 0) {
            return Stream.empty();
        }
        var figures = messages.figures();
        var parts = new ArrayList<String>();
        parts.add(messages.text(
                Text.TILE_AMOUNT,
                Map.of("done", figures.amount(progress.done()), "total", figures.amount(progress.total()))));
        progress.heldBack().map(messages::heldBack).ifPresent(parts::add);
        if (progress.bytesPerSecond() > 0) {
            parts.add(figures.rate(progress.bytesPerSecond()));
        }
        if (progress.secondsLeft() > 0) {
            parts.add(figures.left(Duration.ofSeconds(progress.secondsLeft())));
        }
        return parts.stream();
    }

    private Optional<String> left(JobSnapshot job) {
        var ofStep = job.progress().secondsLeft() > 0;
        return job.left()
                .map(time -> messages.text(
                        Text.TILE_JOB_LEFT, Map.of("left", messages.figures().left(time))))
                .or(() -> Optional.of(messages.text(Text.TILE_JOB_LEFT_UNKNOWN)).filter(unknown -> !ofStep));
    }

    private Seal seal(CertificateSnapshot certificate) {
        return new Seal(
                certificate.number(),
                certificate.posCode().replaceAll("(.{4})(?=.)", "$1 "),
                messages.assurance(certificate.assurance()),
                qrCodes.apply(certificate.qrText()));
    }

    private static boolean isSimulated(BaySnapshot bay) {
        return bay.assessment().map(DeviceAssessment::simulated).orElse(false)
                || bay.job().map(job -> job.plan().simulated()).orElse(false)
                || bay.job()
                        .flatMap(JobSnapshot::certificate)
                        .map(CertificateSnapshot::simulated)
                        .orElse(false);
    }

    /** An erased phone is not offered again: its certificate is to be printed, not to be put in doubt. */
    private static Orders orders(BaySnapshot bay, JobState state) {
        var erase = state == JobState.READY || state == JobState.NOT_ERASED || state == JobState.INDETERMINATE;
        return new Orders(
                bay.phone().filter(phone -> erase && bay.isReady()).flatMap(PhoneSnapshot::transport),
                bay.job().filter(BayState::isCancellable).map(JobSnapshot::id),
                bay.job().filter(job -> state == JobState.AWAITING_OPERATOR).map(JobSnapshot::id),
                bay.phone()
                        .filter(phone -> phone.state() == ConnectionState.DEVICE)
                        .flatMap(PhoneSnapshot::transport),
                bay.job().map(JobSnapshot::id));
    }
}
