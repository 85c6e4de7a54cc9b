package org.lethe.station.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.station.audit.ChainFlaw;
import org.lethe.station.audit.ChainFlaw.Kind;
import org.lethe.station.audit.ExportVerifier;
import org.lethe.station.audit.LedgerAudit.Span;
import org.lethe.station.audit.Purge;
import org.lethe.station.audit.PurgeOrder;
import org.lethe.station.audit.PurgeResult;
import org.lethe.station.certify.DemoKeyForAll;
import org.lethe.station.certify.SigningKey;
import org.lethe.station.erase.JobJournal.JournalException;
import org.lethe.station.model.JobState;
import org.lethe.station.model.PhoneKind;
import org.lethe.station.model.RouteKind;
import org.lethe.station.sale.AttachmentStore.Attachment;
import org.lethe.station.sale.SecondLookStore.Finding;

/**
 * Old records are removed on order, and only those:
 *
 * <ul>
 *   <li>their content is gone from the files, the chain and exports stay whole and say "purged";
 *   <li>nothing younger than the retention, nothing unfinished, nothing half;
 *   <li>whoever removes rows and calls it a purge is found.
 * </ul>
 */
class LedgerPurgeTest {
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
    private static final Duration FOUR_YEARS = Duration.ofDays(4 * 366);

    private FilledLedger filled;
    private Path folder;

    @BeforeEach
    void fill(@TempDir Path place) {
        folder = place;
        filled = new FilledLedger(place);
    }

    @AfterEach
    void close() {
        filled.close();
    }

    @Test
    void finished_jobs_go_with_all_their_records_and_the_chain_stays_whole() {
        filled.clock.advance(FOUR_YEARS);
        var result = purge();
        assertThat(result.jobs()).isEqualTo(6);
        assertThat(result.overwritten()).isTrue();
        assertThat(filled.ledger.certificates().certificates()).isEmpty();
        assertThat(filled.ledger.attachments().attachments()).isEmpty();

        filled.reopen();
        assertThat(filled.verify().flaws()).isEmpty();
        assertThat(filled.verify().purged())
                .isEqualTo(result.records() - result.jobs())
                .isGreaterThan(4 * 3);
    }

    @Test
    void a_purged_certificate_is_known_by_each_of_its_names_and_its_number_is_never_given_again() {
        filled.clock.advance(FOUR_YEARS);
        purge();
        var store = filled.ledger.certificates();
        for (var name : new String[] {
            "LS-TEST-3", "%012d00".formatted(3), SampleJobs.id(21).value()
        }) {
            var record = store.purged(name).orElseThrow();
            assertThat(record.number()).contains("LS-TEST-3");
            assertThat(record.by() + ": " + record.reason()).isEqualTo("Ana: kept long enough");
        }
        assertThat(store.purged(SampleJobs.id(22).value()).orElseThrow().number())
                .isEmpty();
        assertThat(store.purged("LS-TEST-4")).isEmpty();
        assertThat(SampleJobs.issued(filled.ledger, 50).number()).isEqualTo("LS-TEST-4");
        SampleJobs.reported(filled.ledger, 51, JobState.NOT_ERASED);
        assertThat(filled.verify().flaws()).isEmpty();
    }

    @Test
    void a_clock_that_was_ahead_for_a_while_lets_no_record_go_earlier() {
        filled.clock.advance(FOUR_YEARS);
        SampleJobs.issued(filled.ledger, 60);
        filled.clock.advance(FOUR_YEARS.negated());

        assertThat(filled.audit().keptFrom()).isBefore(FIRST);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> purge(FIRST))
                .withMessageContaining("nothing was purged");
    }

    @Test
    void nothing_of_what_was_purged_is_left_in_the_files() throws IOException {
        assertThat(files()).contains("{\"a\":\"德\"}").contains("sale 20");
        filled.clock.advance(FOUR_YEARS);
        purge();
        assertThat(files()).doesNotContain("{\"a\":\"德\"}").doesNotContain("sale 20");
    }

    @Test
    void exports_of_purged_days_are_whole_and_say_purged() throws Exception {
        filled.clock.advance(FOUR_YEARS);
        purge();
        for (var days : new Span[] {new Span(FIRST, FIRST), new Span(FIRST, FIRST.plusYears(9))}) {
            var file = folder.resolve(days.to() + ".jsonl");
            filled.audit().export(days, file);
            var found = ExportVerifier.verify(file, filled.keys.trusted());
            assertThat(found.flaws()).isEmpty();
            assertThat(found.purged()).isPositive();
            assertThat(StrangersScript.verify(file, filled.keys.trusted()))
                    .startsWith("whole")
                    .endsWith(found.purged() + " purged)");
        }
    }

    @Test
    void an_unfinished_job_is_kept_and_named_however_old() {
        filled.clock.advance(FOUR_YEARS);
        var result = purge();
        assertThat(result.open())
                .containsExactly(
                        SampleJobs.id(0).value(),
                        SampleJobs.id(10).value(),
                        SampleJobs.id(20).value());
        assertThat(filled.ledger.journal().entries(SampleJobs.id(0))).hasSize(2);
    }

    @Test
    void a_job_judged_but_without_its_report_is_unfinished_too() {
        filled.record(70, JobState.NOT_ERASED, "judged, and then the power went");
        filled.clock.advance(FOUR_YEARS);
        assertThat(purge().open()).contains(SampleJobs.id(70).value());
    }

    @Test
    void a_phone_that_was_sold_late_is_kept_as_long_as_its_sale() {
        var unsold = SampleJobs.issued(filled.ledger, 40);
        filled.clock.advance(FOUR_YEARS);
        filled.ledger.attachments().attach(new Attachment(unsold.number(), "late", Instant.EPOCH));
        assertThat(purge().younger()).isEqualTo(1);
        assertThat(filled.ledger.certificates().find(unsold.number())).isPresent();
        assertThat(filled.verify().flaws()).isEmpty();
    }

    @Test
    void a_phone_that_still_stops_the_line_is_kept_until_that_is_lifted() {
        var sold = SampleJobs.issued(filled.ledger, 40);
        var kind = new PhoneKind("Google", "Pixel 8", "14", RouteKind.TEST_HARNESS, false);
        var finding = new Finding(sold.number(), false, "Wang Fang", "a photo", Instant.EPOCH);
        assertThat(filled.ledger.secondLooks().record(finding, kind)).isEmpty();
        filled.clock.advance(FOUR_YEARS);
        assertThat(purge().open()).contains(SampleJobs.id(40).value());
        assertThat(filled.ledger.certificates().find(sold.number())).isPresent();
    }

    @Test
    void a_day_in_the_middle_takes_what_is_older_and_a_later_purge_takes_the_rest() {
        filled.clock.advance(FOUR_YEARS);
        assertThat(purge(FIRST.plusDays(1)).jobs()).isEqualTo(2);
        assertThat(purge(FIRST.plusDays(1)).jobs()).isZero();
        assertThat(purge().jobs()).isEqualTo(4);
        assertThat(filled.verify().flaws()).isEmpty();
    }

    @Test
    void the_setting_lengthens_the_three_years() {
        filled.clock.advance(FOUR_YEARS);
        var audit = filled.audit(filled.keys.trusted(), 5);
        assertThat(audit.keptFrom()).isEqualTo(filled.audit().keptFrom().minusYears(2));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> audit.purge(order(audit.keptFrom().plusDays(1))))
                .withMessageContaining("nothing was purged");
        assertThat(filled.ledger.certificates().certificates()).hasSize(3);
    }

    @Test
    void a_ledger_that_is_not_whole_is_not_purged() {
        filled.ledger.close();
        Tampering.of(filled.file).run("delete from report where sequence = 1");
        filled.reopen();
        filled.clock.advance(FOUR_YEARS);
        assertThatExceptionOfType(JournalException.class)
                .isThrownBy(() -> purge(FIRST))
                .withMessageContaining("station audit verify");
        assertThat(filled.ledger.certificates().certificates()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "journal_line",
                "certificate",
                "report",
                "attachment",
                "attachment_move",
                "sighting",
                "second_look_draw",
                "second_look",
                "stop_notice",
                "stop_notice_lift",
                "transcript_line",
                "job",
                "purge",
                "purged_job",
                "chain"
            })
    void the_file_itself_refuses_to_delete_what_no_purge_covers(String table) {
        filled.clock.advance(FOUR_YEARS);
        purge(FIRST.plusDays(1));
        assertRefused("delete from " + table);
        assertRefused("update " + table + " set rowid = rowid + 1");
    }

    @Test
    void the_file_itself_refuses_a_purge_of_what_is_too_young() {
        var insert = "insert into purge (station, at, before, by, reason, first, last, hash, key, signature)"
                + " values ('s', '2027-01-04T00:00:00Z', '%s', 'Eve', 'r', 1, %d, '', '', '')";
        assertRefused(insert.formatted("2027-01-04", 1)); // three years are not over
        assertRefused(insert.formatted("2024-01-04", 1)); // the entries are younger than the day
    }

    @Test
    void the_tables_that_verifiers_take_for_purgeable_are_those_that_are_purged() {
        assertThat(ChainedTable.purgeable().map(ChainedTable::sqlName))
                .containsExactlyInAnyOrderElementsOf(Purge.TABLES);
    }

    @Test
    void a_row_removed_under_a_purge_that_was_widened_is_found() {
        filled.clock.advance(FOUR_YEARS);
        purge(FIRST.plusDays(1));
        assertFound("update purge set last = 1000; delete from attachment where sequence = 3", Kind.PURGE_WRONG);
        assertFound("update purge set last = 1000; delete from attachment where sequence = 3", Kind.ROW_MISSING);
    }

    @Test
    void a_purge_that_somebody_wrote_without_the_key_is_found_although_it_is_chained() throws IOException {
        filled.clock.advance(FOUR_YEARS);
        assertDisguiseFound(DemoKeyForAll.signing(), "2027-02-01");
    }

    @Test
    void a_purge_of_young_records_is_found_although_the_station_signed_it() throws IOException {
        assertDisguiseFound(filled.keys.station(), "2027-01-04");
    }

    @Test
    void a_purge_never_excuses_a_missing_purge_or_signed_day() {
        filled.clock.advance(FOUR_YEARS);
        purge();
        filled.clock.advance(FOUR_YEARS);
        purge();
        assertFound("delete from day_root where sequence = 1", Kind.ROW_MISSING);
        assertFound("delete from purged_job where sequence = 1", Kind.ROW_MISSING);
    }

    /** Removes a certificate, and appends a purge for it to table, chain and head file. */
    private void assertDisguiseFound(SigningKey key, String before) throws IOException {
        filled.ledger.close();
        var tamper = Tampering.of(filled.file);
        tamper.run("delete from attachment where sequence = 3");
        Jdbi.create("jdbc:sqlite:" + filled.file).useHandle(handle -> {
            var chain = new LedgerChain(filled.clock::now);
            var tip = LedgerChain.tip(handle);
            var purge = new Purge(
                    FilledLedger.STATION, chain.now(tip), before, "Eve", "r", 1, tip.position(), tip.hash(), key.id());
            PurgeTable.insert(handle, chain, new Purge.Signed(purge, key.signText(purge.text())));
            ChainHeadFile.of(filled.file).replace(LedgerChain.tip(handle));
        });
        filled.reopen();
        assertThat(filled.verify().flaws())
                .extracting(ChainFlaw::kind)
                .containsExactlyInAnyOrder(Kind.PURGE_WRONG, Kind.ROW_MISSING);
    }

    private void assertFound(String sql, Kind kind) {
        filled.ledger.close();
        Stream.of(sql.split(";")).forEach(Tampering.of(filled.file)::run);
        filled.reopen();
        assertThat(filled.verify().flaws()).extracting(ChainFlaw::kind).contains(kind);
    }

    private void assertRefused(String sql) {
        assertThatExceptionOfType(UnableToExecuteStatementException.class)
                .as(sql)
                .isThrownBy(() -> Jdbi.create("jdbc:sqlite:" + filled.file).useHandle(handle -> handle.execute(sql)));
    }

    private PurgeResult purge() {
        return purge(filled.audit().keptFrom());
    }

    private PurgeResult purge(LocalDate before) {
        return filled.audit().purge(order(before));
    }

    private static PurgeOrder order(LocalDate before) {
        return new PurgeOrder(before, "Ana", "kept long enough");
    }

    /** All that lies beside the ledger while it is open, its log among it. */
    private String files() throws IOException {
        try (var files = Files.walk(folder)) {
            var all = new StringBuilder();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
            return all.toString();
        }
    }
}
