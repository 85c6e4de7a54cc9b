package org.lethe.station.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lethe.station.adb.AdbException;
import org.lethe.station.adb.AdbServer;
import org.lethe.station.adb.DeviceTracker;
import org.lethe.station.bench.BenchSnapshot.AdbStatus;
import org.lethe.station.bench.BenchSnapshot.BaySnapshot;
import org.lethe.station.bench.BenchSnapshot.CertificateSnapshot;
import org.lethe.station.bench.NewJobs.Draft;
import org.lethe.station.certify.SanitizationCertificate;
import org.lethe.station.erase.Bus;
import org.lethe.station.erase.EraseAuthorization;
import org.lethe.station.erase.EraseJob;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.erase.JobJournal.JournalException;
import org.lethe.station.erase.JobRunner;
import org.lethe.station.erase.JobRunner.Workshop;
import org.lethe.station.erase.PhoneConnection;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.Fact;
import org.lethe.station.model.Finding;
import org.lethe.station.model.JobId;
import org.lethe.station.model.JobState;
import org.lethe.station.model.OperatorAnswer;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.TransportId;
import org.lethe.station.plan.Planner;
import org.lethe.station.runtime.Deadline;
import org.lethe.station.runtime.StationThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bench of this station, following a real adb server. Phones are assessed as they come, jobs run side by side on a thread
 * each ({@code bay-3}), and a fault of one touches no other.
 */
public final class LiveBench implements Bench, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveBench.class);
    /** Soon enough for the person who has just plugged in a phone; reading costs a millisecond. In seconds. */
    private static final int LOOKS = 3;
    /** How many phones show their numbers at a time; each takes a thread until its number is away again. */
    private static final int SIGNALS = 8;

    /** Former jobs that time is learned from: a month's, of a shop with forty phones a day. */
    private static final int LEARNED_FROM = 1_000;

    private final Parts parts;
    private final BusTracker bus;
    private final Workshop workshop;
    private final Assessments assessments;
    private final PlugIns plugIns;
    private final SnapshotFeed feed;
    private final NewJobs newJobs;
    private final Object lock = new Object();
    private final Bays bays; // guarded by lock
    private int lastSession; // guarded by lock
    private final LearnedPace pace;
    private final ScheduledExecutorService later;
    private final ExecutorService signals;
    private volatile AdbStatus adbStatus = AdbStatus.STARTING;
    private Optional<DeviceTracker> tracker = Optional.empty();

    /**
     * What a bench is made of.
     *
     * @param adb the adb server
     * @param workshop what jobs share, made around the bench's view of the bus
     * @param planner chooses routes
     * @param certificates finds a job's certificate for its tile
     * @param onEnd is told of every job whose run has ended, on the job's thread
     * @param memory what a person should know of a phone that was here before; asked whenever one was assessed
     * @param threads where jobs run
     */
    public record Parts(
            AdbServer adb,
            Function<Bus, Workshop> workshop,
            Planner planner,
            Function<JobId, Optional<CertificateSnapshot>> certificates,
            Consumer<JobId> onEnd,
            Memory memory,
            StationThreads threads) {}

    /** What is remembered of phones. */
    public interface Memory {
        /**
         * A phone was plugged in and assessed, and no job of it is under way.
         *
         * @param setUp whether a person has been through its setup screens
         * @return what a person should know
         */
        List<Finding> seen(DeviceAssessment phone, Fact<Boolean> setUp);

        /** The certificate B of a phone that can be rechecked now. */
        Optional<SanitizationCertificate> recheckable(DeviceAssessment phone);
    }

    public LiveBench(Parts parts) {
        this.parts = parts;
        this.bus = new BusTracker(parts.adb().host(), this::busChanged);
        this.workshop = parts.workshop().apply(bus);
        this.bays = new Bays(workshop.clock(), workshop.patience().firstLook());
        this.feed = new SnapshotFeed(this::snapshot, parts.threads());
        this.newJobs = new NewJobs(workshop, parts.planner(), parts.memory());
        this.plugIns = new PlugIns(bays, lock, workshop, parts.memory());
        this.assessments = new Assessments(workshop, parts.planner(), parts.threads(), this::learned);
        this.pace = new LearnedPace(workshop.clock()::now);
        this.later = parts.threads().scheduler("bench-later");
        this.signals = parts.threads().executor("signal", SIGNALS);
    }

    /**
     * Starts the adb server where there is none, and follows it from now on.
     *
     * @throws AdbException when there is no adb server and none could be started; says what to do
     */
    public void start(Deadline deadline) throws AdbException {
        int version = parts.adb().ensureRunning(deadline);
        bus.serverBack(version);
        tracker = Optional.of(parts.adb().host().track(bus));
        later.execute(() -> pace.learn(workshop.journal().latestJobs(LEARNED_FROM)));
        var unused = later.scheduleWithFixedDelay(this::passTime, LOOKS, LOOKS, TimeUnit.SECONDS);
    }

    /** Says at ports from now on what the kernel knows of phones that adb does not list; only where adb's phones are this computer's. */
    public void watchUsb() {
        var watch = new UsbWatch(UsbPort.DEVICES, this::portsTroubled);
        var unused = later.scheduleWithFixedDelay(watch::look, 0, LOOKS, TimeUnit.SECONDS);
    }

    private void portsTroubled(Map<String, ReasonCode> found) {
        synchronized (lock) {
            bays.trouble(found);
            bays.removeVacant();
        }
        feed.changed();
    }

    @Override
    public void close() {
        tracker.ifPresent(DeviceTracker::close);
    }

    @Override
    public BenchSnapshot snapshot() {
        synchronized (lock) {
            return new BenchSnapshot(adbStatus, bays.stream().map(Bay::snapshot).toList());
        }
    }

    @Override
    public Subscription subscribe(Consumer<BenchSnapshot> listener) {
        return feed.subscribe(listener);
    }

    @Override
    public List<Answer> erase(EraseRequest request) {
        return each(request, newJobs::erasing);
    }

    @Override
    public List<Answer> recheck(EraseRequest request) {
        return each(request, newJobs::rechecking);
    }

    private List<Answer> each(EraseRequest request, BiFunction<EraseRequest, DeviceAssessment, Draft> order) {
        return request.transports().stream()
                .map(transport -> answer(request, transport, order))
                .toList();
    }

    /** Jobs of other phones may have begun by the same order: whoever gave it hears of each phone, whatever becomes of one. */
    private Answer answer(
            EraseRequest request, TransportId transport, BiFunction<EraseRequest, DeviceAssessment, Draft> order) {
        try {
            return order(request, transport, order);
        } catch (JournalException notRecorded) {
            LOG.error("Could not record the order for the phone at transport {}", transport, notRecorded);
            return refused(transport, List.of(ReasonCode.ORDER_NOT_RECORDED));
        }
    }

    private Answer order(
            EraseRequest request, TransportId transport, BiFunction<EraseRequest, DeviceAssessment, Draft> order) {
        RunningJob started;
        synchronized (lock) {
            var bay = bays.of(transport);
            if (bay.isEmpty() || bay.get().assessment().isEmpty()) {
                return refused(transport, List.of(blockingOr(bay, ReasonCode.PHONE_LOST)));
            }
            if (bay.get().hasUnfinishedJob()) {
                return new Answer(
                        transport, bay.get().job().map(job -> job.job().id()), Optional.empty(), List.of());
            }
            var found = bay.get().assessment().get();
            if (bays.sharingSerial(bay.get(), found.identity()).isPresent()) {
                return refused(transport, List.of(ReasonCode.SERIAL_AMBIGUOUS));
            }
            var draft = order.apply(request, found);
            if (draft.job().isEmpty()) {
                return refused(transport, draft.reasons());
            }
            started = begin(bay.get(), draft.job().get());
        }
        feed.changed();
        return new Answer(
                transport,
                Optional.of(started.job().id()),
                Optional.of(started.job().plan()),
                List.of());
    }

    private RunningJob begin(Bay bay, EraseJob job) {
        var listing = bay.phone().orElseThrow();
        var identity = job.before().identity();
        var authorization = EraseAuthorization.grant(identity, job.plan(), job.operator(), job.consent());
        var connection = new PhoneConnection(bus.device(listing.transport().orElseThrow()), listing, identity);
        var running = running(job);
        var runner = JobRunner.begin(workshop, running.job(), authorization, connection, running.wires());
        running.runBy(runner);
        bay.give(running);
        run(bay, running, runner::run);
        return running;
    }

    @Override
    public boolean cancel(JobId id) {
        synchronized (lock) {
            var bay = bays.where(place ->
                    place.job().filter(job -> job.job().id().equals(id)).isPresent());
            return bay.filter(Bay::hasUnfinishedJob)
                    .flatMap(Bay::job)
                    .filter(job -> job.job().state().compareTo(JobState.ERASING) < 0)
                    .filter(RunningJob::cancel)
                    .isPresent();
        }
    }

    @Override
    public boolean answer(JobId id, OperatorAnswer answer) {
        synchronized (lock) {
            return bays.where(place ->
                            place.job().filter(job -> job.job().id().equals(id)).isPresent())
                    .flatMap(Bay::job)
                    .filter(job -> job.answer(answer))
                    .isPresent();
        }
    }

    @Override
    public void identify(TransportId transport, int number, Consumer<Signal> afterwards) {
        Optional<Bay> bay;
        synchronized (lock) {
            bay = bays.of(transport);
        }
        var android = bay.flatMap(place -> place.snapshot().assessment()).map(DeviceAssessment::android);
        boolean atWork = bay.filter(Bay::hasUnfinishedJob).isPresent();
        signals.execute(() -> afterwards.accept(android.map(version ->
                        new PhoneSignal(workshop.clock(), signals, number, atWork).ask(bus.device(transport), version))
                .orElse(Signal.CANNOT)));
    }

    @Override
    public List<JobId> resumeOpenJobs() {
        var resumed = new ArrayList<JobId>();
        for (var job : workshop.journal().openJobs()) {
            if (resume(job)) {
                resumed.add(job.id());
            }
        }
        feed.changed();
        return resumed;
    }

    private boolean resume(EraseJob job) {
        synchronized (lock) {
            if (bays.where(place -> place.job()
                            .filter(running -> running.job().id().equals(job.id()))
                            .isPresent())
                    .isPresent()) {
                return false;
            }
            var place = job.note(Note.USB_PATH)
                    .or(() -> job.note(Note.BUS_SERIAL))
                    .orElse(job.id().value());
            var bay = bays.at(place);
            var running = running(job);
            var runner = JobRunner.resume(workshop, job, running.wires());
            running.runBy(runner);
            bay.give(running);
            run(bay, running, runner::runAfterRestart);
            return true;
        }
    }

    private RunningJob running(EraseJob job) {
        return new RunningJob(job, parts.certificates(), feed::changed, pace::left);
    }

    private void run(Bay bay, RunningJob running, JobThread.Work work) {
        parts.threads().start("bay-" + bay.number(), new JobThread(running, work, () -> ended(running)));
    }

    private void ended(RunningJob running) {
        pace.learn(running.job());
        busChanged();
        parts.onEnd().accept(running.job().id());
    }

    private void busChanged() {
        synchronized (lock) {
            var view = bus.view(); // asked under the lock: a list that waited for it would bring back phones that
            // have left
            if (view.serverSession() > 0) {
                adbStatus = view.serverUp() ? AdbStatus.RUNNING : AdbStatus.LOST;
            }
            if (view.serverUp()) {
                bays.show(view.phones());
            }
            if (view.serverSession() != lastSession) {
                bays.stream().forEach(Bay::forgiveDepartures);
                lastSession = view.serverSession();
            }
            bays.removeVacant();
            bays.stream().filter(bay -> !bay.hasUnfinishedJob()).forEach(this::assess);
        }
        feed.changed();
    }

    /** A place that was kept for a phone is let go, and a port that was named is calm again, without anything happening. */
    private void passTime() {
        boolean changed;
        synchronized (lock) {
            changed = bays.where(Bay::isRestless).isPresent();
            bays.removeVacant();
        }
        if (changed) {
            feed.changed();
        }
    }

    private void learned(TransportId transport, Assessments.Result result) {
        plugIns.learned(transport, result);
        feed.changed();
    }

    private void assess(Bay bay) {
        bay.phone().filter(phone -> bay.assessment().isEmpty()).ifPresent(assessments::request);
    }

    private static ReasonCode blockingOr(Optional<Bay> bay, ReasonCode otherwise) {
        return bay.map(Bay::snapshot).map(BaySnapshot::findings).orElse(List.of()).stream()
                .filter(Finding::isBlocking)
                .map(Finding::code)
                .findFirst()
                .orElse(otherwise);
    }

    private static Answer refused(TransportId transport, List<ReasonCode> reasons) {
        return new Answer(transport, Optional.empty(), Optional.empty(), reasons);
    }
}
