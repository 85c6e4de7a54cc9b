package org.lethe.station.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.station.certify.SanitizationCertificate;
import org.lethe.station.sale.SaleCounter;
import org.lethe.station.staff.Act;
import org.lethe.station.verify.SampleErasures;

/** {@code attach}, {@code sale}, {@code second-look} and {@code serve} on a real ledger. */
class SaleCommandsTest {
    private SaleCounter counter;
    private SanitizationCertificate certificate;

    @BeforeEach
    void issue(@TempDir Path home) {
        counter = SaleCounter.in(home, 100);
        certificate = counter.issue(SampleErasures.good());
    }

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void a_sale_closes_after_another_person_looked() {
        assertThat(run().run("attach", certificate.posCode(), "--sale", "S-1")).isEqualTo(ExitCode.DONE);

        var before = run();
        assertThat(before.run("sale", "check", "S-1", "--json")).isEqualTo(ExitCode.NO);
        assertThat(before.objects("saleCheck").get(0).at("/phones/0/reasons/0").asText())
                .isEqualTo("SECOND_LOOK_OPEN");

        var operator = run();
        assertThat(operator.run("second-look", "record", certificate.number(), "--by", "li wei", "--result", "pass"))
                .isEqualTo(ExitCode.NO);
        assertThat(operator.out()).contains("another person than Li Wei");
        assertThat(run().run("second-look", "record", certificate.number(), "--by", "Zhao", "--result", "pass"))
                .isEqualTo(ExitCode.DONE);

        var after = run();
        assertThat(after.run("sale", "check", "S-1")).isEqualTo(ExitCode.DONE);
        assertThat(after.out()).contains("Sale S-1 may close.");
    }

    @Test
    void who_attached_is_on_record_when_they_said_who_they_are() {
        var nameless = run();
        assertThat(nameless.run("attach", certificate.number(), "--sale", "S-1"))
                .isEqualTo(ExitCode.DONE);
        assertThat(nameless.staff.acts()).isEmpty();

        var named = run();
        assertThat(named.run("attach", certificate.number(), "--sale", "S-1", "--by", "Li Wei"))
                .isEqualTo(ExitCode.DONE);
        assertThat(named.staff.acts())
                .singleElement()
                .returns(Act.Kind.CERTIFICATE_ATTACHED, Act::kind)
                .returns(certificate.number(), Act::subject)
                .returns("Li Wei", Act::by);
        assertThat(named.run("attach", certificate.number(), "--sale", "S-2", "--by", "Li Wei"))
                .isEqualTo(ExitCode.NO);
        assertThat(named.staff.acts()).as("nothing was attached").hasSize(1);
    }

    @Test
    void reasons_are_told_in_both_languages_with_what_to_do() {
        var english = run();
        var chinese = run().on(Locale.CHINA);
        assertThat(english.run("sale", "check", "S-9")).isEqualTo(ExitCode.NO);
        assertThat(chinese.run("sale", "check", "S-9")).isEqualTo(ExitCode.NO);
        assertThat(english.out()).contains("DO NOT CLOSE", "NO_CERTIFICATE", "→ Scan the label");
        assertThat(chinese.out()).contains("不得结单", "NO_CERTIFICATE", "→ 请把每台手机的标签扫入销售单");
    }

    @Test
    void a_look_that_failed_stops_the_line_until_the_owner_lifts_it() {
        var failed = run();
        assertThat(failed.run(
                        "second-look",
                        "record",
                        certificate.number(),
                        "--by",
                        "Zhao",
                        "--result",
                        "fail",
                        "--remark",
                        "photos",
                        "--json"))
                .isEqualTo(ExitCode.DONE);
        assertThat(failed.objects().get(0).path("notice").asInt()).isEqualTo(1);

        var list = run();
        assertThat(list.run("second-look", "list", "--open")).isEqualTo(ExitCode.DONE);
        assertThat(list.out()).contains("STOP 1: samsung SM-A515F, Android 13");

        assertThat(run().run("second-look", "lift", "1", "--by", "Zhao", "--reason", "x"))
                .isEqualTo(ExitCode.NO);
        assertThat(run().run("second-look", "lift", "1", "--by", SaleCounter.OWNER, "--reason", "repaired"))
                .isEqualTo(ExitCode.DONE);
        var lines = run();
        assertThat(lines.run("second-look", "list", "--json")).isEqualTo(ExitCode.DONE);
        assertThat(lines.objects("stopNotice").get(0).path("open").asBoolean()).isFalse();
        assertThat(lines.objects("secondLook").get(0).path("state").asText()).isEqualTo("FAILED");
    }

    @Test
    void a_certificate_shows_how_its_second_look_stands() {
        var drawn = run();
        assertThat(drawn.run("certificate", "show", certificate.number())).isEqualTo(ExitCode.DONE);
        assertThat(drawn.out()).contains("Second look: to be looked at");

        assertThat(run().run("second-look", "record", certificate.number(), "--by", "Zhao", "--result", "pass"))
                .isEqualTo(ExitCode.DONE);

        var made = run();
        assertThat(made.run("certificate", "show", certificate.number(), "--json"))
                .isEqualTo(ExitCode.DONE);
        assertThat(made.objects("certificate").get(0).path("secondLook").asText())
                .isEqualTo("PASSED");
    }

    @Test
    void a_scanned_code_is_answered_with_the_number_of_the_certificate() {
        var scanned = run();
        assertThat(scanned.run(
                        "second-look", "record", "]C0" + certificate.posCode(), "--by", "Zhao", "--result", "pass"))
                .isEqualTo(ExitCode.DONE);
        assertThat(scanned.out()).contains("certificate " + certificate.number());
    }

    @Test
    void a_move_needs_reason_and_name() {
        assertThat(run().run("attach", certificate.number(), "--sale", "S-1")).isEqualTo(ExitCode.DONE);
        var refused = run();
        assertThat(refused.run("attach", certificate.number(), "--sale", "S-2")).isEqualTo(ExitCode.NO);
        assertThat(refused.out()).contains("hangs on sale S-1 already", "--move");
        assertThat(run().run("attach", certificate.number(), "--sale", "S-2", "--move"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(run().run(
                                "attach",
                                certificate.number(),
                                "--sale",
                                "S-2",
                                "--move",
                                "--reason",
                                "wrong box",
                                "--by",
                                "Li"))
                .isEqualTo(ExitCode.DONE);
        assertThat(counter.sales().attachmentsOf("S-2")).hasSize(1);
    }

    @Test
    void wrong_words_are_wrong_usage() {
        assertThat(run().run("sale", "check", "S-1", "--phones", "0")).isEqualTo(ExitCode.USAGE);
        assertThat(run().run("second-look", "record", certificate.number(), "--by", "Zhao", "--result", "perhaps"))
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void serve_says_where_it_is_reached() {
        var people = run();
        var programs = run();
        assertThat(people.run("serve")).isEqualTo(ExitCode.DONE);
        assertThat(programs.run("serve", "--json")).isEqualTo(ExitCode.DONE);
        assertThat(people.err()).contains("http://127.0.0.1:1/v1");
        assertThat(programs.objects("pos").get(0).path("url").asText()).isEqualTo("http://127.0.0.1:1/v1");
    }

    private CliRun run() {
        return new CliRun().at(counter);
    }
}
