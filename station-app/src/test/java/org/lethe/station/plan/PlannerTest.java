package org.lethe.station.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.station.assess.Phones;
import org.lethe.station.model.Assurance;
import org.lethe.station.model.ErasePlan;
import org.lethe.station.model.ErasePolicy;
import org.lethe.station.model.EraseStep;
import org.lethe.station.model.Finding;
import org.lethe.station.model.PhoneKind;
import org.lethe.station.model.PolicyId;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.RouteChoice;
import org.lethe.station.model.RouteChoice.Standing;
import org.lethe.station.model.RouteKind;
import org.lethe.station.model.Severity;
import org.lethe.station.model.StepKind;
import org.lethe.station.model.TradeInMode;

/** Which route a phone goes, and what its steps are. */
class PlannerTest {
    private static final ErasePolicy POLICY = ErasePolicy.of(PolicyId.GB46864);
    private final Planner planner = Planner.withAllRoutes();

    @ParameterizedTest
    @ValueSource(ints = {29, 30, 31, 33, 34, 35, 36})
    void android_10_to_16_go_through_test_harness_mode(int apiLevel) {
        var decision = planner.decide(Phones.healthy(apiLevel), POLICY);

        assertThat(decision.plan()).map(ErasePlan::route).contains(RouteKind.TEST_HARNESS);
        assertThat(decision.plan()).map(ErasePlan::assurance).contains(Assurance.A);
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 28, 37})
    void androids_without_a_proven_harness_go_by_the_erasure_app(int apiLevel) {
        var plan = planner.decide(Phones.healthy(apiLevel), POLICY).plan();

        assertThat(plan).map(ErasePlan::route).contains(RouteKind.ADMIN_APP);
        assertThat(plan).map(ErasePlan::assurance).contains(Assurance.B);
    }

    @Test
    void the_erasure_app_proves_itself_before_anything_is_destroyed_and_resets_last() {
        var steps =
                planner.decide(Phones.healthy(28), POLICY).plan().orElseThrow().steps();

        assertThat(steps)
                .extracting(EraseStep::kind)
                .containsExactly(
                        StepKind.PLANT_CANARIES,
                        StepKind.INSTALL_ADMIN,
                        StepKind.OVERWRITE,
                        StepKind.EMPTY_PAGE_CACHE,
                        StepKind.READ_BACK,
                        StepKind.DELETE_FILL,
                        StepKind.ADMIN_RESET,
                        StepKind.PROVE_CLEAN_END);
    }

    @Test
    void an_android_before_7_has_no_route_and_that_is_said() {
        var decision = planner.decide(Phones.healthy(23), POLICY);

        assertThat(decision.plan()).isEmpty();
        assertThat(decision.findings()).extracting(Finding::code).containsExactly(ReasonCode.NO_ROUTE);
    }

    @ParameterizedTest
    @EnumSource(value = TradeInMode.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void a_phone_that_came_reset_goes_through_trade_in_mode_and_no_other_way(TradeInMode mode) {
        var decision = planner.decide(Phones.reset(mode), POLICY);

        assertThat(decision.plan()).map(ErasePlan::route).contains(RouteKind.TRADE_IN_MODE);
        assertThat(decision.plan()).map(ErasePlan::assurance).contains(Assurance.A);
        assertThat(decision.plan().orElseThrow().fallbacks()).isEmpty();
        assertThat(decision.plan().orElseThrow().steps())
                .extracting(EraseStep::kind)
                .startsWith(StepKind.TRADE_IN_EVALUATE, StepKind.PLANT_CANARIES, StepKind.TRADE_IN_RESET)
                .endsWith(StepKind.DELETE_FILL, StepKind.TRADE_IN_RESET, StepKind.PROVE_CLEAN_END);
    }

    @Test
    void a_stopped_kind_of_phone_is_not_erased_and_that_is_said() {
        var phone = Phones.healthy(34);
        var stopped = planner.stoppedFor(kind -> Stream.of(RouteKind.values())
                .map(route -> PhoneKind.of(phone, route))
                .anyMatch(kind::equals));

        var decision = stopped.decide(phone, POLICY);
        assertThat(decision.plan()).isEmpty();
        assertThat(decision.findings()).extracting(Finding::code).containsExactly(ReasonCode.LINE_STOPPED);
        assertThat(stopped.decide(Phones.healthy(33), POLICY).plan()).isPresent();
    }

    @Test
    void a_stop_of_one_route_leaves_the_next_and_is_said_of_it() {
        var phone = Phones.healthy(34);
        var stopped = planner.stoppedFor(PhoneKind.of(phone, RouteKind.TEST_HARNESS)::equals);

        var decision = stopped.decide(phone, POLICY);
        assertThat(decision.plan()).map(ErasePlan::route).contains(RouteKind.ADMIN_APP);
        assertThat(decision.plan()).map(ErasePlan::assurance).contains(Assurance.B);
        assertThat(decision.choices())
                .contains(
                        new RouteChoice(
                                RouteKind.TEST_HARNESS,
                                Assurance.A,
                                Standing.CLOSED,
                                Optional.of(ReasonCode.LINE_STOPPED)),
                        new RouteChoice(RouteKind.ADMIN_APP, Assurance.B, Standing.TAKEN, Optional.empty()));
    }

    @Test
    void a_plan_falls_to_the_routes_behind_it_and_a_refusal_is_kept() {
        var plan = planner.decide(Phones.healthy(34), POLICY).plan().orElseThrow();

        var next = plan.refused("no such service").orElseThrow();

        assertThat(next.route()).isEqualTo(RouteKind.ADMIN_APP);
        assertThat(next.refusals()).containsExactly(new ErasePlan.Refusal(RouteKind.TEST_HARNESS, "no such service"));
        assertThat(plan.covers(next)).isTrue();
    }

    @Test
    void nothing_is_planned_while_something_blocks() {
        var blocked =
                Phones.healthy(34).withFindings(List.of(Finding.of(ReasonCode.ACCOUNT_PRESENT, Severity.BLOCKING)));

        assertThat(planner.decide(blocked, POLICY).plan()).isEmpty();
    }

    @Test
    void the_overwriting_comes_after_the_reset_and_is_read_back_before_the_last_reset() {
        var steps =
                planner.decide(Phones.healthy(34), POLICY).plan().orElseThrow().steps();

        assertThat(steps)
                .extracting(EraseStep::kind)
                .containsExactly(
                        StepKind.PLANT_CANARIES,
                        StepKind.TEST_HARNESS_RESET,
                        StepKind.PROVE_RESET,
                        StepKind.OVERWRITE,
                        StepKind.EMPTY_PAGE_CACHE,
                        StepKind.READ_BACK,
                        StepKind.DELETE_FILL,
                        StepKind.FINAL_RESET,
                        StepKind.PROVE_CLEAN_END);
    }

    @Test
    void a_policy_of_two_passes_overwrites_twice_and_reads_the_second_back() {
        var steps = planner.decide(Phones.healthy(34), POLICY.withPasses(2))
                .plan()
                .orElseThrow()
                .steps();

        assertThat(steps)
                .contains(new EraseStep(StepKind.OVERWRITE, 1), new EraseStep(StepKind.OVERWRITE, 2))
                .contains(new EraseStep(StepKind.READ_BACK, 2))
                .doesNotContain(new EraseStep(StepKind.READ_BACK, 1));
    }
}
