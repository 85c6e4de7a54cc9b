package org.lethe.station.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lethe.station.erase.EraseJob;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.erase.JobJournal.JournalException;
import org.lethe.station.model.ReasonCode;

/**
 * Jobs as text:
 *
 * <ul>
 *   <li>nothing of a job is lost or changed by storing it, unknown facts least of all;
 *   <li>what a former version stored is still read;
 *   <li>a document that is not wholly understood is refused.
 * </ul>
 */
class JobDocumentTest {
    private static final PhoneSeal SEAL = new PhoneSeal(new byte[32]);

    @Test
    void every_part_of_a_job_comes_back_as_it_was() {
        assertThat(again(SampleJobs.job(1))).isEqualTo(SampleJobs.job(1));
    }

    @Test
    void what_is_empty_comes_back_empty() {
        assertThat(again(SampleJobs.bareJob(1))).isEqualTo(SampleJobs.bareJob(1));
    }

    @Test
    void an_unknown_fact_stays_unknown_and_keeps_the_phones_words() {
        var accounts = again(SampleJobs.job(1)).before().accounts();
        assertThat(accounts.isKnown()).isFalse();
        assertThat(accounts.raw()).isEqualTo("Permission Denial: …");
    }

    @Test
    void a_document_of_format_1_is_read_as_ever() throws IOException {
        assertThat(JobDocument.read(format1(), SEAL)).isEqualTo(SampleJobs.job(1));
    }

    @Test
    void a_document_of_format_2_is_read_as_ever() throws IOException {
        assertThat(JobDocument.read(file("job-format-2.json"), SEAL)).isEqualTo(SampleJobs.job(1));
    }

    @Test
    void a_document_of_format_3_is_read_as_ever() throws IOException {
        assertThat(JobDocument.read(file("job-format-3.json"), SEAL)).isEqualTo(SampleJobs.job(1));
    }

    @Test
    void a_document_of_format_4_is_written_and_read_as_ever() throws IOException {
        var json = new ObjectMapper();
        var written = (ObjectNode) json.readTree(JobDocument.write(SampleJobs.job(1), SEAL, true));
        var stored = (ObjectNode) json.readTree(file("job-format-4.json"));
        assertThat(JobDocument.read(stored.toString(), SEAL)).isEqualTo(SampleJobs.job(1));
        // each sealing has its own nonce
        assertThat(written.without("sealed").equals(stored.without("sealed")))
                .as(written.toString())
                .isTrue();
    }

    @Test
    void what_names_the_phone_is_sealed_while_the_job_needs_it_and_gone_afterwards() {
        var job = SampleJobs.job(1)
                .noting(Note.BUS_SERIAL, "BUSSERIAL42")
                .noting(Note.IMEIS, "490154203237518,356938035643809")
                .stopped(ReasonCode.PHONE_LOST);
        var open = JobDocument.write(job, SEAL, true);
        var ended = JobDocument.write(job, SEAL, false);
        assertThat(open + ended).doesNotContain("R58M123ABC", "BUSSERIAL42", "490154203237518", "356938035643809");
        assertThat(JobDocument.read(open, SEAL)).isEqualTo(job);
        assertThat(JobDocument.read(ended, SEAL).before().identity().serial().value())
                .isEqualTo(SEAL.hash("R58M123ABC") + "…3ABC");
    }

    @Test
    void a_name_sealed_with_another_key_is_an_error_and_no_guess() {
        var sealed = JobDocument.write(SampleJobs.job(1), new PhoneSeal(new byte[] {7}), true);
        assertThatExceptionOfType(JournalException.class)
                .isThrownBy(() -> JobDocument.read(sealed, SEAL))
                .withMessageContaining(".key file back from the backup");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            an unknown part         | "stepIndex":2                | "stepIndex":2,"later":1
            a missing part          | "stepIndex":2,               | ''
            an unknown state        | "ERASING"                    | "POLISHING"
            a state by its ordinal  | "state":"ERASING"            | "state":3
            a number that is null   | "stepIndex":2                | "stepIndex":null
            a part that is null     | "operator":{                 | "operator":null,"was":{
            an operator without name| "name":"李 Wén \\"Zoë\\""      | "name":" "
            another format          | "format":1                   | "format":5
            """)
    void a_document_that_is_not_wholly_understood_is_refused(String fault, String part, String replacement)
            throws IOException {
        var document = format1();
        assertThat(document).as(fault).contains(part);
        assertThatExceptionOfType(JournalException.class)
                .isThrownBy(() -> JobDocument.read(document.replace(part, replacement), SEAL))
                .withMessageContaining("Could not read a job");
    }

    private static EraseJob again(EraseJob job) {
        return JobDocument.read(JobDocument.write(job, SEAL, true), SEAL);
    }

    private static String format1() throws IOException {
        return file("job-format-1.json");
    }

    private static String file(String name) throws IOException {
        try (InputStream file = JobDocumentTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
