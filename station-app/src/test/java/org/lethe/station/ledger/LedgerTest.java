package org.lethe.station.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.lethe.station.ledger.SampleJobs.NOON;
import static org.lethe.station.ledger.SampleJobs.certificate;
import static org.lethe.station.ledger.SampleJobs.entry;
import static org.lethe.station.ledger.SampleJobs.id;
import static org.lethe.station.ledger.SampleJobs.job;
import static org.lethe.station.ledger.SampleJobs.report;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lethe.station.certify.CertificateStore.Earlier;
import org.lethe.station.certify.CertificateStore.Turn;
import org.lethe.station.certify.ErasureReport;
import org.lethe.station.certify.SanitizationCertificate;
import org.lethe.station.erase.EraseJob;
import org.lethe.station.erase.JobJournal.Entry;
import org.lethe.station.erase.JobJournal.JournalException;
import org.lethe.station.erase.TranscriptLine;
import org.lethe.station.model.DeviceIdentity;
import org.lethe.station.model.DeviceSerial;
import org.lethe.station.model.JobId;
import org.lethe.station.model.JobState;
import org.lethe.station.model.PhoneKind;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.UseSign;
import org.lethe.station.sale.AttachmentStore.Attachment;
import org.lethe.station.sale.AttachmentStore.Move;
import org.lethe.station.sale.PhoneHistory.Sighting;
import org.lethe.station.sale.SecondLookStore.Finding;
import org.lethe.station.sale.SecondLookStore.Lift;

/**
 * The ledger as its users see it:
 *
 * <ul>
 *   <li>a job and the line that led there are stored together or not at all;
 *   <li>a job has one certificate, and numbers have neither gaps nor doubles;
 *   <li>only an erased job has a certificate, only a failed one a red report;
 *   <li>a certificate hangs on one sale;
 *   <li>what was promised is never changed or deleted.
 * </ul>
 */
class LedgerTest {
    private Path file;
    private Ledger ledger;

    @BeforeEach
    void open(@TempDir Path folder) {
        file = folder.resolve("ledger with blanks.db");
        ledger = Ledger.open(file);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void a_job_is_found_as_it_was_last_recorded() {
        ledger.journal().record(job(1), entry(JobState.ERASING, "begins"));
        var later = job(1).atNextStep().in(JobState.AWAITING_RETURN);
        ledger.journal().record(later, entry(JobState.AWAITING_RETURN, "phone left"));

        assertThat(ledger.journal().find(id(1))).contains(later);
        assertThat(ledger.journal().find(id(2))).isEmpty();
    }

    @Test
    void the_story_of_a_job_is_told_in_the_order_in_which_it_happened() {
        var begins = entry(JobState.ERASING, "begins");
        var remark = new Entry(NOON.minusSeconds(5), Optional.empty(), JobState.ERASING, "", "somebody set the clock");
        ledger.journal().record(job(1), begins);
        ledger.journal().record(job(2), entry(JobState.ERASING, "another job"));
        ledger.journal().record(job(1), remark);

        assertThat(ledger.journal().entries(id(1))).containsExactly(begins, remark);
    }

    @Test
    void a_transcript_is_kept_line_by_line_and_its_last_line_is_known() {
        record(1, JobState.ERASING);
        record(2, JobState.ERASING);
        var first = new TranscriptLine(1, "shell sync", "none", "ab".repeat(32));
        var second = new TranscriptLine(2, "reboot:", "cd".repeat(32), "ef".repeat(32));
        ledger.journal().transcribe(id(1), first);
        ledger.journal().transcribe(id(2), first);
        ledger.journal().transcribe(id(1), second);

        assertThat(ledger.journal().transcript(id(1))).containsExactly(first, second);
        assertThat(ledger.journal().lastExchange(id(1))).contains(second);
        assertThat(ledger.journal().lastExchange(id(3))).isEmpty();
        assertThatExceptionOfType(JournalException.class)
                .isThrownBy(() -> ledger.journal().transcribe(id(1), second));
    }

    @Test
    void a_failed_job_is_unswept_until_nothing_was_seen_to_be_left_on_its_phone() {
        record(1, JobState.NOT_ERASED);
        record(2, JobState.INDETERMINATE);
        record(3, JobState.ERASED);
        record(4, JobState.CANCELLED);
        record(5, JobState.ERASING);
        assertThat(unswept(job(1))).containsExactly(id(2), id(1));

        var swept = ledger.journal().find(id(2)).orElseThrow().noting(EraseJob.Note.SWEPT, "INDETERMINATE");
        ledger.journal().record(swept, entry(JobState.INDETERMINATE, "swept"));

        assertThat(unswept(job(1))).containsExactly(id(1));
    }

    @Test
    void unswept_jobs_are_those_of_the_same_phone_also_when_its_name_stands_in_the_evidence_only() {
        record(1, JobState.INDETERMINATE);
        ledger.certificates().save(reportThatNames("R58M123ABC"));
        ledger.close();
        ledger = Ledger.open(file);
        var phone = job(1).before().identity();
        var another = new DeviceIdentity(phone.serial(), phone.maker(), "Model Y", phone.device(), phone.fingerprint());
        var stranger = new DeviceIdentity(
                new DeviceSerial("R58M123ABD"), phone.maker(), phone.model(), phone.device(), phone.fingerprint());

        assertThat(ledger.journal().unsweptJobs(phone)).extracting(EraseJob::id).containsExactly(id(1));
        assertThat(ledger.journal().unsweptJobs(another)).isEmpty();
        assertThat(ledger.journal().unsweptJobs(stranger)).isEmpty();
    }

    @Test
    void unswept_jobs_are_found_by_an_index_and_not_by_reading_every_job() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var query =
                        connection.prepareStatement("explain query plan " + JobTable.UNSWEPT.replace(":serial", "?"))) {
            var plan = query.executeQuery();

            assertThat(plan.next()).isTrue();
            assertThat(plan.getString("detail")).isEqualTo("SEARCH job USING INDEX job_unswept (<expr>=?)");
        }
    }

    private static ErasureReport reportThatNames(String serial) {
        return new ErasureReport(
                id(1),
                JobState.INDETERMINATE,
                List.of(ReasonCode.PHONE_LOST),
                NOON,
                true,
                "Imagined Model X",
                "{\"phone\":{\"serial\":\"" + serial + "\"}}");
    }

    private List<JobId> unswept(EraseJob ofPhone) {
        return ledger.journal().unsweptJobs(ofPhone.before().identity()).stream()
                .map(EraseJob::id)
                .toList();
    }

    @Test
    void jobs_before_their_last_state_are_open_and_the_oldest_comes_first() {
        record(1, JobState.ERASING);
        record(2, JobState.CANCELLED);
        record(3, JobState.VERIFYING);
        record(1, JobState.AWAITING_RETURN);

        assertThat(ledger.journal().openJobs()).extracting(job -> job.id()).containsExactly(id(1), id(3));
        assertThat(ledger.journal().jobs()).extracting(job -> job.id()).containsExactly(id(3), id(2), id(1));
        assertThat(ledger.journal().latestJobs(2)).extracting(job -> job.id()).containsExactly(id(3), id(2));
    }

    @Test
    void a_job_that_was_judged_is_open_until_its_certificate_or_report_is_written() {
        record(1, JobState.ERASED);
        record(2, JobState.INDETERMINATE);
        assertThat(ledger.journal().openJobs()).extracting(job -> job.id()).containsExactly(id(1), id(2));

        assertThat(issueFor(id(1), id(1)).job()).isEqualTo(id(1));
        ledger.certificates().save(report(id(2), JobState.INDETERMINATE));

        assertThat(ledger.journal().openJobs()).isEmpty();
    }

    @Test
    void a_clock_that_was_a_year_ahead_holds_no_certificate_up_and_each_one_knows_which_states_a_later_time() {
        var turns = new ArrayList<Turn>();
        issuedAt(id(1), NOON, turns);
        issuedAt(id(2), NOON.plus(Duration.ofDays(365)), turns);
        issuedAt(id(3), NOON.plusSeconds(60), turns);
        issuedAt(id(4), NOON.plusSeconds(120), turns);

        var ahead = new Earlier("LS-TEST-2", NOON.plus(Duration.ofDays(365)));
        assertThat(turns)
                .containsExactly(
                        new Turn(1, Optional.empty()),
                        new Turn(2, Optional.of(new Earlier("LS-TEST-1", NOON))),
                        new Turn(3, Optional.of(ahead)),
                        new Turn(4, Optional.of(ahead)));
        assertThat(ledger.journal().openJobs()).isEmpty();
        assertThat(ledger.certificates().certificates())
                .extracting(SanitizationCertificate::number)
                .containsExactly("LS-TEST-4", "LS-TEST-3", "LS-TEST-2", "LS-TEST-1");
    }

    private void issuedAt(JobId job, Instant at, List<Turn> turns) {
        record(turns.size() + 1, JobState.ERASED);
        var issued = ledger.certificates().issueOnce(job, turn -> {
            turns.add(turn);
            return dated(certificate(job, turn.running()), at);
        });
        assertThat(issued.issuedAt()).isEqualTo(at);
    }

    private static SanitizationCertificate dated(SanitizationCertificate made, Instant at) {
        return new SanitizationCertificate(
                made.number(),
                made.posCode(),
                made.job(),
                made.assurance(),
                at,
                made.simulated(),
                made.phoneName(),
                made.token(),
                made.evidenceJson());
    }

    @ParameterizedTest
    @EnumSource(JobState.class)
    void every_state_is_stored_by_its_name(JobState state) throws SQLException {
        record(1, state);
        assertThat(ledger.journal().find(id(1)).orElseThrow().state()).isEqualTo(state);
        assertThat(query("select state from job")).isEqualTo(state.name());
    }

    @Test
    void a_job_that_reached_its_end_stays_there_and_the_refused_line_is_not_stored() {
        record(1, JobState.NOT_ERASED);

        assertThatExceptionOfType(JournalException.class)
                .isThrownBy(() -> record(1, JobState.ERASED))
                .withMessageContaining("never leaves its last state");
        assertThat(ledger.journal().find(id(1)).orElseThrow().state()).isEqualTo(JobState.NOT_ERASED);
        assertThat(ledger.journal().entries(id(1))).hasSize(1);
    }

    @Test
    void an_end_that_is_recorded_twice_is_the_same_end() {
        record(1, JobState.ERASED);
        record(1, JobState.ERASED);
        assertThat(ledger.journal().entries(id(1))).hasSize(2);
    }

    @Test
    void a_certificate_comes_back_as_it_was_issued() {
        record(1, JobState.ERASED);
        var issued = issue(1);

        assertThat(issued).isEqualTo(certificate(id(1), 1));
        assertThat(ledger.certificates().ofJob(id(1))).contains(issued);
        assertThat(ledger.certificates().find(issued.number())).contains(issued);
        assertThat(ledger.certificates().find(issued.posCode())).contains(issued);
        assertThat(ledger.certificates().find("LS-TEST-9")).isEmpty();
    }

    @Test
    void a_job_that_has_a_certificate_is_not_certified_again() {
        record(1, JobState.ERASED);
        var first = issue(1);
        var second = ledger.certificates().issueOnce(id(1), turn -> {
            throw new AssertionError("signed a second time");
        });
        assertThat(second).isEqualTo(first);
    }

    @Test
    void a_number_whose_certificate_could_not_be_made_is_given_to_the_next() {
        record(1, JobState.ERASED);
        var fault = new IllegalStateException("no key");

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> ledger.certificates().issueOnce(id(1), turn -> {
                    throw fault;
                }))
                .isSameAs(fault);
        assertThat(issue(1).number()).isEqualTo("LS-TEST-1");
    }

    @Test
    void threads_that_ask_at_once_get_numbers_without_gaps_or_doubles() {
        LongStream.rangeClosed(1, 40).forEach(number -> record(number, JobState.ERASED));
        var start = new CountDownLatch(1);
        var askers = new ArrayList<CompletableFuture<?>>();
        for (int asker = 0; asker < 4; asker++) {
            askers.add(CompletableFuture.runAsync(() -> issueAll(start)));
        }
        start.countDown();
        askers.forEach(CompletableFuture::join);

        assertThat(ledger.certificates().certificates())
                .extracting(SanitizationCertificate::number)
                .containsExactlyElementsOf(IntStream.range(0, 40)
                        .mapToObj(i -> "LS-TEST-" + (40 - i))
                        .toList());
    }

    private void issueAll(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
        LongStream.rangeClosed(1, 40).forEach(this::issue);
    }

    @ParameterizedTest
    @EnumSource(value = JobState.class, mode = EnumSource.Mode.EXCLUDE, names = "ERASED")
    void a_job_that_did_not_end_erased_gets_no_certificate(JobState state) {
        record(1, state);
        assertThatExceptionOfType(JournalException.class)
                .isThrownBy(() -> issue(1))
                .withMessageContaining("only a job that ended ERASED");
        assertThat(ledger.certificates().certificates()).isEmpty();
    }

    @Test
    void a_certificate_that_names_another_job_is_not_stored() {
        record(1, JobState.ERASED);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> issueFor(id(1), id(2)))
                .withMessageContaining(id(2).value());
        assertThat(ledger.certificates().certificates()).isEmpty();
    }

    private SanitizationCertificate issueFor(JobId asked, JobId named) {
        return ledger.certificates().issueOnce(asked, turn -> certificate(named, turn.running()));
    }

    @Test
    void the_first_red_report_of_a_job_stays() {
        record(1, JobState.NOT_ERASED);
        var first = report(id(1), JobState.NOT_ERASED);
        ledger.certificates().save(first);
        ledger.certificates()
                .save(new ErasureReport(
                        id(1), JobState.NOT_ERASED, List.of(), NOON.plusSeconds(9), true, "other", "{}"));

        assertThat(ledger.certificates().reportOf(id(1))).contains(first);
        assertThat(ledger.certificates().reports()).containsExactly(first);
    }

    @Test
    void a_red_report_must_state_the_end_that_is_recorded() {
        record(1, JobState.ERASED);
        assertThatExceptionOfType(JournalException.class)
                .isThrownBy(() -> ledger.certificates().save(report(id(1), JobState.ERASED)));
        assertThatExceptionOfType(JournalException.class)
                .isThrownBy(() -> ledger.certificates().save(report(id(1), JobState.NOT_ERASED)));
        assertThat(ledger.certificates().reports()).isEmpty();
    }

    @Test
    void a_certificate_hangs_on_the_first_sale_it_was_attached_to() {
        record(1, JobState.ERASED);
        var first = new Attachment(issue(1).number(), "S-1", NOON);
        var second = new Attachment(first.certificateNumber(), "S-2", NOON.plusSeconds(1));

        assertThat(ledger.attachments().attach(first)).isEmpty();
        assertThat(ledger.attachments().attach(second)).contains(first);
        assertThat(ledger.attachments().ofCertificate(first.certificateNumber()))
                .contains(first);
        assertThat(ledger.attachments().ofSale("S-1")).containsExactly(first);
        assertThat(ledger.attachments().ofSale("S-2")).isEmpty();
    }

    @Test
    void a_sale_may_have_several_phones() {
        record(1, JobState.ERASED);
        record(2, JobState.ERASED);
        var first = new Attachment(issue(1).number(), "S-1", NOON);
        var second = new Attachment(issue(2).number(), "S-1", NOON);
        assertThat(ledger.attachments().attach(first)).isEmpty();
        assertThat(ledger.attachments().attach(second)).isEmpty();

        assertThat(ledger.attachments().ofSale("S-1")).containsExactly(first, second);
        assertThat(ledger.attachments().attachments()).containsExactly(second, first);
    }

    @Test
    void a_move_begins_where_the_certificate_hangs() {
        record(1, JobState.ERASED);
        var attached = new Attachment(issue(1).number(), "S-1", NOON);
        assertThat(ledger.attachments().attach(attached)).isEmpty();

        var move = new Move(attached.certificateNumber(), "S-9", "S-2", "why", "who", NOON);
        assertThat(ledger.attachments().move(move)).contains(attached);
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute("insert into attachment_move (certificate, from_sale, to_sale, reason,"
                        + " moved_by, at) values ('" + attached.certificateNumber()
                        + "', 'S-9', 'S-2', 'a', 'b', 'c')"))
                .withMessageContaining("moved from the sale on which it hangs");
        assertThat(ledger.attachments().attachments()).containsExactly(attached);
    }

    @Test
    void a_certificate_that_is_not_here_cannot_be_attached() {
        assertThatExceptionOfType(JournalException.class)
                .isThrownBy(() -> ledger.attachments().attach(new Attachment("LS-OTHER-1", "S-1", NOON)))
                .withMessageContaining("contradicts what is recorded");
    }

    @ParameterizedTest
    @CsvSource({
        "delete from job, a job is never deleted",
        "delete from journal_line, a journal line is never deleted",
        "update journal_line set remark = 'x', a journal line is never changed",
        "delete from certificate, a certificate is never deleted",
        "update certificate set phone = 'x', a certificate is never changed",
        "delete from report, a red report is never deleted",
        "update report set reasons = '', a red report is never changed",
        "delete from transcript_line, a line of a transcript is never deleted",
        "update transcript_line set answer = 'none', a line of a transcript is never changed",
        "delete from attachment, an attachment is never deleted",
        "update attachment set sale = 'x', an attachment is never changed",
        "delete from attachment_move, a move is never deleted",
        "update attachment_move set reason = 'x', a move is never changed",
        "delete from sighting, a sighting is never deleted",
        "update sighting set signs = 'x', a sighting is never changed",
        "delete from second_look_seed, the seed is never deleted",
        "update second_look_seed set at = 'x', the seed is never changed",
        "delete from second_look_draw, a draw is never deleted",
        "update second_look_draw set drawn = 0, a draw is never changed",
        "delete from second_look, a second look is never deleted",
        "update second_look set passed = 1, a second look is never changed",
        "delete from stop_notice, a notice is never deleted",
        "update stop_notice set model = 'x', a notice is never changed",
        "delete from stop_notice_lift, a lift is never deleted",
        "update stop_notice_lift set reason = 'x', a lift is never changed",
    })
    void not_even_sql_changes_what_was_promised(String statement, String refusal) {
        record(1, JobState.ERASED);
        record(2, JobState.INDETERMINATE);
        ledger.journal().transcribe(id(1), new TranscriptLine(1, "shell sync", "none", "ab".repeat(32)));
        ledger.certificates().save(report(id(2), JobState.INDETERMINATE));
        var number = issue(1).number();
        assertThat(ledger.attachments().attach(new Attachment(number, "S-1", NOON)))
                .isEmpty();
        assertThat(ledger.attachments().move(new Move(number, "S-1", "S-2", "why", "who", NOON)))
                .isEmpty();
        ledger.phones().saw(new Sighting(number, Set.of(UseSign.DEBUGGING_ALLOWED), NOON));
        var kind = PhoneKind.of(job(1).before(), job(1).plan().route());
        assertThat(ledger.secondLooks().record(new Finding(number, false, "who", "", NOON), kind))
                .isEmpty();
        assertThat(ledger.secondLooks().lift(new Lift(1, "owner", "why", NOON))).isTrue();

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute(statement))
                .withMessageContaining(refusal);
    }

    @Test
    @Timeout(60)
    void reading_does_not_wait_for_writing() {
        record(1, JobState.ERASED);
        var inside = new CountDownLatch(1);
        var read = new CountDownLatch(1);
        var writer = CompletableFuture.supplyAsync(() -> ledger.certificates().issueOnce(id(1), turn -> {
            inside.countDown();
            await(read);
            return certificate(id(1), turn.running());
        }));
        try {
            await(inside);
            assertThat(ledger.certificates().certificates()).isEmpty();
            assertThat(ledger.journal().jobs()).hasSize(1);
        } finally {
            read.countDown();
        }
        assertThat(writer.join()).isEqualTo(certificate(id(1), 1));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    @Test
    void everything_is_there_when_the_file_is_opened_again() {
        record(1, JobState.ERASED);
        var issued = issue(1);
        ledger.close();
        ledger = Ledger.open(file);

        assertThat(ledger.journal().jobs()).hasSize(1);
        assertThat(ledger.certificates().certificates()).containsExactly(issued);
        assertThat(issue(1)).isEqualTo(issued);
    }

    private void record(long number, JobState state) {
        ledger.journal().record(job(number).in(state), entry(state, ""));
    }

    @CanIgnoreReturnValue
    private SanitizationCertificate issue(long number) {
        return issueFor(id(number), id(number));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String query(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.getString(1);
        }
    }
}
