package org.lethe.station.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lethe.station.audit.ChainFlaw;

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
}
