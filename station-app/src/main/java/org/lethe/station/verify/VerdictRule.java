package org.lethe.station.verify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lethe.station.model.Assurance;
import org.lethe.station.model.Check;
import org.lethe.station.model.CheckResult;
import org.lethe.station.model.Claim;
import org.lethe.station.model.EraseFigures;
import org.lethe.station.model.ErasePlan;
import org.lethe.station.model.EraseStep;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.RouteKind;
import org.lethe.station.model.StepKind;

/**
 * Decides, alone and in one place, what evidence means. Pure: the same record always gives the same verdict.
 *
 * <p>Every claim of the route must have been checked and passed, or be not applicable where the table allows that. A claim
 * seen to fail gives {@link Verdict.NotErased} where its failure means that data survived, otherwise
 * {@link Verdict.Indeterminate}; an undecided or missing one gives {@link Verdict.Indeterminate}. A plan that ended before its
 * last step is never "erased", whatever was seen until then: what stopped it is the first reason, and claims that were
 * therefore never checked are not listed. Amounts that contradict each other leave it undecided. {@code docs/verdict.md} is generated from this table.
 */
public final class VerdictRule {
    /** The rows of the routes on which the phone returns, so that all is seen after its reset; weightiest first. */
    private static final List<Row> READ_BACK_AFTER_RESET = List.of(
            Row.fatal(Claim.CANARIES_GONE, ReasonCode.CANARY_SURVIVED, ReasonCode.CANARY_UNKNOWN),
            Row.fatalWhereApplicable(
                    Claim.KEY_IDENTIFIER_CHANGED,
                    ReasonCode.KEY_IDENTIFIER_UNCHANGED,
                    ReasonCode.KEY_IDENTIFIER_UNKNOWN),
            Row.fatal(Claim.READ_BACK_MATCHES, ReasonCode.READBACK_MISMATCH, ReasonCode.READBACK_INCOMPLETE),
            Row.fatal(Claim.RESET_OBSERVED, ReasonCode.RESET_NOT_OBSERVED, ReasonCode.RESET_NOT_OBSERVED),
            Row.fatal(Claim.NO_ACCOUNTS, ReasonCode.ACCOUNT_SURVIVED, ReasonCode.ACCOUNTS_UNKNOWN),
            Row.fatal(Claim.ONE_USER, ReasonCode.USER_SURVIVED, ReasonCode.USERS_UNKNOWN),
            Row.fatal(Claim.BOOT_COUNT_FRESH, ReasonCode.BOOT_COUNT_NOT_FRESH, ReasonCode.EVIDENCE_MISSING),
            Row.fatalWhereApplicable(
                    Claim.ANDROID_ID_CHANGED, ReasonCode.ANDROID_ID_UNCHANGED, ReasonCode.EVIDENCE_MISSING),
            Row.fatal(Claim.OVERWRITTEN, ReasonCode.OVERWRITE_INCOMPLETE, ReasonCode.OVERWRITE_INCOMPLETE),
            Row.open(Claim.SAME_PHONE_RETURNED, ReasonCode.PHONE_NOT_SAME),
            Row.open(Claim.CANARIES_PLANTED, ReasonCode.CANARY_UNKNOWN),
            Row.open(Claim.READ_FROM_STORAGE, ReasonCode.READBACK_NOT_FROM_STORAGE),
            Row.openWhereApplicable(
                    Claim.BOOT_HISTORY_FRESH, ReasonCode.BOOT_HISTORY_SURVIVED, ReasonCode.EVIDENCE_MISSING),
            Row.open(Claim.NOTHING_LEFT_BEHIND, ReasonCode.FILL_LEFT_BEHIND),
            Row.open(Claim.FINAL_RESET_DONE, ReasonCode.FINAL_RESET_FAILED),
            Row.open(Claim.ENDED_CLEAN, ReasonCode.FINAL_RESET_NOT_OBSERVED));

    /**
     * The rows of the routes whose reset the phone does not come back from, weightiest first: what was overwritten and read back
     * before it, who accepted the order, and that the phone did not come back as it was. None says what the reset removed.
     */
    private static final List<Row> RESET_LAST = List.of(
            Row.fatal(Claim.READ_BACK_MATCHES, ReasonCode.READBACK_MISMATCH, ReasonCode.READBACK_INCOMPLETE),
            Row.fatal(Claim.OVERWRITTEN, ReasonCode.OVERWRITE_INCOMPLETE, ReasonCode.OVERWRITE_INCOMPLETE),
            Row.fatal(Claim.ENDED_CLEAN, ReasonCode.RESET_NOT_OBSERVED, ReasonCode.RESET_NOT_OBSERVED),
            Row.open(Claim.RESET_ACCEPTED, ReasonCode.RESET_REFUSED),
            Row.open(Claim.RESET_LEFT_SEEN, ReasonCode.RESET_NOT_OBSERVED),
            Row.open(Claim.CANARIES_PLANTED, ReasonCode.CANARY_UNKNOWN),
            Row.open(Claim.READ_FROM_STORAGE, ReasonCode.READBACK_NOT_FROM_STORAGE),
            Row.open(Claim.NOTHING_LEFT_BEHIND, ReasonCode.FILL_LEFT_BEHIND));

    /** The rows of each route that this version can prove. */
    private static final Map<RouteKind, List<Row>> ROWS = Map.of(
            RouteKind.TEST_HARNESS, READ_BACK_AFTER_RESET,
            RouteKind.TRADE_IN_MODE, READ_BACK_AFTER_RESET,
            RouteKind.ADMIN_APP, RESET_LAST,
            RouteKind.RESCUE, RESET_LAST,
            RouteKind.GUIDED, RESET_LAST);

    /** What stops a plan before anything was destroyed by the step that it stopped: the phone is known not to be erased. */
    static final Set<ReasonCode> STOPS_UNERASED = Set.of(ReasonCode.RESET_REFUSED);

    /** What is kept in the record and decides nothing: few phones state it, and none could be refused for it. */
    static final Set<Claim> RECORDED_ONLY = Set.of(Claim.BOOT_REASON_IS_RESET, Claim.FIRST_BOOT_STATED);

    /** A recheck plants nothing, and what resets there were its certificate's own job had to show. */
    private static final Set<Claim> ONLY_OF_A_JOB_THAT_ERASES =
            Set.of(Claim.RESET_OBSERVED, Claim.CANARIES_PLANTED, Claim.FINAL_RESET_DONE);

    /** What a recheck must show of the phone before anything else, weightiest first; the rows of its last reset follow. */
    private static final List<Row> RECHECK = READ_BACK_AFTER_RESET.stream()
            .filter(row -> !ONLY_OF_A_JOB_THAT_ERASES.contains(row.claim()))
            .toList();

    private VerdictRule() {}

    /** Judges the evidence of a record. */
    public static Verdict decide(ErasureRecord record) {
        var rows = record.recheck().isPresent() ? recheckRows(record.plan()) : rowsFor(record.plan());
        if (rows.isEmpty()) {
            return new Verdict.Indeterminate(List.of(ReasonCode.NO_ROUTE));
        }
        var latest = latestByClaim(record.checks());
        var failed = reasons(rows.stream().filter(row -> row.fatal && row.sees(latest, CheckResult.FAILED)), latest);
        return record.stoppedBy()
                .map(stop -> stopped(stop, failed))
                .orElseGet(() -> completed(record, failed, openReasons(rows, latest)));
    }

    /** Judges a record and, only when it is "erased", gives the proof that a certificate needs. */
    public static Optional<VerifiedErasure> verified(ErasureRecord record) {
        return decide(record) instanceof Verdict.Erased erased
                ? Optional.of(new VerifiedErasure(record, erased.assurance()))
                : Optional.empty();
    }

    /** The rows of a plan, weightiest first; none for a route that this version cannot prove. */
    static List<Row> rowsFor(ErasePlan plan) {
        return ROWS.getOrDefault(plan.route(), List.of()).stream()
                .flatMap(row -> row.claim() == Claim.FINAL_RESET_DONE ? lastReset(plan) : Stream.of(row))
                .toList();
    }

    /** The rows of a recheck: what was seen after the first reset, and who vouches for the last one. */
    static List<Row> recheckRows(ErasePlan plan) {
        return Stream.concat(RECHECK.stream(), lastReset(plan)).toList();
    }

    /** Recovery says itself whether it wiped; the erasure app and a person vouch for an order only, and that the phone left upon it. */
    private static Stream<Row> lastReset(ErasePlan plan) {
        boolean told = Stream.of(StepKind.FINAL_RESET, StepKind.TRADE_IN_RESET)
                .map(EraseStep::of)
                .anyMatch(plan.steps()::contains);
        return told
                ? Stream.of(Row.open(Claim.FINAL_RESET_DONE, ReasonCode.FINAL_RESET_FAILED))
                : Stream.of(
                        Row.open(Claim.RESET_ACCEPTED, ReasonCode.RESET_REFUSED),
                        Row.open(Claim.RESET_LEFT_SEEN, ReasonCode.RESET_NOT_OBSERVED));
    }

    private static Verdict stopped(ReasonCode stop, List<ReasonCode> failed) {
        var reasons = inOrder(List.of(stop), failed);
        return failed.isEmpty() && !STOPS_UNERASED.contains(stop)
                ? new Verdict.Indeterminate(reasons)
                : new Verdict.NotErased(reasons);
    }

    private static Verdict completed(ErasureRecord record, List<ReasonCode> failed, List<ReasonCode> open) {
        if (!failed.isEmpty()) {
            return new Verdict.NotErased(inOrder(failed, open));
        }
        var undecided = inOrder(open, contradictions(record.figures()));
        return undecided.isEmpty() ? new Verdict.Erased(shown(record)) : new Verdict.Indeterminate(undecided);
    }

    /** A plan may promise what its rows cannot show: nothing is claimed of a phone that nobody saw after its reset. */
    private static Assurance shown(ErasureRecord record) {
        return seesPhoneAfterReset(record) ? record.plan().assurance() : Assurance.B;
    }

    private static boolean seesPhoneAfterReset(ErasureRecord record) {
        return record.recheck().isPresent()
                || READ_BACK_AFTER_RESET.equals(ROWS.get(record.plan().route()));
    }

    /** Amounts that cannot all be true: a phone that counts like that is not believed in anything else. */
    private static List<ReasonCode> contradictions(EraseFigures figures) {
        var reasons = new ArrayList<ReasonCode>();
        if (figures.overwritten() <= 0 || figures.overwritten() > figures.capacity()) {
            reasons.add(ReasonCode.OVERWRITE_INCOMPLETE);
        }
        if (figures.readBack() <= 0 || figures.readBack() > figures.overwritten() || figures.mismatches() != 0) {
            reasons.add(ReasonCode.READBACK_INCOMPLETE);
        }
        return reasons;
    }

    private static List<ReasonCode> openReasons(List<Row> rows, Map<Claim, Check> latest) {
        return reasons(rows.stream().filter(row -> !row.holds(latest)), latest);
    }

    private static Map<Claim, Check> latestByClaim(List<Check> checks) {
        var latest = new EnumMap<Claim, Check>(Claim.class);
        checks.forEach(check -> latest.put(check.claim(), check));
        return latest;
    }

    private static List<ReasonCode> reasons(Stream<Row> rows, Map<Claim, Check> latest) {
        return rows.map(row -> row.reason(latest)).distinct().toList();
    }

    private static List<ReasonCode> inOrder(List<ReasonCode> first, List<ReasonCode> second) {
        var all = new ArrayList<>(first);
        second.stream().filter(reason -> !all.contains(reason)).forEach(all::add);
        return all;
    }

    /**
     * One line of the table.
     *
     * @param claim what must hold
     * @param fatal whether its failure means that data survived
     * @param mayNotApply whether a phone without such a thing may still be certified
     * @param whenFailed the reason given when it was seen to fail
     * @param whenOpen the reason given when it is undecided or was never checked
     */
    record Row(Claim claim, boolean fatal, boolean mayNotApply, ReasonCode whenFailed, ReasonCode whenOpen) {
        static Row fatal(Claim claim, ReasonCode whenFailed, ReasonCode whenOpen) {
            return new Row(claim, true, false, whenFailed, whenOpen);
        }

        static Row fatalWhereApplicable(Claim claim, ReasonCode whenFailed, ReasonCode whenOpen) {
            return new Row(claim, true, true, whenFailed, whenOpen);
        }

        static Row open(Claim claim, ReasonCode reason) {
            return new Row(claim, false, false, reason, reason);
        }

        static Row openWhereApplicable(Claim claim, ReasonCode whenFailed, ReasonCode whenOpen) {
            return new Row(claim, false, true, whenFailed, whenOpen);
        }

        boolean sees(Map<Claim, Check> latest, CheckResult result) {
            var check = latest.get(claim);
            return check != null && check.result() == result;
        }

        boolean holds(Map<Claim, Check> latest) {
            return sees(latest, CheckResult.PASSED) || (mayNotApply && sees(latest, CheckResult.NOT_APPLICABLE));
        }

        /** The check's own reason says it best; a missing check has the row's. */
        ReasonCode reason(Map<Claim, Check> latest) {
            var check = latest.get(claim);
            if (check == null) {
                return whenOpen;
            }
            return check.reason().orElse(check.result() == CheckResult.FAILED ? whenFailed : whenOpen);
        }
    }
}
