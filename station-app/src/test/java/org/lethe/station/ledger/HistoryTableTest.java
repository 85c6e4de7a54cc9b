package org.lethe.station.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.station.certify.SanitizationCertificate;
import org.lethe.station.history.HistoryRow;
import org.lethe.station.history.HistorySearch;
import org.lethe.station.model.JobId;
import org.lethe.station.model.JobState;
import org.lethe.station.sale.AttachmentStore.Attachment;
import org.lethe.station.sale.AttachmentStore.Move;

/** What a person at the counter types to find a phone again. */
class HistoryTableTest {
    @TempDir
    private Path directory = Path.of("");

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Ledger ledger;

    @BeforeEach
    void fill() {
        ledger = Ledger.open(directory.resolve("ledger.db"));
        var certificate = SampleJobs.issued(ledger, 1);
        ledger.attachments().attach(new Attachment(certificate.number(), "Sale 4711", Instant.EPOCH));
        SampleJobs.reported(ledger, 2, JobState.NOT_ERASED);
        ledger.journal().record(SampleJobs.bareJob(3), SampleJobs.entry(JobState.ASSESSING, ""));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void rows_come_newest_first_and_a_page_at_a_time() {
        assertThat(jobs(HistorySearch.ALL)).containsExactly(id(3), id(2), id(1));
        assertThat(ledger.history().find(HistorySearch.ALL, 1, 1))
                .extracting(HistoryRow::job)
                .containsExactly(id(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LS-TEST-1", "ls-test-1", "00000000000100", "0000 0000 0001 00", "sale 4711"})
    void a_certificate_is_found_by_number_pos_code_and_sale(String text) {
        assertThat(jobs(search(text))).containsExactly(id(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"model x", "Imagined M", "3ABC"})
    void phones_are_found_by_model_and_by_the_end_of_their_serial_number(String text) {
        assertThat(jobs(search(text))).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "!", "\\", "R58M", "' or 1=1 --", "00ff"})
    void what_nothing_is_called_finds_nothing(String text) {
        assertThat(jobs(search(text))).isEmpty();
    }

    @Test
    void a_phone_is_found_by_the_end_of_an_imei_in_its_evidence() {
        ledger.journal().record(SampleJobs.job(4).in(JobState.ERASED), SampleJobs.entry(JobState.ERASED, ""));
        var unused = ledger.certificates().issueOnce(id(4), running -> stating("490154203237518", running));
        assertThat(jobs(search("7518"))).containsExactly(id(4));
        assertThat(jobs(search("4901"))).isEmpty();
    }

    @Test
    void a_state_and_days_narrow_the_search() {
        var red = new HistorySearch("", Optional.of(JobState.NOT_ERASED), Optional.empty(), Optional.empty());
        assertThat(jobs(red)).containsExactly(id(2));
        var day = LocalDate.of(2027, 2, 3);
        assertThat(jobs(HistorySearch.ofDay(day, ZoneOffset.UTC))).hasSize(3);
        assertThat(jobs(HistorySearch.ofDay(day.plusDays(1), ZoneOffset.UTC))).isEmpty();
        assertThat(jobs(HistorySearch.ofDay(day.plusDays(1), ZoneId.of("Pacific/Kiritimati"))))
                .hasSize(3);
    }

    @Test
    void a_job_that_began_in_the_first_second_of_the_day_belongs_to_it() {
        var noon = SampleJobs.NOON.truncatedTo(ChronoUnit.SECONDS);
        assertThat(jobs(new HistorySearch("", Optional.empty(), Optional.of(noon), Optional.empty())))
                .hasSize(3);
        assertThat(jobs(new HistorySearch("", Optional.empty(), Optional.empty(), Optional.of(noon))))
                .isEmpty();
    }

    @Test
    void a_row_says_all_but_the_full_name_of_the_phone() {
        var row = ledger.history().find(search("LS-TEST-1"), 0, 1).get(0);
        assertThat(row.phone()).isEqualTo("Imagined Model X");
        assertThat(row.serialTail()).isEqualTo("3ABC");
        assertThat(row.port()).contains("usb:1-4.2");
        assertThat(row.sale()).contains("Sale 4711");
        assertThat(row.posCode()).contains("00000000000100");
        assertThat(row.operator()).isEqualTo("李 Wén \"Zoë\"");
        assertThat(row.took()).contains(Duration.ofSeconds(90));
        assertThat(row.toString()).doesNotContain("R58M123ABC");
    }

    @Test
    void a_certificate_that_was_moved_is_found_on_its_new_sale_only() {
        var unused = ledger.attachments()
                .move(new Move("LS-TEST-1", "Sale 4711", "Sale 4712", "wrong phone", "Ana", SampleJobs.NOON));
        assertThat(jobs(search("sale 4712"))).containsExactly(id(1));
        assertThat(jobs(search("sale 4711"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void no_search_reads_the_documents_of_jobs_that_it_does_not_show(HistorySearch search) {
        var steps = Jdbi.create("jdbc:sqlite:" + directory.resolve("ledger.db"))
                .withHandle(handle -> handle.createQuery("explain query plan " + HistoryTable.query(search))
                        .bindMap(HistoryTable.values(search))
                        .bind("most", 1)
                        .bind("skip", 0)
                        .map((row, context) -> row.getString("detail"))
                        .list());
        assertThat(steps)
                .filteredOn(step -> step.matches("SCAN (job|certificate|report|attachment|attachment_move)\\b.*"))
                .allSatisfy(step -> assertThat(step).contains("COVERING INDEX"));
        assertThat(steps).contains("MATERIALIZE hit");
    }

    static Stream<HistorySearch> no_search_reads_the_documents_of_jobs_that_it_does_not_show() {
        var red = new HistorySearch("", Optional.of(JobState.NOT_ERASED), Optional.empty(), Optional.empty());
        var day = HistorySearch.ofDay(LocalDate.of(2027, 2, 3), ZoneOffset.UTC);
        return Stream.of(
                red,
                day,
                search("4711"),
                new HistorySearch("4711", Optional.of(JobState.ERASED), day.from(), day.until()));
    }

    private static SanitizationCertificate stating(String imei, long running) {
        var plain = SampleJobs.certificate(id(4), running);
        return new SanitizationCertificate(
                plain.number(),
                plain.posCode(),
                plain.job(),
                plain.assurance(),
                plain.issuedAt(),
                plain.simulated(),
                plain.phoneName(),
                plain.token(),
                "{\"phone\":{\"imeis\":[\"" + imei + "\"]}}");
    }

    private List<JobId> jobs(HistorySearch search) {
        return ledger.history().all(search).stream().map(HistoryRow::job).toList();
    }

    private static HistorySearch search(String text) {
        return new HistorySearch(text, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static JobId id(long number) {
        return SampleJobs.id(number);
    }
}
