package org.lethe.station.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lethe.station.GeneratedDocument;
import org.lethe.station.model.JobTransitions.Transition;

/**
 * The contract of a job's life: every pair of state and event is either in this table or refused; an end is never left;
 * after the first step there is no way to "cancelled"; and from everywhere a way leads to an end.
 */
class JobTransitionsTest {
    private static final Set<JobState> UNTOUCHED = EnumSet.of(JobState.ASSESSING, JobState.BLOCKED, JobState.READY);

    /** State, event, next state, action; what is missing is refused. */
    private static final String TABLE =
            """
            ASSESSING         ASSESSED_CLEAR       READY             WAIT
            ASSESSING         OBSTACLES_FOUND      BLOCKED           WAIT
            ASSESSING         PHONE_LEFT           CANCELLED         WAIT
            ASSESSING         CANCEL_REQUESTED     CANCELLED         WAIT
            ASSESSING         STATION_RESTARTED    ASSESSING         ASSESS
            BLOCKED           ASSESSED_CLEAR       READY             WAIT
            BLOCKED           PHONE_LEFT           CANCELLED         WAIT
            BLOCKED           CANCEL_REQUESTED     CANCELLED         WAIT
            BLOCKED           STATION_RESTARTED    ASSESSING         ASSESS
            READY             AUTHORIZED           ERASING           RUN_STEP
            READY             OBSTACLES_FOUND      BLOCKED           WAIT
            READY             PHONE_LEFT           CANCELLED         WAIT
            READY             CANCEL_REQUESTED     CANCELLED         WAIT
            READY             STATION_RESTARTED    ASSESSING         ASSESS
            ERASING           STEP_COMPLETED       ERASING           RUN_STEP
            ERASING           LAST_STEP_COMPLETED  VERIFYING         JUDGE
            ERASING           ROUTE_REFUSED        ERASING           RUN_STEP
            ERASING           STEP_FAILED          VERIFYING         JUDGE
            ERASING           PHONE_LEFT           AWAITING_RETURN   AWAIT_PHONE
            ERASING           OPERATOR_NEEDED      AWAITING_OPERATOR ASK_OPERATOR
            ERASING           STATION_RESTARTED    AWAITING_RETURN   AWAIT_PHONE
            AWAITING_RETURN   PHONE_RETURNED       ERASING           RUN_STEP
            AWAITING_RETURN   PHONE_LOST           VERIFYING         JUDGE
            AWAITING_RETURN   OPERATOR_NEEDED      AWAITING_OPERATOR ASK_OPERATOR
            AWAITING_RETURN   STATION_RESTARTED    AWAITING_RETURN   AWAIT_PHONE
            AWAITING_OPERATOR OPERATOR_DONE        ERASING           RUN_STEP
            AWAITING_OPERATOR STEP_FAILED          VERIFYING         JUDGE
            AWAITING_OPERATOR PHONE_LOST           VERIFYING         JUDGE
            AWAITING_OPERATOR STATION_RESTARTED    AWAITING_OPERATOR ASK_OPERATOR
            VERIFYING         JUDGED_ERASED        ERASED            ISSUE_CERTIFICATE
            VERIFYING         JUDGED_NOT_ERASED    NOT_ERASED        WRITE_RED_REPORT
            VERIFYING         JUDGED_INDETERMINATE INDETERMINATE     WRITE_RED_REPORT
            VERIFYING         STATION_RESTARTED    VERIFYING         JUDGE
            """;

    private static final Map<JobState, Map<JobEvent, Transition>> EXPECTED = expected();

    @ParameterizedTest
    @MethodSource("everyPair")
    void every_pair_of_state_and_event_leads_where_the_table_says_or_is_refused(JobState state, JobEvent event) {
        var expected = EXPECTED.getOrDefault(state, Map.of()).get(event);

        assertThat(JobTransitions.next(state, event).stream())
                .containsExactlyElementsOf(Stream.ofNullable(expected).toList());
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void an_end_is_never_left(JobState state, JobEvent event) {
        if (state.isTerminal()) {
            assertThat(JobTransitions.next(state, event)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(JobState.class)
    void from_everywhere_a_way_leads_to_an_end(JobState state) {
        assertThat(reachableFrom(state)).anyMatch(JobState::isTerminal);
    }

    @Test
    void every_state_can_be_reached() {
        assertThat(reachableFrom(JobState.ASSESSING)).containsExactlyInAnyOrder(JobState.values());
    }

    @Test
    void once_something_may_be_destroyed_a_job_can_no_longer_be_cancelled_or_started_anew() {
        assertThat(reachableFrom(JobState.ERASING))
                .doesNotContain(JobState.CANCELLED)
                .doesNotContainAnyElementsOf(UNTOUCHED);
    }

    @Test
    void only_a_verdict_ends_in_erased_and_only_erased_gets_a_certificate() {
        forEach((state, event, transition) -> {
            if (transition.next() == JobState.ERASED || transition.action() == JobAction.ISSUE_CERTIFICATE) {
                assertThat(state).isEqualTo(JobState.VERIFYING);
                assertThat(event).isEqualTo(JobEvent.JUDGED_ERASED);
                assertThat(transition).isEqualTo(new Transition(JobState.ERASED, JobAction.ISSUE_CERTIFICATE));
            }
        });
    }

    @ParameterizedTest
    @EnumSource(JobState.class)
    void every_open_job_can_be_taken_up_after_a_restart(JobState state) {
        assertThat(JobTransitions.next(state, JobEvent.STATION_RESTARTED).isPresent())
                .isNotEqualTo(state.isTerminal());
    }

    @Test
    void the_page_says_what_the_table_does() throws IOException {
        GeneratedDocument.check("state-machine.md", page());
    }

    private static Stream<Arguments> everyPair() {
        return Arrays.stream(JobState.values())
                .flatMap(state -> Arrays.stream(JobEvent.values()).map(event -> Arguments.of(state, event)));
    }

    private static Map<JobState, Map<JobEvent, Transition>> expected() {
        var table = new EnumMap<JobState, Map<JobEvent, Transition>>(JobState.class);
        TABLE.lines().map(line -> line.split(" +")).forEach(cell -> table.computeIfAbsent(
                        JobState.valueOf(cell[0]), state -> new EnumMap<>(JobEvent.class))
                .put(JobEvent.valueOf(cell[1]), new Transition(JobState.valueOf(cell[2]), JobAction.valueOf(cell[3]))));
        return table;
    }

    private static Set<JobState> reachableFrom(JobState start) {
        var reached = EnumSet.of(start);
        var open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            var state = open.remove();
            for (var event : JobEvent.values()) {
                JobTransitions.next(state, event)
                        .map(Transition::next)
                        .filter(reached::add)
                        .ifPresent(open::add);
            }
        }
        return reached;
    }

    private static void forEach(Row row) {
        for (var state : JobState.values()) {
            for (var event : JobEvent.values()) {
                JobTransitions.next(state, event).ifPresent(transition -> row.accept(state, event, transition));
            }
        }
    }

    private static String page() {
        var page = new StringBuilder(
                """
                # The life of a job

                Generated from `model.JobTransitions`; `JobTransitionsTest` compares. Regenerate with `-Dlethe.docs.write=true`.

                The transition is stored before its action runs. What is not in the table is refused and changes nothing. A job
                never leaves `ERASED`, `NOT_ERASED`, `INDETERMINATE` or `CANCELLED`.

                | state | event | next state | then |
                |---|---|---|---|
                """);
        forEach((state, event, transition) -> page.append(String.format(
                "| `%s` | `%s` | `%s` | `%s` |\n", state, event, transition.next(), transition.action())));
        return page.toString();
    }

    @FunctionalInterface
    private interface Row {
        void accept(JobState state, JobEvent event, Transition transition);
    }
}
