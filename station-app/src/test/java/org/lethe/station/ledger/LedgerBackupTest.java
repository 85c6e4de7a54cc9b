package org.lethe.station.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.station.audit.Retention;
import org.lethe.station.erase.JobJournal.JournalException;
import org.lethe.station.model.JobState;
import org.lethe.station.runtime.OwnerOnly;

/**
 * Backups:
 *
 * <ul>
 *   <li>made while jobs write, they hold one moment, whole;
 *   <li>restored in another home, everything is there and the chain goes on;
 *   <li>a damaged or changed one is refused, and a ledger that is there is never replaced.
 * </ul>
 */
@Timeout(120)
class LedgerBackupTest {
    private FilledLedger filled;
    private Path backup;
    private Path other;

    @BeforeEach
    void fill(@TempDir Path folder) throws IOException {
        filled = new FilledLedger(Files.createDirectory(folder.resolve("one")));
        backup = folder.resolve("backup.db");
        other = Files.createDirectory(folder.resolve("other")).resolve("ledger.db");
    }

    @AfterEach
    void close() {
        filled.close();
    }

    @Test
    void a_backup_made_while_jobs_write_is_whole_and_holds_all_that_was_stored_before() throws Exception {
        var stop = new AtomicBoolean();
        var stored = new AtomicLong();
        var writer = CompletableFuture.runAsync(() -> {
            while (!stop.get()) {
                filled.record(70, JobState.ERASING, "line " + stored.get());
                stored.incrementAndGet();
            }
        });
        try {
            Awaitility.await().until(() -> stored.get() > 20);
            long before = stored.get();
            filled.audit().backup(backup);
            assertThat(OwnerOnly.openToOthers(backup)).isEmpty();
            assertThat(LedgerBackup.restore(backup, other, filled.keys.trusted())
                            .flaws())
                    .isEmpty();
            try (var ledger = Ledger.open(other)) {
                assertThat((long) ledger.journal().entries(SampleJobs.id(70)).size())
                        .isGreaterThanOrEqualTo(before);
            }
        } finally {
            stop.set(true);
            writer.get();
        }
    }

    @Test
    void a_backup_that_has_no_room_leaves_nothing_behind_and_the_next_one_is_whole(@TempDir Path folder)
            throws Exception {
        try (var disk = SmallDisk.at(folder, "100k")) {
            var full = disk.place().resolve("backup.db");
            assertThatExceptionOfType(JournalException.class)
                    .isThrownBy(() -> filled.audit().backup(full))
                    .withMessageContaining("on a disk with room");
            assertThat(folder).isEmptyDirectory();

            disk.resize("8m");
            filled.audit().backup(full);
            assertThat(LedgerBackup.restore(full, other, filled.keys.trusted()).isWhole())
                    .isTrue();
        }
    }

    @Test
    void a_restored_ledger_has_everything_and_its_chain_goes_on() {
        filled.audit().backup(backup);
        assertThat(LedgerBackup.restore(backup, other, filled.keys.trusted()).isWhole())
                .isTrue();
        try (var ledger = Ledger.open(other, filled.clock::now)) {
            assertThat(ledger.certificates().certificates())
                    .isEqualTo(filled.ledger.certificates().certificates());
            assertThat(ledger.journal().jobs())
                    .isEqualTo(filled.ledger.journal().jobs());
            ledger.journal().record(SampleJobs.job(80), SampleJobs.entry(JobState.ERASING, "goes on"));
            assertThat(ledger.audit(
                                    filled.keys.trusted(),
                                    FilledLedger.STATION,
                                    filled.keys.station(),
                                    new Retention(3))
                            .verify()
                            .flaws())
                    .isEmpty();
        }
    }

    @Test
    void a_ledger_that_is_there_is_never_replaced() throws IOException {
        filled.audit().backup(backup);
        Files.writeString(other, "mine");
        assertThatExceptionOfType(JournalException.class)
                .isThrownBy(() -> LedgerBackup.restore(backup, other, filled.keys.trusted()))
                .withMessageContaining("into an empty data directory only");
        assertThat(other).hasContent("mine");
    }

    @Test
    void a_damaged_backup_is_refused_and_nothing_is_put_anywhere() throws IOException {
        filled.audit().backup(backup);
        var bytes = Files.readAllBytes(backup);
        Arrays.fill(bytes, 8192, 24_000, (byte) 7);
        Files.write(backup, bytes);
        assertThatExceptionOfType(JournalException.class)
                .isThrownBy(() -> LedgerBackup.restore(backup, other, filled.keys.trusted()));
        assertThat(other.getParent()).isEmptyDirectory();
    }

    @Test
    void a_backup_with_one_changed_row_is_refused_and_says_which() {
        filled.audit().backup(backup);
        Tampering.of(backup).run("update certificate set evidence = '{}' where running = 1");
        assertThat(LedgerBackup.restore(backup, other, filled.keys.trusted()).flaws())
                .singleElement()
                .hasToString("ChainFlaw[kind=ROW_CHANGED, place=certificate 1]");
        assertThat(other.getParent()).isEmptyDirectory();
    }

    @Test
    void a_backup_never_overwrites_a_file() throws IOException {
        Files.writeString(backup, "mine");
        assertThatExceptionOfType(JournalException.class)
                .isThrownBy(() -> filled.audit().backup(backup));
        assertThat(backup).hasContent("mine");
    }
}
