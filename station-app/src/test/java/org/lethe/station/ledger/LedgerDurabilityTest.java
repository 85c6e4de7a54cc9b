package org.lethe.station.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.lethe.station.ledger.SampleJobs.entry;
import static org.lethe.station.ledger.SampleJobs.id;
import static org.lethe.station.ledger.SampleJobs.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.erase.JobJournal.Entry;
import org.lethe.station.erase.JobJournal.JournalException;
import org.lethe.station.model.JobState;

/**
 * The ledger under what happens to computers at counters:
 *
 * <ul>
 *   <li>killed while it writes, it has every line that it said it has, and the job as of the last of them;
 *   <li>a full disk stops the job, says so, and costs nothing that was stored before;
 *   <li>a damaged file, a foreign one, and one of a newer version are refused and left as they were.
 * </ul>
 */
@Timeout(120)
class LedgerDurabilityTest {
    private static final int ENOUGH_LINES = 200;

    @Test
    void after_a_kill_every_acknowledged_line_is_there(@TempDir Path folder) throws Exception {
        var file = folder.resolve("ledger.db");
        long acknowledged = killAfterLines(writer(List.of(), file));

        try (var ledger = Ledger.open(file)) {
            var lines = ledger.journal().entries(id(1));
            assertThat(lines).extracting(Entry::remark).isEqualTo(linesUpTo(lines.size()));
            // the one line more may have been stored and not yet printed
            assertThat((long) lines.size()).isGreaterThanOrEqualTo(acknowledged);
            assertThat(ledger.journal().openJobs()).singleElement().satisfies(job -> assertThat(job.note(Note.CANARY))
                    .contains("line " + (lines.size() - 1)));
        }
    }

    @Test
    void a_disk_that_takes_no_more_stops_the_writer_and_keeps_what_was_stored(@TempDir Path folder) throws Exception {
        var file = folder.resolve("ledger.db");
        // a process that may write files of at most 2 MB: the disk refuses in the middle of the write-ahead log
        var program = writer(List.of("bash", "-c", "ulimit -f 2048; exec \"$0\" \"$@\""), file);
        long acknowledged = acknowledgements(program.inputReader()).count();

        assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(program.errorReader().lines())
                .anyMatch(line -> line.contains("JournalException: Could not write the ledger " + file));
        assertThat(acknowledged).isPositive();
        try (var ledger = Ledger.open(file)) {
            assertThat(ledger.journal().entries(id(1)))
                    .extracting(Entry::remark)
                    .startsWith(linesUpTo(acknowledged).toArray(String[]::new));
        }
    }

    @Test
    void a_full_disk_is_called_by_its_name_and_writing_goes_on_when_there_is_room_again(@TempDir Path folder)
            throws Exception {
        try (var disk = SmallDisk.at(folder, "1m");
                var ledger = Ledger.open(disk.place().resolve("ledger.db"))) {
            Files.write(folder.resolve("ballast"), new byte[200_000]);
            assertThatExceptionOfType(JournalException.class)
                    .isThrownBy(() -> IntStream.range(0, 2000).forEach(line -> record(ledger, line)))
                    .withMessageContaining("The disk is full: make room on it");
            int stored = ledger.journal().entries(id(1)).size();
            assertThat(ledger.journal().find(id(1)).orElseThrow().note(Note.CANARY))
                    .contains("" + (stored - 1));

            Files.delete(folder.resolve("ballast"));
            record(ledger, stored);
            assertThat(ledger.journal().entries(id(1))).hasSize(stored + 1);
        }
    }

    @Test
    void a_damaged_file_is_refused_and_left_as_it_was(@TempDir Path folder) throws Exception {
        var file = filledLedger(folder);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            // page 3 and up: the header and its schema stay whole, so only looking through the file can tell
            channel.write(ByteBuffer.wrap("garbage".repeat(5000).getBytes(StandardCharsets.UTF_8)), 8192);
        }
        assertRefused(file, "put the newest backup in its place");
    }

    @Test
    void a_file_that_is_no_database_is_refused_and_left_as_it_was(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("ledger.db"), "Dear diary, ".repeat(1000));
        assertRefused(file, "put the newest backup in its place");
    }

    @Test
    void a_database_of_another_program_is_refused_and_left_as_it_was(@TempDir Path folder) throws Exception {
        var file = folder.resolve("ledger.db");
        execute(file, "create table recipes (name text)");
        assertRefused(file, "may belong to another program");
    }

    @Test
    void a_ledger_of_a_newer_version_is_refused_and_left_as_it_was(@TempDir Path folder) throws Exception {
        var file = filledLedger(folder);
        execute(
                file,
                """
                insert into flyway_schema_history
                (installed_rank, version, description, type, script, installed_by, execution_time, success)
                values (99, '99', 'later', 'SQL', 'V99__later.sql', 'station', 1, 1)
                """);
        assertRefused(file, "A newer version of Lethe Station wrote it");
    }

    @Test
    void a_folder_that_is_not_there_is_named(@TempDir Path folder) {
        var file = folder.resolve("missing").resolve("ledger.db");
        assertThatExceptionOfType(JournalException.class)
                .isThrownBy(() -> Ledger.open(file))
                .withMessageContaining(file.toString());
    }

    @Test
    void a_commit_is_on_the_disk_when_it_returns(@TempDir Path folder) throws Exception {
        try (var connection = new LedgerFile(folder.resolve("ledger.db")).openToWrite();
                var statement = connection.createStatement()) {
            assertThat(statement.executeQuery("pragma journal_mode").getString(1))
                    .isEqualTo("wal");
            assertThat(statement.executeQuery("pragma synchronous").getInt(1)).isEqualTo(2);
            assertThat(statement.executeQuery("pragma foreign_keys").getInt(1)).isEqualTo(1);
        }
    }

    @Test
    void a_place_where_sqlite_keeps_no_write_ahead_log_is_refused() {
        // a database in memory has no log on a disk, and SQLite says so only when asked
        assertThatExceptionOfType(LedgerFile.UnsafePlaceException.class)
                .isThrownBy(LedgerDurabilityTest::useDatabaseInMemory)
                .withMessageContaining("journal_mode is memory");
    }

    private static void useDatabaseInMemory() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            LedgerFile.demandPragmas(connection);
        }
    }

    private static void assertRefused(Path file, String advice) throws IOException {
        var before = Files.readAllBytes(file);
        assertThatExceptionOfType(JournalException.class)
                .isThrownBy(() -> Ledger.open(file))
                .withMessageContaining(file.toString())
                .withMessageContaining(advice);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    private static Path filledLedger(Path folder) {
        var file = folder.resolve("ledger.db");
        try (var ledger = Ledger.open(file)) {
            IntStream.range(0, 50).forEach(line -> record(ledger, line));
        }
        return file;
    }

    private static void record(Ledger ledger, int line) {
        ledger.journal().record(job(1).noting(Note.CANARY, "" + line), entry(JobState.ERASING, "line " + line));
    }

    private static void execute(Path file, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> linesUpTo(long count) {
        return LongStream.range(0, count).mapToObj(line -> "line " + line).toList();
    }

    private static long killAfterLines(Process program) throws IOException {
        try (BufferedReader output = program.inputReader()) {
            long before = acknowledgements(output).limit(ENOUGH_LINES).count();
            assertThat(program.toHandle().destroyForcibly()).isTrue();
            return before + acknowledgements(output).count();
        }
    }

    private static Stream<String> acknowledgements(BufferedReader output) {
        return output.lines().filter(line -> line.startsWith(LedgerWriterProgram.STORED));
    }

    private static Process writer(List<String> wrapper, Path file) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var program = List.of(java, "-cp", classPath, LedgerWriterProgram.class.getName(), file.toString());
        return new ProcessBuilder(
                        Stream.concat(wrapper.stream(), program.stream()).toList())
                .start();
    }
}
