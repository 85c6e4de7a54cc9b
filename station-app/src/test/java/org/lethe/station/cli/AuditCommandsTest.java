package org.lethe.station.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.station.audit.ChainFlaw;
import org.lethe.station.audit.PurgeResult;
import org.lethe.station.certify.PurgedRecord;
import org.lethe.station.model.JobId;

/** {@code audit} for people and for programs: a whole ledger is 0, a changed one is 1 and says where. */
class AuditCommandsTest {
    private final CliRun cli = new CliRun();

    @Test
    void a_whole_ledger_is_said_to_be_whole() {
        assertThat(cli.run("audit", "verify")).isEqualTo(ExitCode.DONE);
        assertThat(cli.out()).contains("WHOLE: 7 entries").contains("2 rows are older than the chain");
    }

    @ParameterizedTest
    @EnumSource(ChainFlaw.Kind.class)
    void a_changed_ledger_says_what_and_where_and_ends_with_no(ChainFlaw.Kind kind) {
        cli.audit.flaws.add(new ChainFlaw(kind, "certificate 1"));
        assertThat(cli.run("audit", "verify")).isEqualTo(ExitCode.NO);
        assertThat(cli.out()).contains("NOT WHOLE").contains("certificate 1").doesNotContain("audit.flaw");
    }

    @Test
    void programs_get_flaws_by_their_codes() {
        cli.audit.flaws.add(new ChainFlaw(ChainFlaw.Kind.TAIL_CUT, "#9"));
        assertThat(cli.run("audit", "verify", "--json")).isEqualTo(ExitCode.NO);
        var line = cli.objects("audit").get(0);
        assertThat(line.path("whole").asBoolean()).isFalse();
        assertThat(line.at("/flaws/0/kind").asText()).isEqualTo("TAIL_CUT");
    }

    @Test
    void signed_days_are_listed_with_what_a_verifier_needs() {
        assertThat(cli.run("audit", "roots", "--json")).isEqualTo(ExitCode.DONE);
        assertThat(cli.objects("day").get(0).path("hash").asText()).isEqualTo("ab".repeat(32));
    }

    @Test
    void an_export_goes_from_a_day_to_a_day() {
        assertThat(cli.run("audit", "export", "--from", "2027-01-01", "--to", "2027-01-31", "f.jsonl"))
                .isEqualTo(ExitCode.DONE);
        assertThat(cli.audit.asked).containsExactly("export 2027-01-01 2027-01-31 f.jsonl");
    }

    @Test
    void days_the_wrong_way_round_are_a_mistake() {
        assertThat(cli.run("audit", "export", "--from", "2027-02-01", "--to", "2027-01-31", "f.jsonl"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(cli.audit.asked).isEmpty();
    }

    @Test
    void a_purge_says_what_went_and_what_was_kept() {
        cli.audit.purged = new PurgeResult(2, 60, List.of("0000000007"), 3, false);
        assertThat(purge("2027-02-03")).isEqualTo(ExitCode.DONE);
        assertThat(cli.audit.asked).containsExactly("purge 2027-02-03 Ana moved out");
        assertThat(cli.out())
                .contains("Purged 2 jobs with 60 records")
                .contains("job 0000000007")
                .contains("Kept 3 jobs")
                .contains("until the station is closed");
    }

    @Test
    void a_purge_that_found_nothing_ends_with_no() {
        cli.audit.purged = new PurgeResult(0, 0, List.of(), 0, true);
        assertThat(purge("2020-01-01", "--json")).isEqualTo(ExitCode.NO);
        assertThat(cli.objects("purge").get(0).path("jobs").asInt()).isZero();
    }

    @Test
    void a_day_that_is_too_young_is_refused_with_the_one_that_is_not() {
        assertThat(purge("2027-02-04")).isEqualTo(ExitCode.USAGE);
        assertThat(cli.audit.asked).isEmpty();
        assertThat(cli.err()).contains("Records from 2027-02-03 on are kept");
    }

    @Test
    void a_purge_without_a_name_is_refused() {
        assertThat(cli.run("audit", "purge", "--before", "2020-01-01", "--by", " ", "--reason", "r"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(cli.audit.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"certificate show", "jobs show", "attach --sale S-1"})
    void a_purged_certificate_is_said_to_be_purged(String command) {
        var job = JobId.ofRandom(5);
        cli.certificates.purged.add(
                new PurgedRecord(job, Optional.empty(), "2031-01-01T00:00:00Z", "Ana", "moved out"));
        var words = new ArrayList<>(List.of(command.split(" ")));
        words.add(job.value());
        assertThat(cli.run(words.toArray(String[]::new))).isEqualTo(ExitCode.NO);
        assertThat(cli.out()).contains("was purged on 2031-01-01T00:00:00Z, by order of Ana: moved out");
    }

    private ExitCode purge(String before, String... more) {
        var words =
                new ArrayList<>(List.of("audit", "purge", "--before", before, "--by", "Ana", "--reason", "moved out"));
        words.addAll(List.of(more));
        return cli.run(words.toArray(String[]::new));
    }
}
