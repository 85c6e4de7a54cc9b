package org.lethe.station.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lethe.station.GeneratedDocument;
import org.lethe.station.model.Assurance;
import org.lethe.station.model.Check;
import org.lethe.station.model.CheckResult;
import org.lethe.station.model.Claim;
import org.lethe.station.model.EraseFigures;
import org.lethe.station.model.ErasePlan;
import org.lethe.station.model.ErasePolicy;
import org.lethe.station.model.EraseStep;
import org.lethe.station.model.PolicyId;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.RouteKind;
import org.lethe.station.model.StepKind;

/**
 * The contract of the one rule that decides:
 *
 * <ul>
 *   <li>every claim seen to hold, and the plan carried out to its end: erased;
 *   <li>a claim seen to fail whose failure means that data survived: not erased;
 *   <li>anything missing, undecided, contradictory or stopped: not known.
 * </ul>
 */
class VerdictRuleTest {
    /** Claim; verdict and reason when seen to fail; reason when undecided or missing; whether it may not apply. */
    private static final String TABLE =
            """
            CANARIES_GONE,          NotErased,     CANARY_SURVIVED,           CANARY_UNKNOWN,            false
            KEY_IDENTIFIER_CHANGED, NotErased,     KEY_IDENTIFIER_UNCHANGED,  KEY_IDENTIFIER_UNKNOWN,    true
            READ_BACK_MATCHES,      NotErased,     READBACK_MISMATCH,         READBACK_INCOMPLETE,       false
            RESET_OBSERVED,         NotErased,     RESET_NOT_OBSERVED,        RESET_NOT_OBSERVED,        false
            NO_ACCOUNTS,            NotErased,     ACCOUNT_SURVIVED,          ACCOUNTS_UNKNOWN,          false
            ONE_USER,               NotErased,     USER_SURVIVED,             USERS_UNKNOWN,             false
            BOOT_COUNT_FRESH,       NotErased,     BOOT_COUNT_NOT_FRESH,      EVIDENCE_MISSING,          false
            ANDROID_ID_CHANGED,     NotErased,     ANDROID_ID_UNCHANGED,      EVIDENCE_MISSING,          true
            OVERWRITTEN,            NotErased,     OVERWRITE_INCOMPLETE,      OVERWRITE_INCOMPLETE,      false
            SAME_PHONE_RETURNED,    Indeterminate, PHONE_NOT_SAME,            PHONE_NOT_SAME,            false
            CANARIES_PLANTED,       Indeterminate, CANARY_UNKNOWN,            CANARY_UNKNOWN,            false
            READ_FROM_STORAGE,      Indeterminate, READBACK_NOT_FROM_STORAGE, READBACK_NOT_FROM_STORAGE, false
            BOOT_HISTORY_FRESH,     Indeterminate, BOOT_HISTORY_SURVIVED,     EVIDENCE_MISSING,          true
            NOTHING_LEFT_BEHIND,    Indeterminate, FILL_LEFT_BEHIND,          FILL_LEFT_BEHIND,          false
            FINAL_RESET_DONE,       Indeterminate, FINAL_RESET_FAILED,        FINAL_RESET_FAILED,        false
            ENDED_CLEAN,            Indeterminate, FINAL_RESET_NOT_OBSERVED,  FINAL_RESET_NOT_OBSERVED,  false
            """;

    private static final List<StepKind> HANDED_OVER_BY = List.of(StepKind.ADMIN_RESET, StepKind.GUIDED_RESET);

    private static final List<RouteKind> RESET_LAST_ROUTES =
            List.of(RouteKind.ADMIN_APP, RouteKind.RESCUE, RouteKind.GUIDED);

    /** The same for the routes whose reset the phone does not come back from. */
    private static final String RESET_LAST =
            """
            READ_BACK_MATCHES,      NotErased,     READBACK_MISMATCH,         READBACK_INCOMPLETE
            OVERWRITTEN,            NotErased,     OVERWRITE_INCOMPLETE,      OVERWRITE_INCOMPLETE
            ENDED_CLEAN,            NotErased,     RESET_NOT_OBSERVED,        RESET_NOT_OBSERVED
            RESET_ACCEPTED,         Indeterminate, RESET_REFUSED,             RESET_REFUSED
            RESET_LEFT_SEEN,        Indeterminate, RESET_NOT_OBSERVED,        RESET_NOT_OBSERVED
            CANARIES_PLANTED,       Indeterminate, CANARY_UNKNOWN,            CANARY_UNKNOWN
            READ_FROM_STORAGE,      Indeterminate, READBACK_NOT_FROM_STORAGE, READBACK_NOT_FROM_STORAGE
            NOTHING_LEFT_BEHIND,    Indeterminate, FILL_LEFT_BEHIND,          FILL_LEFT_BEHIND
            """;

    @ParameterizedTest
    @CsvSource(textBlock = RESET_LAST)
    void a_route_that_ends_with_its_reset_decides_as_its_table_says(
            Claim claim, String whenFailed, ReasonCode failed, ReasonCode open) {
        for (var route : RESET_LAST_ROUTES) {
            assertVerdict(SampleErasures.good().route(route), "Erased");
            assertVerdict(SampleErasures.good().route(route).with(claim, CheckResult.FAILED), whenFailed, failed);
            assertVerdict(
                    SampleErasures.good().route(route).with(claim, CheckResult.INCONCLUSIVE), "Indeterminate", open);
            assertVerdict(
                    SampleErasures.good().route(route).with(claim, CheckResult.NOT_APPLICABLE), "Indeterminate", open);
            assertVerdict(SampleErasures.good().route(route).without(claim), "Indeterminate", open);
        }
    }

    @Test
    void every_claim_seen_to_hold_is_erased_with_the_plans_assurance() {
        var record = SampleErasures.good().build();

        assertThat(VerdictRule.decide(record))
                .isInstanceOfSatisfying(Verdict.Erased.class, erased -> assertThat(erased.assurance())
                        .isEqualTo(Assurance.A));
        assertThat(VerdictRule.verified(record)).map(VerifiedErasure::record).contains(record);
    }

    @Test
    void a_phone_that_nobody_saw_after_its_reset_gets_no_A_whatever_its_plan_promises() {
        for (var route : RESET_LAST_ROUTES) {
            var record = SampleErasures.good().route(route).build();
            assertThat(record.plan().assurance()).isEqualTo(Assurance.A);

            assertThat(VerdictRule.verified(record)).hasValueSatisfying(verified -> assertThat(verified.assurance())
                    .isEqualTo(Assurance.B));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = TABLE)
    void each_claim_decides_as_the_table_says(
            Claim claim, String whenFailed, ReasonCode failed, ReasonCode open, boolean mayNotApply) {
        assertVerdict(SampleErasures.good().with(claim, CheckResult.FAILED), whenFailed, failed);
        assertVerdict(SampleErasures.good().with(claim, CheckResult.INCONCLUSIVE), "Indeterminate", open);
        assertVerdict(SampleErasures.good().without(claim), "Indeterminate", open);
        var notApplicable = SampleErasures.good().with(claim, CheckResult.NOT_APPLICABLE);
        if (mayNotApply) {
            assertVerdict(notApplicable, "Erased");
        } else {
            assertVerdict(notApplicable, "Indeterminate", open);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "100, 0, 0, 0, OVERWRITE_INCOMPLETE",
        "100, 101, 101, 0, OVERWRITE_INCOMPLETE",
        "100, 90, 0, 0, READBACK_INCOMPLETE",
        "100, 90, 91, 0, READBACK_INCOMPLETE",
        "100, 90, 90, 1, READBACK_INCOMPLETE",
    })
    void amounts_that_cannot_all_be_true_leave_it_undecided(
            long capacity, long overwritten, long readBack, long mismatches, ReasonCode reason) {
        var figures = new EraseFigures(capacity, overwritten, readBack, mismatches, 10);

        var verdict = VerdictRule.decide(SampleErasures.good().figures(figures).build());

        assertThat(verdict).isInstanceOf(Verdict.Indeterminate.class);
        assertThat(verdict.reasons()).startsWith(reason);
    }

    @Test
    void the_tables_above_name_every_claim_of_their_routes_and_between_them_every_claim_there_is() {
        assertThat(claimsOf(RouteKind.TEST_HARNESS)).containsExactlyElementsOf(named(TABLE));
        for (var route : RESET_LAST_ROUTES) {
            assertThat(claimsOf(route)).containsExactlyElementsOf(named(RESET_LAST));
        }
        var decided = Stream.concat(named(TABLE).stream(), named(RESET_LAST).stream());
        assertThat(Stream.concat(decided, VerdictRule.RECORDED_ONLY.stream())).contains(Claim.values());
    }

    /** Whatever claims and results there will be: nothing but a pass, or "no such thing" where the row allows it, may be certified. */
    @ParameterizedTest
    @MethodSource("everyPiece")
    void no_piece_of_evidence_may_be_missing_or_say_anything_but_yes(
            SampleErasures erasure, VerdictRule.Row row, Optional<CheckResult> flipped) {
        var spoilt =
                flipped.map(result -> erasure.with(row.claim(), result)).orElseGet(() -> erasure.without(row.claim()));

        var verdict = VerdictRule.decide(spoilt.build());

        boolean mayStand = flipped.equals(Optional.of(CheckResult.NOT_APPLICABLE)) && row.mayNotApply();
        assertThat(verdict instanceof Verdict.Erased).isEqualTo(mayStand);
        boolean survived = flipped.equals(Optional.of(CheckResult.FAILED)) && row.fatal();
        assertThat(verdict instanceof Verdict.NotErased).isEqualTo(survived);
    }

    /** Each row of each route and of each kind of recheck, with each result that is no pass, and without its check. */
    static Stream<Arguments> everyPiece() {
        var routes = Arrays.stream(RouteKind.values())
                .flatMap(route -> flips(() -> SampleErasures.good().route(route), rows(route)));
        var handedOver = HANDED_OVER_BY.stream()
                .flatMap(last -> flips(() -> SampleErasures.good().handedOverBy(last), rowsHandedOverBy(last)));
        var rechecks = Stream.of(StepKind.FINAL_RESET, StepKind.TRADE_IN_RESET, StepKind.GUIDED_RESET)
                .flatMap(last ->
                        flips(() -> SampleErasures.good().rechecking(last), VerdictRule.recheckRows(endingWith(last))));
        return Stream.of(routes, handedOver, rechecks).flatMap(pieces -> pieces);
    }

    private static List<VerdictRule.Row> rows(RouteKind route) {
        return VerdictRule.rowsFor(SampleErasures.good().route(route).build().plan());
    }

    private static List<VerdictRule.Row> rowsHandedOverBy(StepKind last) {
        return VerdictRule.rowsFor(
                SampleErasures.good().handedOverBy(last).build().plan());
    }

    @Test
    void a_phone_handed_over_without_recovery_owes_an_accepted_order_and_that_it_was_seen_to_leave() {
        var byRecovery = rows(RouteKind.TEST_HARNESS).stream()
                .map(VerdictRule.Row::claim)
                .filter(claim -> claim != Claim.FINAL_RESET_DONE)
                .toList();
        for (var last : HANDED_OVER_BY) {
            var claims = rowsHandedOverBy(last).stream().map(VerdictRule.Row::claim);

            assertThat(claims)
                    .hasSize(byRecovery.size() + 2)
                    .containsAll(byRecovery)
                    .contains(Claim.RESET_ACCEPTED, Claim.RESET_LEFT_SEEN);
            assertVerdict(SampleErasures.good().handedOverBy(last).without(Claim.FINAL_RESET_DONE), "Erased");
        }
    }

    private static Stream<Arguments> flips(Supplier<SampleErasures> good, List<VerdictRule.Row> rows) {
        assertVerdict(good.get(), "Erased");
        return rows.stream().flatMap(row -> results().map(result -> Arguments.of(good.get(), row, result)));
    }

    private static Stream<Optional<CheckResult>> results() {
        var flipped = Arrays.stream(CheckResult.values())
                .filter(result -> result != CheckResult.PASSED)
                .map(Optional::of);
        return Stream.concat(flipped, Stream.of(Optional.empty()));
    }

    private static List<Claim> named(String table) {
        return table.lines()
                .map(line -> Claim.valueOf(line.substring(0, line.indexOf(','))))
                .toList();
    }

    private static List<Claim> claimsOf(RouteKind route) {
        return rows(route).stream().map(VerdictRule.Row::claim).toList();
    }

    @ParameterizedTest
    @EnumSource(CheckResult.class)
    void what_is_only_recorded_decides_nothing(CheckResult result) {
        for (var claim : VerdictRule.RECORDED_ONLY) {
            assertVerdict(SampleErasures.good().with(claim, result), "Erased");
        }
    }

    @Test
    void a_recheck_demands_what_the_first_erasure_could_not_show_and_the_word_for_its_last_reset() {
        assertThat(VerdictRule.recheckRows(endingWith(StepKind.FINAL_RESET)))
                .extracting(VerdictRule.Row::claim)
                .contains(Claim.CANARIES_GONE, Claim.KEY_IDENTIFIER_CHANGED, Claim.FINAL_RESET_DONE)
                .doesNotContain(Claim.RESET_ACCEPTED, Claim.RESET_OBSERVED);
        assertThat(VerdictRule.recheckRows(endingWith(StepKind.GUIDED_RESET)))
                .extracting(VerdictRule.Row::claim)
                .contains(Claim.SAME_PHONE_RETURNED, Claim.RESET_ACCEPTED, Claim.RESET_LEFT_SEEN)
                .doesNotContain(Claim.FINAL_RESET_DONE);
    }

    @Test
    void no_evidence_at_all_is_not_known_for_every_reason_there_is() {
        var verdict = VerdictRule.decide(SampleErasures.good().unchecked().build());

        assertThat(verdict).isInstanceOf(Verdict.Indeterminate.class);
        assertThat(verdict.reasons()).contains(ReasonCode.CANARY_UNKNOWN, ReasonCode.FINAL_RESET_NOT_OBSERVED);
    }

    @ParameterizedTest
    @EnumSource(ReasonCode.class)
    void a_plan_that_was_stopped_is_never_erased_whatever_was_seen(ReasonCode stop) {
        var record = SampleErasures.good().stoppedBy(stop).build();
        var unerased = EnumSet.of(ReasonCode.RESET_REFUSED).contains(stop);

        var verdict = VerdictRule.decide(record);

        assertThat(verdict).isInstanceOf(unerased ? Verdict.NotErased.class : Verdict.Indeterminate.class);
        assertThat(verdict.reasons()).containsExactly(stop);
        assertThat(VerdictRule.verified(record)).isEmpty();
    }

    @Test
    void a_stopped_plan_with_a_surviving_mark_is_not_erased_and_names_the_stop_first() {
        var erasure = SampleErasures.good()
                .stoppedBy(ReasonCode.PHONE_LOST)
                .with(Claim.CANARIES_GONE, CheckResult.FAILED)
                .without(Claim.ENDED_CLEAN);

        assertVerdict(erasure, "NotErased", ReasonCode.PHONE_LOST, ReasonCode.CANARY_SURVIVED);
    }

    @Test
    void what_failed_is_named_before_what_is_open_and_the_weightiest_first() {
        var erasure = SampleErasures.good()
                .with(Claim.OVERWRITTEN, CheckResult.FAILED)
                .with(Claim.CANARIES_GONE, CheckResult.FAILED)
                .with(Claim.RESET_OBSERVED, CheckResult.INCONCLUSIVE);

        assertVerdict(
                erasure,
                "NotErased",
                ReasonCode.CANARY_SURVIVED,
                ReasonCode.OVERWRITE_INCOMPLETE,
                ReasonCode.RESET_NOT_OBSERVED);
    }

    @Test
    void a_checks_own_reason_is_the_one_given() {
        var erasure = SampleErasures.good()
                .checkedLater(new Check(
                        Claim.READ_BACK_MATCHES,
                        CheckResult.INCONCLUSIVE,
                        Optional.of(ReasonCode.STORAGE_ERROR),
                        Map.of(),
                        Optional.empty(),
                        SampleErasures.START));

        assertVerdict(erasure, "Indeterminate", ReasonCode.STORAGE_ERROR);
    }

    @Test
    void of_two_checks_of_a_claim_the_later_one_counts() {
        var failedLater = SampleErasures.check(Claim.CANARIES_GONE, CheckResult.FAILED);

        assertVerdict(SampleErasures.good().checkedLater(failedLater), "NotErased", ReasonCode.CANARY_SURVIVED);
    }

    @ParameterizedTest
    @EnumSource(RouteKind.class)
    void every_route_has_a_table(RouteKind route) {
        assertThat(rows(route)).isNotEmpty();
    }

    @Test
    void a_phone_that_returns_through_trade_in_mode_owes_the_same_evidence_as_one_in_test_harness_mode() {
        assertThat(rows(RouteKind.TRADE_IN_MODE)).isEqualTo(rows(RouteKind.TEST_HARNESS));
        assertVerdict(SampleErasures.good().route(RouteKind.TRADE_IN_MODE), "Erased");
    }

    @Test
    void the_page_says_what_the_rule_does() throws IOException {
        GeneratedDocument.check("verdict.md", page());
    }

    private static void assertVerdict(SampleErasures erasure, String verdict, ReasonCode... reasons) {
        var decided = VerdictRule.decide(erasure.build());

        assertThat(decided.getClass().getSimpleName()).isEqualTo(verdict);
        assertThat(decided.reasons()).containsExactly(reasons);
    }

    private static String page() {
        var page = new StringBuilder(
                """
                # What the evidence means

                Generated from `verify.VerdictRule`; `VerdictRuleTest` compares. Regenerate with `-Dlethe.docs.write=true`.

                `ERASED` needs every claim of the route seen to hold, and a plan carried out to its last step. A claim that was
                never checked counts as undecided. The weightiest reason stands first.
                """);
        for (var route : RouteKind.values()) {
            page.append("\n## ").append(route).append("\n\n").append(table(route));
        }
        page.append("\n## TEST_HARNESS, handed over by the erasure app or a person\n\n")
                .append("Where the phone's recovery has no rescue mode (docs/decisions/0031).\n\n")
                .append(table(rowsHandedOverBy(StepKind.GUIDED_RESET)));
        page.append("\n## Recorded, and deciding nothing\n\n")
                .append(VerdictRule.RECORDED_ONLY.stream()
                        .sorted()
                        .map(claim -> "`" + claim + "`")
                        .collect(Collectors.joining(", ")))
                .append(": few phones state them, and their absence says nothing.\n");
        page.append("\n## A recheck of a certificate B, ended by recovery or trade-in mode\n\n")
                .append(table(VerdictRule.recheckRows(endingWith(StepKind.FINAL_RESET))))
                .append("\n## A recheck of a certificate B, ended by a person\n\n")
                .append(table(VerdictRule.recheckRows(endingWith(StepKind.GUIDED_RESET))));
        return page.append("\n## A plan that ended early\n\n")
                .append(
                        "Never `ERASED`. `NOT_ERASED` when a claim was seen to fail that means survival, or when it was stopped by ")
                .append(VerdictRule.STOPS_UNERASED.stream()
                        .map(reason -> "`" + reason + "`")
                        .sorted()
                        .collect(Collectors.joining(" or ")))
                .append(";\n`INDETERMINATE` otherwise. What stopped it is the first reason.\n")
                .toString();
    }

    private static String table(RouteKind route) {
        return table(rows(route));
    }

    private static ErasePlan endingWith(StepKind reset) {
        return new ErasePlan(
                RouteKind.GUIDED,
                Assurance.A,
                ErasePolicy.of(PolicyId.GB46864),
                List.of(EraseStep.of(StepKind.PROVE_RESET), EraseStep.of(reset)),
                true);
    }

    private static String table(List<VerdictRule.Row> rows) {
        return rows.isEmpty()
                ? "No rule yet: always `INDETERMINATE`, reason `NO_ROUTE`.\n"
                : "| claim | seen to fail | undecided or never checked | the phone has no such thing |\n|---|---|---|---|\n"
                        + rows.stream().map(VerdictRuleTest::row).collect(Collectors.joining());
    }

    private static String row(VerdictRule.Row row) {
        return String.format(
                "| `%s` | `%s` %s | `INDETERMINATE` %s | %s |\n",
                row.claim(),
                row.fatal() ? "NOT_ERASED" : "INDETERMINATE",
                row.whenFailed(),
                row.whenOpen(),
                row.mayNotApply() ? "no statement" : "`INDETERMINATE` " + row.whenOpen());
    }
}
