package org.lethe.station.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.lethe.station.ledger.SampleJobs.id;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.station.certify.TrustedKeys;
import org.lethe.station.erase.EraseJob;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.erase.JobJournal.JournalException;
import org.lethe.station.model.JobState;

/**
 * Serial numbers and IMEIs in the files of a ledger:
 *
 * <ul>
 *   <li>never in the open, not in the file and not in its write-ahead log, while a job runs and after it ended;
 *   <li>there for the job that needs them, also after a restart;
 *   <li>masked in ledgers that an older version wrote.
 * </ul>
 */
class NamesAtRestTest {
    private static final List<String> NAMES = List.of("R58M123ABC", "BUSSERIAL42", "490154203237518");

    @Test
    void the_files_of_a_ledger_never_hold_the_name_of_a_phone(@TempDir Path folder) throws IOException {
        try (var ledger = Ledger.open(folder.resolve("ledger.db"))) {
            for (var state : List.of(JobState.ASSESSING, JobState.ERASING, JobState.NOT_ERASED)) {
                ledger.journal().record(named(state), SampleJobs.entry(state, "saw R58M123ABC on BUSSERIAL42"));
                assertNoNames(folder);
            }
            assertThat(ledger.journal().openJobs()).containsExactly(named(JobState.NOT_ERASED));
            ledger.certificates().save(SampleJobs.report(id(1), JobState.NOT_ERASED));
            assertThat(ledger.journal()
                            .find(id(1))
                            .orElseThrow()
                            .before()
                            .identity()
                            .serial()
                            .value())
                    .endsWith("…3ABC");
            assertThat(ledger.journal().entries(id(1)).get(0).remark()).isEqualTo("saw …3ABC on …AL42");
        }
        assertNoNames(folder);
        assertThat(Tampering.of(folder.resolve("ledger.db")).text("select document from job"))
                .contains("\"sealed\":null");
    }

    @Test
    void a_ledger_of_the_former_version_is_masked_adopted_and_read_as_before(@TempDir Path folder) throws IOException {
        var file = folder.resolve("ledger.db");
        formerVersion(file);
        try (var ledger = Ledger.open(file)) {
            assertThat(ledger.journal().find(id(1))).contains(SampleJobs.job(1));
            assertThat(ledger.journal().entries(id(1)).get(0).remark()).isEqualTo("saw …3ABC");
            ledger.journal().record(SampleJobs.job(1), SampleJobs.entry(JobState.ERASING, "goes on"));
        }
        assertNoNames(folder);
        try (var ledger = new FilledLedger(Files.createDirectory(folder.resolve("keys")))) {
            var found = Jdbi.create("jdbc:sqlite:" + file)
                    .withHandle(handle -> ChainAudit.of(handle, ChainHeadFile.of(file), TrustedKeys.demoOnly()));
            assertThat(found.flaws()).isEmpty();
            assertThat(found.adopted()).isEqualTo(1);
            assertThat(ledger.verify().adopted()).isZero();
        }
    }

    @Test
    void a_key_that_others_may_read_is_refused_with_what_to_do(@TempDir Path folder) throws IOException {
        var file = folder.resolve("ledger.db");
        Ledger.open(file).close();
        Files.setPosixFilePermissions(PhoneSeal.fileOf(file), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatExceptionOfType(JournalException.class)
                .isThrownBy(() -> Ledger.open(file))
                .withMessageContaining("chmod 600 " + PhoneSeal.fileOf(file));
    }

    private static EraseJob named(JobState state) {
        return SampleJobs.job(1)
                .in(state)
                .noting(Note.BUS_SERIAL, "BUSSERIAL42")
                .noting(Note.IMEIS, "490154203237518");
    }

    private static void formerVersion(Path file) throws IOException {
        Flyway.configure()
                .dataSource(new LedgerFile(file).source())
                .locations("classpath:org/lethe/station/ledger/migration")
                .target("1")
                .load()
                .migrate();
        Jdbi.create("jdbc:sqlite:" + file).useHandle(handle -> {
            handle.execute(
                    "insert into job (id, state, open, started_at, document) values (?, 'ERASING', 1, ?, ?)",
                    id(1).value(),
                    SampleJobs.NOON.toString(),
                    format1());
            handle.execute(
                    "insert into journal_line (job, at, event, state, step, remark) values (?, ?, null, 'ERASING', '', ?)",
                    id(1).value(),
                    SampleJobs.NOON.toString(),
                    "saw R58M123ABC");
        });
    }

    private static String format1() {
        try (var file = Objects.requireNonNull(NamesAtRestTest.class.getResourceAsStream("job-format-1.json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void assertNoNames(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(NAMES.stream().filter(bytes::contains))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }
}
