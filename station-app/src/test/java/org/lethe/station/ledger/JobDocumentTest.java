package org.lethe.station.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lethe.station.erase.JobJournal.JournalException;

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
    @Test
    void every_part_of_a_job_comes_back_as_it_was() {
        assertThat(JobDocument.read(JobDocument.write(SampleJobs.job(1)))).isEqualTo(SampleJobs.job(1));
    }

    @Test
    void what_is_empty_comes_back_empty() {
        assertThat(JobDocument.read(JobDocument.write(SampleJobs.bareJob(1)))).isEqualTo(SampleJobs.bareJob(1));
    }

    @Test
    void an_unknown_fact_stays_unknown_and_keeps_the_phones_words() {
        var accounts =
                JobDocument.read(JobDocument.write(SampleJobs.job(1))).before().accounts();
        assertThat(accounts.isKnown()).isFalse();
        assertThat(accounts.raw()).isEqualTo("Permission Denial: …");
    }

    @Test
    void a_document_of_format_1_is_written_and_read_as_ever() throws IOException {
        var json = new ObjectMapper();
        assertThat(json.readTree(JobDocument.write(SampleJobs.job(1)))).isEqualTo(json.readTree(format1()));
        assertThat(JobDocument.read(format1())).isEqualTo(SampleJobs.job(1));
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
            another format          | "format":1                   | "format":2
            """)
    void a_document_that_is_not_wholly_understood_is_refused(String fault, String part, String replacement)
            throws IOException {
        var document = format1();
        assertThat(document).as(fault).contains(part);
        assertThatExceptionOfType(JournalException.class)
                .isThrownBy(() -> JobDocument.read(document.replace(part, replacement)))
                .withMessageContaining("Could not read a job");
    }

    private static String format1() throws IOException {
        try (InputStream file = JobDocumentTest.class.getResourceAsStream("job-format-1.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
