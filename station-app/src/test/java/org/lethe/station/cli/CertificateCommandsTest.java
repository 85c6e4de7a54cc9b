package org.lethe.station.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.station.certify.ErasureReport;
import org.lethe.station.doctor.Diagnosis;
import org.lethe.station.doctor.Diagnosis.Condition;
import org.lethe.station.model.JobId;
import org.lethe.station.model.JobState;
import org.lethe.station.model.ReasonCode;

class CertificateCommandsTest {
    private static final JobId JOB = JobId.ofRandom(5);

    @TempDir
    private Path directory = Path.of("");

    private final CliRun cli = new CliRun();

    @BeforeEach
    void a_red_report() {
        cli.certificates.save(new ErasureReport(
                JOB,
                JobState.NOT_ERASED,
                List.of(ReasonCode.CANARY_SURVIVED),
                Samples.NOON,
                true,
                "Pixel 8",
                "{\"job\":\"5000000000\"}"));
    }

    @Test
    void red_reports_are_listed_with_their_reasons_and_no_number() {
        assertThat(cli.run("certificate", "list", "--json")).isEqualTo(ExitCode.DONE);

        var line = cli.objects("report").get(0);
        assertThat(line.path("state").asText()).isEqualTo("NOT_ERASED");
        assertThat(line.path("number").isNull()).isTrue();
        assertThat(line.path("token").isNull()).isTrue();
        assertThat(line.path("reasons").get(0).asText()).isEqualTo("CANARY_SURVIVED");
    }

    @Test
    void a_red_report_is_exported_as_document_and_evidence_while_json_names_a_file() {
        var json = directory.resolve("r.json");
        var pdf = directory.resolve("r.pdf");

        assertThat(cli.run("certificate", "export", JOB.value(), "--json", json.toString(), "--pdf", pdf.toString()))
                .isEqualTo(ExitCode.DONE);

        assertThat(json).hasContent("{\"job\":\"5000000000\"}");
        assertThat(pdf).binaryContent().startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void a_red_report_has_no_qr_code() {
        var qr = directory.resolve("r.png");

        assertThat(cli.run("certificate", "export", JOB.value(), "--qr", qr.toString()))
                .isEqualTo(ExitCode.NO);
        assertThat(Files.exists(qr)).isFalse();
    }

    @Test
    void an_export_without_a_file_is_wrong_usage() {
        assertThat(cli.run("certificate", "export", JOB.value())).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void an_export_that_cannot_be_written_says_so() {
        var nowhere = directory.resolve("missing").resolve("r.json").toString();

        assertThat(cli.run("certificate", "export", JOB.value(), "--json", nowhere))
                .isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(cli.err()).contains(nowhere);
    }

    @Test
    void the_verifier_page_is_written_with_the_keys_of_the_station() throws Exception {
        var page = directory.resolve("verify.html");

        assertThat(cli.run("certificate", "verifier", "--out", page.toString())).isEqualTo(ExitCode.DONE);

        assertThat(page).content().startsWith("<!DOCTYPE html>").contains("default-src 'none'");
    }

    @Test
    void a_verifier_page_that_cannot_be_written_says_so() {
        var nowhere = directory.resolve("missing").resolve("v.html").toString();

        assertThat(cli.run("certificate", "verifier", "--out", nowhere)).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(cli.err()).contains(nowhere);
    }

    @Test
    void an_unknown_number_is_a_no() {
        assertThat(cli.run("certificate", "show", "LS-NONE-000001")).isEqualTo(ExitCode.NO);
    }

    @Test
    void what_is_no_token_is_not_valid_and_says_what_to_do() {
        assertThat(cli.run("verify", "12345", "--json")).isEqualTo(ExitCode.NO);
        assertThat(cli.objects("verification").get(0).path("result").asText()).isEqualTo("MALFORMED");
        assertThat(cli.openedTheStation()).isFalse();
    }

    @Test
    void a_trust_file_that_is_none_is_wrong_usage() throws Exception {
        var trust = Files.writeString(directory.resolve("keys.json"), "[]");

        assertThat(cli.run("verify", "12345", "--trust", trust.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(cli.err()).hasLineCount(1).contains("keys.json");
    }

    @Test
    void the_red_report_of_a_job_cannot_be_attached_to_a_sale() {
        assertThat(cli.run("attach", JOB.value(), "--sale", "S-1", "--json")).isEqualTo(ExitCode.NO);

        assertThat(cli.objects("attachment").get(0).path("result").asText()).isEqualTo("NOT_ERASED");
        assertThat(cli.run("sale", "list")).isEqualTo(ExitCode.DONE);
        assertThat(cli.err()).contains("No certificate hangs on a sale yet");
    }

    @Test
    void a_job_tells_its_story_and_an_unknown_one_is_a_no() {
        cli.journal.put(Samples.openJob("AAA1"));

        assertThat(cli.run("jobs", "show", Samples.openJob("AAA1").id().value(), "--json"))
                .isEqualTo(ExitCode.DONE);
        assertThat(cli.objects("journal").get(0).path("consent").asText()).isEqualTo("T-1");
        assertThat(cli.run("jobs", "show", "0000000000")).isEqualTo(ExitCode.NO);
        assertThat(cli.run("jobs", "show", "what?")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void the_doctor_ends_with_the_environments_code_only_when_something_needed_is_missing() {
        cli.examinations.add(() -> new Diagnosis(Condition.NOTE, "font.missing", List.of()));
        assertThat(cli.run("doctor")).isEqualTo(ExitCode.DONE);

        cli.examinations.add(() -> new Diagnosis(Condition.MISSING, "adb.missing", List.of()));
        assertThat(cli.run("doctor", "--json")).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(cli.out()).contains("\"finding\":\"adb.missing\"", "apt install adb");
    }
}
