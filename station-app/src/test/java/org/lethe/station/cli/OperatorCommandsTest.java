package org.lethe.station.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lethe.station.model.ReasonCode;

/** Operators at the command line; their PINs come from the input, never from the arguments. */
class OperatorCommandsTest {
    private static final String BOSS = "Wang Fang";

    private final CliRun run = new CliRun(Samples.ready(1, "AAA1"));

    @BeforeEach
    void hire() {
        assertThat(run.typing("2580").run("operator", "add", BOSS, "--role", "supervisor"))
                .isEqualTo(ExitCode.DONE);
    }

    @Test
    void operators_are_listed_with_role_and_state() {
        run.typing("1234").run("operator", "add", "Li Wei");
        run.run("operator", "retire", "Li Wei");
        assertThat(run.run("operator", "list")).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("Wang Fang  supervisor  active").contains("Li Wei     clerk       retired");
    }

    @Test
    void a_pin_that_is_no_pin_or_is_not_there_adds_nobody() {
        assertThat(run.typing("12").run("operator", "add", "Li Wei")).isEqualTo(ExitCode.USAGE);
        assertThat(run.typing().run("operator", "add", "Li Wei")).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("four to eight digits");
        assertThat(run.staff.events()).hasSize(1);
    }

    @Test
    void the_record_says_that_the_change_was_made_at_the_command_line() {
        assertThat(run.staff.events().get(0).by()).startsWith("command line, account ");
    }

    @Test
    void who_is_no_operator_erases_nothing_once_there_is_one() {
        assertThat(erase("Li Wei")).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("No active operator is called \"Li Wei\"");
        assertThat(run.journal.jobs()).isEmpty();
        assertThat(erase("wang fang")).isEqualTo(ExitCode.DONE);
        assertThat(run.journal.jobs()).extracting(job -> job.operator().name()).containsExactly(BOSS);
    }

    private ExitCode erase(String operator) {
        return run.run("erase", "--all", "--consent", "T-1", "--operator", operator);
    }

    @Test
    void a_warning_is_somebodys_decision_and_the_order_says_why() {
        var warned = warned();
        assertThat(order(warned)).isEqualTo(ExitCode.NO);
        assertThat(warned.out()).contains("OVERRIDE_NEEDED");
        assertThat(warned.journal.jobs()).isEmpty();
        assertThat(order(warned, "--override", "the seller unlocked it")).isEqualTo(ExitCode.DONE);
        assertThat(warned.journal.jobs()).hasSize(1);
    }

    @Test
    void a_shop_that_wants_two_people_takes_the_second_ones_pin_and_nobody_elses() {
        var warned = warned().wantingTwo();
        warned.typing("1234").run("operator", "add", "Li Wei");
        assertThat(order(warned, "--override", "why")).isEqualTo(ExitCode.NO);
        assertThat(warned.out()).contains("SECOND_PERSON_NEEDED");
        assertThat(order(warned, "--override", "why", "--second", BOSS)).isEqualTo(ExitCode.USAGE);
        assertThat(order(warned.typing("9999"), "--override", "why", "--second", "Li Wei"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(warned.journal.jobs()).isEmpty();
        assertThat(order(warned.typing("1234"), "--override", "why", "--second", "li wei"))
                .isEqualTo(ExitCode.DONE);
    }

    private static CliRun warned() {
        var warned = new CliRun(Samples.warned(1, "AAA1", ReasonCode.BOOTLOADER_UNLOCKED));
        warned.typing("2580").run("operator", "add", BOSS, "--role", "supervisor");
        return warned;
    }

    private static ExitCode order(CliRun run, String... more) {
        var words = new ArrayList<>(List.of("erase", "--all", "--consent", "T-1", "--operator", BOSS, "--json"));
        words.addAll(List.of(more));
        return run.run(words.toArray(String[]::new));
    }

    @Test
    void the_last_supervisor_stays() {
        assertThat(run.run("operator", "retire", BOSS)).isEqualTo(ExitCode.NO);
        assertThat(run.err() + run.out()).contains("needs a supervisor");
    }
}
