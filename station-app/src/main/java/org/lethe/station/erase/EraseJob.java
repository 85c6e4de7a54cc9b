package org.lethe.station.erase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lethe.station.model.Check;
import org.lethe.station.model.CheckResult;
import org.lethe.station.model.Claim;
import org.lethe.station.model.Consent;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.EraseFigures;
import org.lethe.station.model.ErasePlan;
import org.lethe.station.model.EraseStep;
import org.lethe.station.model.Fact;
import org.lethe.station.model.Imei;
import org.lethe.station.model.JobId;
import org.lethe.station.model.JobState;
import org.lethe.station.model.Operator;
import org.lethe.station.model.ReasonCode;

/**
 * One erasure of one phone, as the journal keeps it: all that is needed to go on with it after a power cut.
 *
 * @param id its name
 * @param before what was found before anything was touched; the phone's identity is in it
 * @param plan what is to be done; another one once the phone has refused the first
 * @param operator who authorized it
 * @param consent the seller's agreement
 * @param keyHex key of the job's keystream, 32 bytes in hexadecimal: not a secret, an auditor needs it to recompute the fill
 * @param startedAt when it was authorized
 * @param state where it stands
 * @param stepIndex the step of the plan at which it stands, counted from 0; the number of steps when all are done
 * @param memory what steps noted for later steps, by {@link Note}
 * @param figures amounts so far
 * @param checks evidence so far, oldest first
 * @param stoppedBy why the plan ended before its last step
 * @param reasons why it ended without a certificate
 * @param endedAt when it reached its last state
 */
public record EraseJob(
        JobId id,
        DeviceAssessment before,
        ErasePlan plan,
        Operator operator,
        Consent consent,
        String keyHex,
        Instant startedAt,
        JobState state,
        int stepIndex,
        Map<Note, String> memory,
        EraseFigures figures,
        List<Check> checks,
        Optional<ReasonCode> stoppedBy,
        List<ReasonCode> reasons,
        Optional<Instant> endedAt) {
    /** What the phone was before anything was done to it: what a reset must have removed or changed, and what it must not. */
    static final Set<Note> BEFORE_ANY_RESET = Collections.unmodifiableSet(EnumSet.of(
            Note.CANARY,
            Note.IMEIS,
            Note.IMEIS_UNKNOWN,
            Note.KEY_IDENTIFIER_BEFORE,
            Note.ANDROID_ID_BEFORE,
            Note.BOOT_HISTORY_BEFORE,
            Note.BOOT_COUNT_BEFORE));

    /** What holds whichever way the phone is reset, beside those; all other notes are of the way that they were taken on. */
    private static final Set<Note> OF_ANY_ROUTE = Collections.unmodifiableSet(
            EnumSet.of(Note.CANARY_SHOWN, Note.USB_PATH, Note.BUS_SERIAL, Note.RECHECK_OF, Note.OVERRIDDEN));

    public EraseJob {
        memory = Map.copyOf(memory);
        checks = List.copyOf(checks);
        reasons = List.copyOf(reasons);
    }

    /** What a step leaves for later steps and for a station that was started again. */
    public enum Note {
        /** The random mark planted before the reset, in hexadecimal. */
        CANARY,
        /** The same mark, once the phone has shown it: until its reset, what returns without it is another phone. */
        CANARY_SHOWN,
        /** The IMEIs that the phone stated, separated by commas; empty when it states to have no radio. */
        IMEIS,
        /** What the phone said instead of its IMEIs. */
        IMEIS_UNKNOWN,
        /** What the phone said of its encryption key before the reset: {@code KeyAnswer}, a blank, identifier or reason. */
        KEY_IDENTIFIER_BEFORE,
        /** SHA-256 over the job's random mark and the phone's {@code android_id} before the reset; {@code none} without one. */
        ANDROID_ID_BEFORE,
        /** How many boots the phone's history held before the reset; words when the answer was no number. */
        BOOT_HISTORY_BEFORE,
        /** How often the phone had been started before the reset. */
        BOOT_COUNT_BEFORE,
        /** The path of the hub port at which the phone was last seen. */
        USB_PATH,
        /** The serial number under which the adb server listed the phone last. */
        BUS_SERIAL,
        /** The phone was seen to leave for its reset; by the station's clock, milliseconds since 1970. */
        RESET_LEFT_AT,
        /** How long the phone took to return from its reset, in milliseconds. */
        RETURN_MILLIS,
        /** The length of each fill file of the last pass, in bytes, separated by commas. */
        FILL_EXTENTS,
        /** The random mark planted once the reset was proven: what returns without it was reset, or is another phone. */
        RESET_MARK,
        /** How often the phone had been started, and been told to restart, to empty its page cache: {@code 3:1}. */
        CACHE_RESTART,
        /** How the page cache was emptied before the read-back. */
        CACHE_EMPTIED_BY,
        /** Reading back was begun after this restart, by {@link #CACHE_RESTART}; {@code none} without one. */
        READ_BACK_BEGUN,
        /** How often the way to the last reset was begun. */
        FINAL_RESET_TRIES,
        /** How often the way to rescue mode was begun to see whether the phone has it. */
        RESCUE_PROBES,
        /** The phone was seen in rescue mode and told to start Android; by the station's clock, milliseconds since 1970. */
        RESCUE_SEEN_AT,
        /** How often the way to the wipe by rescue mode was begun. */
        RESCUE_TRIES,
        /** The job and the certificate B that this job rechecks, with a blank between them. */
        RECHECK_OF,
        /** Which warnings were overridden by whom, and why, {@link OverriddenWarnings}. */
        OVERRIDDEN,
        /** Which page of the phone's Settings was opened for a person, {@code ResetPage}. */
        RESET_PAGE,
        /** What a person said they saw of the reset, and their name. */
        OPERATOR_SAW,
        /** The wiped phone was told to start Android; by the station's clock, milliseconds since 1970. */
        SENT_HOME_AT,
        /** Which rights the phone gave the erasure app, by {@code AdminRights}. */
        ADMIN_RIGHTS,
        /** The erasure app was, or was about to be, told to reset the phone; by the station's clock, milliseconds since 1970. */
        ADMIN_WIPE_ORDERED_AT,
        /** The step of the way through trade-in mode that gave its order last, and how often it did: {@code 2:1}. */
        TRADE_IN_TRIES,
        /** Nothing of the station's was seen to be left on the phone after the job had failed; in which state that was. */
        SWEPT,
        /** The step at which the line failed last, and how often in a row it did: {@code 5:2}. */
        LINE_FAULTS
    }

    /** The step at which the job stands; empty when all are done. */
    public Optional<EraseStep> step() {
        return stepIndex < plan.steps().size() ? Optional.of(plan.steps().get(stepIndex)) : Optional.empty();
    }

    /** A note, if it was taken. */
    public Optional<String> note(Note note) {
        return Optional.ofNullable(memory.get(note));
    }

    /** The IMEIs of the phone's radios, as it stated them before the reset. */
    public Fact<List<Imei>> imeis() {
        return note(Note.IMEIS)
                .map(stated -> Fact.known(imeis(stated), stated))
                .orElseGet(() -> Fact.unknown(note(Note.IMEIS_UNKNOWN).orElse("the phone was not asked")));
    }

    private static List<Imei> imeis(String stated) {
        return stated.isEmpty()
                ? List.of()
                : Arrays.stream(stated.split(",")).map(Imei::new).toList();
    }

    /** The job in another state. */
    public EraseJob in(JobState next) {
        return changed(draft -> draft.state = next);
    }

    /** The job at its next step. */
    public EraseJob atNextStep() {
        return changed(draft -> draft.stepIndex++);
    }

    /**
     * The job at the first step of what is done instead of a plan that the phone refused; empty when there is nothing else, or
     * when something was destroyed already: what a second way did could not be told from what the first one did then. What
     * the refused way noted for itself is forgotten.
     *
     * @param answer in which words the phone refused
     */
    public Optional<EraseJob> refused(String answer) {
        return stepIndex > plan.firstDestructiveStep()
                ? Optional.empty()
                : plan.refused(answer)
                        .map(next -> changed(draft -> {
                            draft.plan = next;
                            draft.stepIndex = 0;
                            draft.memory =
                                    remembered(note -> BEFORE_ANY_RESET.contains(note) || OF_ANY_ROUTE.contains(note));
                        }));
    }

    /**
     * The job at the next way of its plan's last reset, for a phone that refused this one and is as it was; empty when there is
     * no other, or before it. That the phone left for its first reset must not be taken for that it left for this one.
     */
    public Optional<EraseJob> refusedLastReset() {
        int first = plan.stepsBeforeLastReset();
        return stepIndex < first
                ? Optional.empty()
                : plan.withNextLastReset()
                        .map(next -> changed(draft -> {
                            draft.plan = next;
                            draft.stepIndex = first;
                            draft.memory = remembered(note -> note != Note.RESET_LEFT_AT);
                        }));
    }

    private Map<Note, String> remembered(Predicate<Note> kept) {
        return memory.entrySet().stream()
                .filter(note -> kept.test(note.getKey()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether something was seen to hold, at any time. */
    boolean hasPassed(Claim claim) {
        return checks.stream().anyMatch(check -> check.claim() == claim && check.result() == CheckResult.PASSED);
    }

    /** The job with one more note; an earlier one of the same kind is replaced. */
    public EraseJob noting(Note note, String text) {
        var notes = new HashMap<>(memory);
        notes.put(note, text);
        return changed(draft -> draft.memory = notes);
    }

    /** The job without a note that has turned out not to be so. */
    public EraseJob forgetting(Note note) {
        return changed(draft -> draft.memory = remembered(kept -> kept != note));
    }

    /** The job with more evidence. */
    public EraseJob with(List<Check> more) {
        var all = new ArrayList<>(checks);
        all.addAll(more);
        return changed(draft -> draft.checks = all);
    }

    /** The job of a phone of which more was learned before anything was lost. */
    public EraseJob knowing(DeviceAssessment found) {
        return changed(draft -> draft.before = found);
    }

    /** The job with new amounts. */
    public EraseJob with(EraseFigures amounts) {
        return changed(draft -> draft.figures = amounts);
    }

    /** The job whose plan ended early. */
    public EraseJob stopped(ReasonCode why) {
        return changed(draft -> draft.stoppedBy = Optional.of(why));
    }

    /** The job at its end. */
    public EraseJob ended(List<ReasonCode> why, Instant at) {
        return changed(draft -> {
            draft.reasons = why;
            draft.endedAt = Optional.of(at);
        });
    }

    private EraseJob changed(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.job(this);
    }

    /** The parts of a job that change while it runs; the others are the order that was authorized. */
    private static final class Draft {
        private DeviceAssessment before;
        private ErasePlan plan;
        private JobState state;
        private int stepIndex;
        private Map<Note, String> memory;
        private EraseFigures figures;
        private List<Check> checks;
        private Optional<ReasonCode> stoppedBy;
        private List<ReasonCode> reasons;
        private Optional<Instant> endedAt;

        Draft(EraseJob job) {
            before = job.before;
            plan = job.plan;
            state = job.state;
            stepIndex = job.stepIndex;
            memory = job.memory;
            figures = job.figures;
            checks = job.checks;
            stoppedBy = job.stoppedBy;
            reasons = job.reasons;
            endedAt = job.endedAt;
        }

        EraseJob job(EraseJob order) {
            return new EraseJob(
                    order.id,
                    before,
                    plan,
                    order.operator,
                    order.consent,
                    order.keyHex,
                    order.startedAt,
                    state,
                    stepIndex,
                    memory,
                    figures,
                    checks,
                    stoppedBy,
                    reasons,
                    endedAt);
        }
    }
}
