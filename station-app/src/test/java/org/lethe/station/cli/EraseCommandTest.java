package org.lethe.station.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.station.bench.BenchSnapshot.Halt;
import org.lethe.station.bench.BenchSnapshot.Halt.Cause;
import org.lethe.station.model.JobState;
import org.lethe.station.model.Progress;
import org.lethe.station.model.ReasonCode;

class EraseCommandTest {
    private static final String[] ALL = {"erase", "--all", "--consent", "T-7", "--operator", "Li"};

    @Test
    void every_phone_erased_is_success_and_each_has_the_line_that_programs_rely_on() {
        var cli = new CliRun(Samples.ready(1, "AAA1"), Samples.ready(2, "AAA2"));

        assertThat(cli.run(with("--json"))).isEqualTo(ExitCode.DONE);

        assertThat(cli.objects("job")).hasSize(2);
        assertThat(cli.objects("job").get(0))
                .hasToString("{\"type\":\"job\",\"job\":\"1000000000\",\"transport\":1,\"serial\":\"AAA1\","
                        + "\"state\":\"ERASED\",\"assurance\":\"A\",\"route\":\"TEST_HARNESS\","
                        + "\"certificate\":\"LS-TEST01-000001\",\"posCode\":\"12345678901234\",\"token\":\"987\","
                        + "\"secondLook\":false,\"reasons\":[]}");
    }

    @Test
    void a_phone_that_was_drawn_for_a_second_look_is_named_at_once() {
        var programs = new CliRun(Samples.ready(1, "AAA1")).drawingAll();
        var english = new CliRun(Samples.ready(1, "AAA1")).drawingAll();
        var chinese = new CliRun(Samples.ready(1, "AAA1")).drawingAll().on(Locale.CHINA);
        assertThat(programs.run(with("--json"))).isEqualTo(ExitCode.DONE);
        assertThat(english.run(with())).isEqualTo(ExitCode.DONE);
        assertThat(chinese.run(with())).isEqualTo(ExitCode.DONE);

        assertThat(programs.objects("job").get(0).path("secondLook").asBoolean())
                .isTrue();
        assertThat(english.out()).contains("SECOND_LOOK_OPEN", "drawn for a second look");
        assertThat(chinese.out()).contains("SECOND_LOOK_OPEN", "被抽中复查");
    }

    @ParameterizedTest
    @CsvSource({"NOT_ERASED,CANARY_SURVIVED", "INDETERMINATE,PHONE_LOST", "CANCELLED,CANCELLED_BY_OPERATOR"})
    void one_phone_that_ends_otherwise_is_a_no_with_its_reason_and_no_certificate(JobState state, ReasonCode reason) {
        var cli = new CliRun(Samples.ready(1, "AAA1"), Samples.ready(2, "AAA2"));
        cli.bench.withJobs(job -> {
            var isFirst = cli.bench.orders.size() == 1 && job.value().startsWith("1");
            cli.end(job, isFirst ? state : JobState.ERASED, isFirst ? new ReasonCode[] {reason} : new ReasonCode[0]);
        });

        assertThat(cli.run(with("--json"))).isEqualTo(ExitCode.NO);

        var line = cli.objects("job").get(0);
        assertThat(line.path("state").asText()).isEqualTo(state.name());
        assertThat(line.path("reasons").get(0).asText()).isEqualTo(reason.name());
        assertThat(line.path("certificate").isNull()).isTrue();
        assertThat(line.path("token").isNull()).isTrue();
        assertThat(cli.objects("job").get(1).path("state").asText()).isEqualTo("ERASED");
    }

    @Test
    void a_phone_in_the_way_of_which_something_stands_is_blocked_and_the_others_are_erased() {
        var cli = new CliRun(Samples.locked(1, "AAA1"), Samples.ready(2, "AAA2"), Samples.unauthorized(3, "AAA3"));

        assertThat(cli.run(with("--json"))).isEqualTo(ExitCode.NO);

        assertThat(cli.objects("job"))
                .extracting(line ->
                        line.path("serial").asText() + " " + line.path("state").asText() + " " + line.path("reasons"))
                .containsExactly(
                        "AAA1 BLOCKED [\"LOCK_SCREEN_SET\"]", "AAA3 BLOCKED [\"UNAUTHORIZED\"]", "AAA2 ERASED []");
    }

    @Test
    void an_empty_bench_is_not_a_success() {
        var cli = new CliRun();

        assertThat(cli.run(ALL)).isEqualTo(ExitCode.NO);
        assertThat(cli.bench.orders).isEmpty();
    }

    @Test
    void a_serial_that_two_phones_share_is_refused_with_the_transports_to_say_instead() {
        var cli = new CliRun(Samples.ready(3, "0123456789ABCDEF"), Samples.ready(4, "0123456789ABCDEF"));

        var code = cli.run("erase", "--serial", "0123456789ABCDEF", "--consent", "T", "--operator", "Li");

        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(cli.err())
                .contains("--transport 3", "--transport 4", "usb 1-3")
                .hasLineCount(1);
        assertThat(cli.bench.orders).isEmpty();
    }

    @Test
    void one_of_two_phones_with_the_same_serial_is_erased_by_its_transport() {
        var cli = new CliRun(Samples.ready(3, "0123456789ABCDEF"), Samples.ready(4, "0123456789ABCDEF"));

        var code = cli.run("erase", "--transport", "4", "--consent", "T", "--operator", "Li");

        assertThat(code).isEqualTo(ExitCode.DONE);
        assertThat(cli.bench.orders.get(0).transports())
                .extracting(Object::toString)
                .containsExactly("4");
    }

    @Test
    void several_serials_may_be_named() {
        var cli = new CliRun(Samples.ready(1, "A"), Samples.ready(2, "B"), Samples.ready(3, "C"));

        cli.run("erase", "--serial", "A", "--serial", "C", "--consent", "T", "--operator", "Li");

        assertThat(cli.bench.orders.get(0).transports())
                .extracting(Object::toString)
                .containsExactly("1", "3");
    }

    @Test
    void a_phone_that_is_not_there_is_named_with_those_that_are() {
        var cli = new CliRun(Samples.ready(1, "AAA1"));

        assertThat(cli.run("erase", "--serial", "ZZZ", "--consent", "T", "--operator", "Li"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(cli.err()).contains("ZZZ", "AAA1", "--transport 1").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "erase",
                "erase --all",
                "erase --all --consent T",
                "erase --all --operator Li",
                "erase --all --consent T --operator=",
                "erase --all --serial A --consent T --operator Li",
                "erase --all --consent T --operator Li --policy dod",
                "erase --all --consent T --operator Li --passes 4",
                "erase --transport seven --consent T --operator Li",
                "erase --al",
                "wipe",
                "--lang fr devices",
                ""
            })
    void wrong_usage_is_refused_in_one_line_before_anything_is_opened(String arguments) {
        var cli = new CliRun(Samples.ready(1, "AAA1"));

        assertThat(cli.run(arguments.split(" "))).isEqualTo(ExitCode.USAGE);
        assertThat(cli.err()).hasLineCount(1);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.openedTheStation()).isFalse();
    }

    @Test
    void a_dry_run_prints_the_plan_by_the_chosen_policy_and_orders_nothing() {
        var cli = new CliRun(Samples.ready(1, "AAA1"));

        assertThat(cli.run("erase", "--all", "--dry-run", "--policy", "nist-clear", "--passes", "2", "--json"))
                .isEqualTo(ExitCode.DONE);

        var plan = cli.objects("plan").get(0);
        assertThat(plan.path("policy").asText()).isEqualTo("nist-clear");
        assertThat(plan.path("passes").asInt()).isEqualTo(2);
        assertThat(plan.path("steps").get(1).asText()).isEqualTo("OVERWRITE#1");
        assertThat(cli.bench.orders).isEmpty();
        assertThat(cli.bench.resumed()).isZero();
    }

    @Test
    void an_order_is_preceded_by_each_phones_plan_with_what_came_of_every_route() {
        var people = new CliRun(Samples.ready(1, "AAA1"), Samples.unauthorized(2, "AAA2"));
        var programs = new CliRun(Samples.ready(1, "AAA1"));
        assertThat(people.run(with())).isEqualTo(ExitCode.NO);
        assertThat(programs.run(with("--json"))).isEqualTo(ExitCode.DONE);

        assertThat(people.err())
                .contains(
                        "#1  Google Pixel 8  AAA1  ",
                        "Trade-in mode (A): This way of reset",
                        "Device admin app (B): taken if")
                .doesNotContain("· #2");
        assertThat(people.out()).contains("AAA1").doesNotContain("· #1");
        assertThat(programs.objects("plan").get(0).at("/routes/1/route").asText())
                .isEqualTo("TRADE_IN_MODE");
        assertThat(programs.out().indexOf("\"type\":\"plan\""))
                .isLessThan(programs.out().indexOf("\"type\":\"job\""));
    }

    @Test
    void a_recheck_announces_no_plan_of_the_planners() {
        var cli = new CliRun(Samples.ready(1, "AAA1"));
        assertThat(cli.run(with("--recheck"))).isEqualTo(ExitCode.DONE);
        assertThat(cli.err()).doesNotContain("· #1");
    }

    @Test
    void the_open_job_of_a_phone_is_taken_up_instead_of_giving_it_a_second_one() {
        var cli = new CliRun(Samples.ready(1, "AAA1"));
        cli.journal.put(Samples.openJob("AAA1"));

        assertThat(cli.run(with("--json"))).isEqualTo(ExitCode.DONE);

        assertThat(cli.bench.orders).isEmpty();
        assertThat(cli.bench.resumed()).isEqualTo(1);
        assertThat(cli.err()).contains("open jobs of an earlier run: 1");
        assertThat(cli.objects("job").get(0).path("job").asText())
                .isEqualTo(Samples.openJob("AAA1").id().value());
    }

    @Test
    void the_open_job_of_another_phone_is_left_alone() {
        var cli = new CliRun(Samples.ready(1, "AAA1"));
        cli.journal.put(Samples.openJob("ELSEWHERE"));

        assertThat(cli.run("erase", "--serial", "AAA1", "--consent", "T", "--operator", "Li"))
                .isEqualTo(ExitCode.DONE);
        assertThat(cli.bench.resumed()).isZero();
    }

    @Test
    void an_open_job_whose_serial_two_phones_share_is_not_guessed() {
        var cli = new CliRun(Samples.ready(1, "0123"), Samples.ready(2, "0123"));
        cli.journal.put(Samples.openJob("0123"));

        assertThat(cli.run(ALL)).isEqualTo(ExitCode.USAGE);
        assertThat(cli.bench.orders).isEmpty();
        assertThat(cli.bench.resumed()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"NO_JOURNAL,ENVIRONMENT,journal could not be written", "STATION_FAULT,NO,A fault of the station itself"
    })
    void a_job_that_nobody_carries_on_is_not_waited_for_and_its_cause_is_told(
            Cause cause, ExitCode code, String sentence) {
        var cli = new CliRun(Samples.ready(1, "AAA1"), Samples.ready(2, "AAA2"));
        cli.bench.withJobs(job -> {
            if (job.value().startsWith("1")) {
                cli.bench.show(job, shown -> Samples.halted(shown, new Halt(cause, "The disk is full.")));
            } else {
                cli.end(job, JobState.ERASED);
            }
        });

        assertThat(cli.run(with("--json"))).isEqualTo(code);

        assertThat(cli.err()).contains(sentence, "The disk is full.", "station jobs resume", "1 of 2 erased");
        assertThat(cli.objects("job"))
                .extracting(line -> line.path("state").asText())
                .containsExactly("ERASING", "ERASED");
    }

    @Test
    void an_interrupt_ends_the_command_and_says_how_to_go_on() throws Exception {
        var cli = new CliRun(Samples.ready(1, "AAA1"));
        var started = new CountDownLatch(1);
        cli.bench.withJobs(job -> started.countDown());
        var code = new CompletableFuture<ExitCode>();
        var command = new Thread(() -> code.complete(cli.run(ALL)));
        command.start();

        assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
        command.interrupt();

        assertThat(code.get(10, TimeUnit.SECONDS)).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(cli.err()).contains("station jobs resume");
    }

    @Test
    void progress_in_a_pipe_is_a_plain_line_a_tenth() {
        var cli = new CliRun(Samples.ready(1, "AAA1"));
        cli.bench.withJobs(job -> {
            cli.bench.show(job, shown -> Samples.at(shown, new Progress(50, 100, 25_000_000)));
            cli.end(job, JobState.ERASED);
        });

        cli.run(ALL);

        assertThat(cli.err()).doesNotContain("\u001b");
        assertThat(cli.out()).contains("LS-TEST01-000001", "AAA1");
    }

    @Test
    void a_chinese_computer_is_answered_in_chinese_and_english_is_spoken_when_asked_for() {
        var chinese = new CliRun(Samples.ready(1, "AAA1")).on(Locale.SIMPLIFIED_CHINESE);
        var english = new CliRun(Samples.ready(1, "AAA1")).on(Locale.SIMPLIFIED_CHINESE);

        chinese.run(ALL);
        english.run(with("--lang", "en"));

        assertThat(chinese.err()).contains("已擦除");
        assertThat(english.err()).contains("1 of 1 erased");
    }

    @Test
    void global_options_may_stand_before_the_command_too() {
        var cli = new CliRun(Samples.ready(1, "AAA1"));

        assertThat(cli.run("--json", "--lang=zh-CN", "devices")).isEqualTo(ExitCode.DONE);
        assertThat(cli.objects("phone")).hasSize(1);
    }

    private static String[] with(String... more) {
        var all = java.util.Arrays.copyOf(ALL, ALL.length + more.length);
        System.arraycopy(more, 0, all, ALL.length, more.length);
        return all;
    }
}
