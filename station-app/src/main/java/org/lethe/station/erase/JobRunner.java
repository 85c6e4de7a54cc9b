package org.lethe.station.erase;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.lethe.station.adb.AdbCancelledException;
import org.lethe.station.agent.AgentJar;
import org.lethe.station.certify.CertificateIssuer;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.erase.JobJournal.JournalException;
import org.lethe.station.model.Claim;
import org.lethe.station.model.JobAction;
import org.lethe.station.model.JobEvent;
import org.lethe.station.model.JobState;
import org.lethe.station.model.OperatorAnswer;
import org.lethe.station.model.Progress;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.StationIdentity;
import org.lethe.station.model.StepKind;
import org.lethe.station.model.TransportId;
import org.lethe.station.runtime.Deadline;
import org.lethe.station.runtime.Patience;
import org.lethe.station.runtime.StationClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One phone's life on the bench, top to bottom: assess, carry out the steps, wait for the phone wherever it leaves, judge the
 * evidence, certify. The loop does what the last transition asked for, and turns what came of it into the next event; the
 * transition table says what that means, and {@link JobDesk} stores it before anything is done about it.
 *
 * <p>Runs on a thread of its own and ends in a terminal state, or, when the journal cannot be written or the thread is
 * interrupted, wherever the journal says; a later run goes on from there.
 */
public final class JobRunner {
    /** Line faults in a row at one step that came no further: more means that the phone is there but does not work. */
    private static final int MOST_LINE_FAULTS = 8;

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final Workshop workshop;
    private final Bus bus;
    private final JobDesk desk;
    private final Conclusion conclusion;
    private final EraseAuthorization authorization;
    private final BooleanSupplier cancelled;
    private final StepAdvance advance;
    private final Supplier<Optional<OperatorAnswer>> answers;
    private final StepExecutors executors;
    private Optional<PhoneConnection> phone;
    /** The plug-in that the phone is about to leave: it stays listed for a moment, and is not the return. */
    private Optional<TransportId> ended = Optional.empty();

    private Bus.View departure;

    private JobRunner(
            Workshop workshop,
            JobDesk desk,
            EraseAuthorization authorization,
            Optional<PhoneConnection> phone,
            Wires wires) {
        this.workshop = workshop;
        this.bus = new TranscribedBus(workshop.bus, desk::exchanged);
        this.desk = desk;
        this.conclusion = new Conclusion(workshop, desk);
        this.authorization = authorization;
        this.phone = phone.map(connection -> connection.heardBy(desk::exchanged));
        this.cancelled = wires.cancelled;
        this.advance = new StepAdvance(wires.progress);
        this.answers = wires.answers;
        this.executors = new StepExecutors(workshop.agent);
        this.departure = bus.view();
    }

    /**
     * What all jobs of a station share.
     *
     * @param station where
     * @param bus who is plugged in
     * @param journal where jobs are kept
     * @param issuer who signs
     * @param agent what goes onto the phone
     * @param clock time
     * @param patience how long to wait for what
     */
    public record Workshop(
            StationIdentity station,
            Bus bus,
            JobJournal journal,
            CertificateIssuer issuer,
            AgentJar agent,
            StationClock clock,
            Patience patience) {}

    /**
     * What a job tells while it runs.
     *
     * @param remarks is told each line that a person should know
     * @param progress is told how far the step is
     * @param cancelled is asked once, right before the first step, whether the operator called the job off; after that it is
     *     too late for it
     * @param answers is asked, while a person has something to do on the phone, for what they saw; an answer is given once
     */
    public record Wires(
            Consumer<String> remarks,
            Consumer<Progress> progress,
            BooleanSupplier cancelled,
            Supplier<Optional<OperatorAnswer>> answers) {}

    /**
     * A new job, stored but not started.
     *
     * @param job in state {@link JobState#ASSESSING}
     * @param phone the connection that the authorization is for
     * @throws IllegalStateException when the authorization was used already
     */
    public static JobRunner begin(
            Workshop workshop, EraseJob job, EraseAuthorization authorization, PhoneConnection phone, Wires wires) {
        authorization.use();
        var desk = new JobDesk(job, workshop.journal, workshop.clock, wires.remarks);
        desk.open("authorized by " + job.operator().name() + ", consent "
                + job.consent().reference() + OverriddenWarnings.remark(job));
        return new JobRunner(workshop, desk, authorization, Optional.of(phone), wires);
    }

    /** A job that an earlier run of the station left open, or ended without writing its certificate or report. */
    public static JobRunner resume(Workshop workshop, EraseJob job, Wires wires) {
        var desk = new JobDesk(job, workshop.journal, workshop.clock, wires.remarks);
        var authorization = EraseAuthorization.recordedIn(job);
        authorization.use();
        return new JobRunner(workshop, desk, authorization, Optional.empty(), wires);
    }

    /** The job as it stands; may be asked from any thread. */
    public EraseJob job() {
        return desk.job();
    }

    /** Carries a new job out to its end. */
    public void run() throws InterruptedException {
        carryOn(JobAction.ASSESS);
    }

    /**
     * Carries a job on that was open when the station stopped. What was not begun is called off, because nothing was touched;
     * what was judged gets its certificate or report.
     */
    public void runAfterRestart() throws InterruptedException {
        if (desk.job().state().isTerminal()) {
            carryOn(conclusion.write());
        } else {
            carryOn(desk.happened(JobEvent.STATION_RESTARTED, "the station was started again"));
        }
    }

    private void carryOn(JobAction first) throws InterruptedException {
        var action = first;
        while (action != JobAction.WAIT) {
            action = carryOut(action);
        }
    }

    private JobAction carryOut(JobAction action) throws InterruptedException {
        return switch (action) {
            case ASSESS -> assess();
            case RUN_STEP -> runStep();
            case AWAIT_PHONE -> awaitPhone();
            case JUDGE -> conclusion.judge();
            case ISSUE_CERTIFICATE, WRITE_RED_REPORT -> conclusion.write();
            case ASK_OPERATOR -> askOperator();
            case WAIT -> JobAction.WAIT;
        };
    }

    private JobAction assess() throws InterruptedException {
        if (phone.isEmpty()) {
            return calledOff(List.of(ReasonCode.INTERRUPTED));
        }
        var look = LastLook.at(phone.get(), authorization, workshop);
        if (look.refusal().isPresent()) {
            return calledOff(List.of(look.refusal().get()));
        }
        return look.obstacles().isEmpty() ? start(phone.get()) : blocked(look.obstacles());
    }

    private JobAction blocked(List<ReasonCode> obstacles) {
        desk.happened(JobEvent.OBSTACLES_FOUND, obstacles.toString());
        return calledOff(obstacles);
    }

    private JobAction calledOff(List<ReasonCode> reasons) {
        return desk.ended(JobEvent.CANCEL_REQUESTED, reasons);
    }

    private JobAction start(PhoneConnection connection) {
        if (cancelled.getAsBoolean()) {
            return calledOff(List.of(ReasonCode.CANCELLED_BY_OPERATOR));
        }
        desk.happened(JobEvent.ASSESSED_CLEAR, "");
        noteWhereItIs(connection);
        return desk.happened(JobEvent.AUTHORIZED, "");
    }

    private JobAction runStep() throws InterruptedException {
        var step = desk.job().step().orElseThrow();
        advance.begin(lineFaults().now() > 0);
        departure = bus.view();
        ended = Optional.empty();
        try {
            return followUp(execute(step.kind()));
        } catch (AdbCancelledException stationStops) {
            throw new InterruptedException(stationStops.getMessage());
        } catch (IOException lineFault) {
            return lineFault(lineFault);
        } catch (JournalException noJournal) {
            throw noJournal;
        } catch (RuntimeException bug) {
            return faultOfTheStation(bug);
        }
    }

    /** A step that a fault of ours broke would break again: the job ends as not known, and says why. */
    private JobAction faultOfTheStation(RuntimeException bug) {
        LOG.error(
                "Could not go on with step {} of job {}",
                desk.job().step(),
                desk.job().id(),
                bug);
        return stop(JobEvent.STEP_FAILED, ReasonCode.STATION_FAULT, "a fault of the station: " + bug);
    }

    private StepOutcome execute(StepKind kind) throws IOException, InterruptedException {
        var context = context(kind.needsPhone() ? phone : Optional.empty());
        var executor = executors.of(kind);
        return executor instanceof StepExecutor.Destructive destructive
                ? destructive.execute(
                        context,
                        authorization.clear(context.connection(), desk.job().plan()))
                : ((StepExecutor.Observing) executor).execute(context);
    }

    private StepContext context(Optional<PhoneConnection> connection) {
        return new StepContext(desk, connection, bus, workshop.clock, workshop.patience, advance);
    }

    /** The person's word finishes the step; the phone may be gone by then. */
    private JobAction askOperator() throws InterruptedException {
        var outcome = new OperatorWait(context(Optional.empty()), answers, departure).await();
        return outcome instanceof StepOutcome.Completed
                ? desk.happened(JobEvent.OPERATOR_DONE, "a person saw the phone erase itself")
                : followUp(outcome);
    }

    private JobAction followUp(StepOutcome outcome) {
        if (outcome instanceof StepOutcome.OperatorNeeded needed) {
            return desk.happened(JobEvent.OPERATOR_NEEDED, needed.why());
        }
        if (outcome instanceof StepOutcome.PhoneLeaves leaves) {
            ended = phone.map(connection -> connection.device().id());
            return desk.happened(JobEvent.PHONE_LEFT, leaves.why());
        }
        if (outcome instanceof StepOutcome.Refused refused) {
            return refused(refused);
        }
        if (outcome instanceof StepOutcome.Failed failed) {
            return failed(failed.reason(), failed.answer());
        }
        var steps = desk.job().plan().steps().size();
        return desk.job().stepIndex() + 1 < steps
                ? desk.happened(JobEvent.STEP_COMPLETED, "")
                : desk.happened(JobEvent.LAST_STEP_COMPLETED, "");
    }

    /** The phone goes no further this way: it goes the next that was authorized, unless something was destroyed already. */
    private JobAction refused(StepOutcome.Refused refusal) {
        var story = desk.job().plan().route() + " refused: " + refusal.answer();
        return desk.job()
                .refused(refusal.answer())
                .map(fallen -> desk.refused(
                        fallen, story + "; going on with " + fallen.plan().route()))
                .or(() -> lastResetRefused(refusal.answer()))
                .orElseGet(() -> failed(refusal.reason(), refusal.answer()));
    }

    private Optional<JobAction> lastResetRefused(String answer) {
        var kind = desk.job().step().orElseThrow().kind();
        return desk.job()
                .refusedLastReset()
                .map(other -> desk.refused(
                        other,
                        kind + " refused: " + answer + "; going on with "
                                + other.step().orElseThrow().kind()));
    }

    /** A phone that was seen to be reset has refused no more than to be handed over clean. */
    private JobAction failed(ReasonCode why, String answer) {
        boolean lastOnly = why == ReasonCode.RESET_REFUSED && desk.job().hasPassed(Claim.RESET_OBSERVED);
        var reason = lastOnly ? ReasonCode.FINAL_RESET_FAILED : why;
        return stop(JobEvent.STEP_FAILED, reason, reason + ": " + answer);
    }

    /** A fault of the line or the agent says nothing of the phone: it is looked for and, once proven, the step goes on. */
    private JobAction lineFault(IOException fault) throws InterruptedException {
        LOG.info(
                "Could not finish step {} of job {}: {}",
                desk.job().step(),
                desk.job().id(),
                fault.getMessage());
        int faults = countedFault();
        if (faults > MOST_LINE_FAULTS) {
            return stop(
                    JobEvent.STEP_FAILED, LineFault.reason(fault), faults + " faults in a row: " + fault.getMessage());
        }
        letSettle(faults);
        return desk.happened(JobEvent.PHONE_LEFT, "the line failed: " + fault.getMessage());
    }

    private int countedFault() {
        if (advance.isFurther() && lineFaults().now() > 0) {
            lineFaults().forget();
        }
        return lineFaults().oneMore();
    }

    private StepCount lineFaults() {
        return new StepCount(desk, Note.LINE_FAULTS);
    }

    /** The adb server lists a phone that comes and goes as if it could be spoken to; asking at once would spend all tries on one departure. */
    private void letSettle(int faults) throws InterruptedException {
        workshop.clock.pause(workshop.patience.pollPause().multipliedBy(faults));
    }

    private JobAction awaitPhone() throws InterruptedException {
        var kind = desk.job().step().orElseThrow().kind();
        if (!kind.needsPhone()) {
            // the adb server lists a phone that is gone for a moment longer
            departure = bus.awaitChange(bus.view(), Deadline.after(workshop.clock, workshop.patience.pollPause()));
            return desk.happened(JobEvent.PHONE_RETURNED, "this step watches for the phone to stay away");
        }
        var wait = new PhoneReturn(desk.job(), bus, workshop.clock, workshop.patience, strangers());
        long began = workshop.clock.nanos();
        var outcome = wait.await(Deadline.after(workshop.clock, ReturnPatience.of(workshop.patience, kind)));
        if (outcome.phone().isEmpty()) {
            return stop(JobEvent.PHONE_LOST, outcome.loss().orElseThrow(), outcome.story());
        }
        phone = outcome.phone();
        welcomeBack(phone.get(), kind, Duration.ofNanos(workshop.clock.nanos() - began));
        return desk.happened(JobEvent.PHONE_RETURNED, serverStory() + outcome.story());
    }

    private String serverStory() {
        return bus.view().serverSession() == departure.serverSession()
                ? ""
                : "the adb server had been ended by somebody and was started again; ";
    }

    /**
     * @param waited since this station began to wait for it: no more than a part of the time when it was started again meanwhile, but never wrong when
     *     somebody sets the computer's clock back, which would shorten the watch for a phone that was never reset
     */
    private void welcomeBack(PhoneConnection returned, StepKind kind, Duration waited) {
        noteWhereItIs(returned);
        var left = desk.job().note(Note.RESET_LEFT_AT);
        if (leavesForItsReset(kind) && left.isPresent()) {
            long away = workshop.clock.now().toEpochMilli() - Long.parseLong(left.get());
            noteReturn(Math.max(away, waited.toMillis()));
        }
    }

    private static boolean leavesForItsReset(StepKind kind) {
        return kind == StepKind.TEST_HARNESS_RESET || kind == StepKind.TRADE_IN_RESET;
    }

    /** A time that no return takes was a station that did not run, or a clock that was set: better none than that. */
    private void noteReturn(long millis) {
        if (millis >= 0 && millis <= workshop.patience.returnAfterReset().toMillis()) {
            desk.note(Note.RETURN_MILLIS, Long.toString(millis));
        }
    }

    private void noteWhereItIs(PhoneConnection connection) {
        desk.note(Note.BUS_SERIAL, connection.listing().serial().value());
        connection.listing().usbPath().ifPresent(path -> desk.note(Note.USB_PATH, path));
    }

    /**
     * Phones that were beside ours when its step began, and the plug-in that ours has left. After a restart of the station
     * nobody knows which plug-in was ours, so every one is looked at.
     */
    private PhoneReturn.Strangers strangers() {
        if (phone.isEmpty()) {
            return PhoneReturn.Strangers.none(departure.serverSession());
        }
        return PhoneReturn.Strangers.beside(phone.get().listing(), departure, ended);
    }

    /**
     * The plan ends early. What is left on the phone is removed while it is there, else when it comes back: what comes of that stands
     * in the journal, never in the verdict.
     */
    private JobAction stop(JobEvent event, ReasonCode why, String story) {
        var action = desk.stopped(event, why, story);
        new LeftOvers(workshop.patience, workshop.clock).removeFrom(phone, bus, desk);
        return action;
    }
}
