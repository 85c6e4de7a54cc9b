package org.lethe.station.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.station.audit.AuditResult;
import org.lethe.station.audit.ExportVerifier;
import org.lethe.station.audit.LedgerAudit.Span;
import org.lethe.station.certify.TrustedKeys;
import org.lethe.station.erase.JobJournal.JournalException;
import org.lethe.station.model.JobState;

/**
 * The inspector's export:
 *
 * <ul>
 *   <li>is whole for whoever has the station's public key, by this program and by a stranger's script;
 *   <li>any byte changed, any line gone, doubled or moved is found by both;
 *   <li>proves nothing to whoever does not trust the key.
 * </ul>
 */
@Timeout(120)
class LedgerExportTest {
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);

    private FilledLedger filled;
    private Path folder;
    private Path file;

    @BeforeEach
    void fill(@TempDir Path place) {
        folder = place;
        file = place.resolve("export.jsonl");
        filled = new FilledLedger(place);
    }

    @AfterEach
    void close() {
        filled.close();
    }

    @Test
    void an_export_of_all_days_is_whole() throws Exception {
        long entries = export(FIRST, FIRST.plusDays(9));
        var found = verify();
        assertThat(found.flaws()).isEmpty();
        assertThat(found.tip()).isEqualTo(filled.verify().tip());
        assertThat(entries).isEqualTo(found.tip().position());
        assertThat(found.signedDays()).isEqualTo(2);
        assertThat(stranger()).isEqualTo("whole (" + entries + " entries, 2 signed days, 0 purged)");
    }

    @Test
    void an_export_of_a_day_in_the_middle_is_whole_and_starts_where_the_day_before_ended() throws Exception {
        long entries = export(FIRST.plusDays(1), FIRST.plusDays(1));
        assertThat(verify().flaws()).isEmpty();
        assertThat(verify().signedDays()).isEqualTo(1);
        assertThat(stranger()).startsWith("whole (" + entries + " entries, 1 signed days");
    }

    @Test
    void a_job_that_went_on_after_the_last_day_is_no_flaw() throws Exception {
        filled.record(0, JobState.ERASING, "goes on three days later");
        export(FIRST, FIRST.plusDays(1));
        assertThat(verify().flaws()).isEmpty();
        assertThat(Files.readString(file)).contains("\"type\":\"job\"");
    }

    @Test
    void an_export_of_days_without_entries_is_empty_and_whole() throws Exception {
        assertThat(export(FIRST.minusDays(9), FIRST.minusDays(1))).isZero();
        assertThat(verify().flaws()).isEmpty();
        assertThat(stranger()).startsWith("whole (0 entries");
    }

    @Test
    void the_keys_in_the_file_prove_nothing() throws IOException {
        export(FIRST, FIRST);
        assertThat(ExportVerifier.verify(file, TrustedKeys.demoOnly()).flaws()).isNotEmpty();
    }

    @Test
    void any_byte_that_is_changed_removed_or_added_is_found() throws IOException {
        export(FIRST, FIRST.plusDays(1));
        var whole = Files.readAllBytes(file);
        var random = new Random(46864);
        for (int round = 0; round < 600; round++) {
            Files.write(file, spoiled(whole, random));
            assertThat(verify().flaws()).as("round " + round).isNotEmpty();
        }
    }

    @Test
    void any_line_that_is_removed_doubled_or_moved_is_found() throws IOException {
        export(FIRST, FIRST.plusDays(1));
        var whole = Files.readAllLines(file);
        for (int line = 0; line < whole.size(); line++) {
            assertSpoiled(without(whole, line));
            assertSpoiled(doubled(whole, line));
            assertSpoiled(swapped(whole, line, (line + 1) % whole.size()));
        }
    }

    @Test
    void the_strangers_script_finds_what_the_station_finds() throws Exception {
        export(FIRST, FIRST.plusDays(1));
        var whole = Files.readAllBytes(file);
        var random = new Random(1);
        for (int round = 0; round < 12; round++) {
            Files.write(file, spoiled(whole, random));
            assertThat(stranger()).as("round " + round).doesNotStartWith("whole");
        }
    }

    @Test
    void a_file_that_is_there_already_is_not_overwritten() throws IOException {
        Files.writeString(file, "mine");
        assertThatExceptionOfType(JournalException.class)
                .isThrownBy(() -> export(FIRST, FIRST))
                .withMessageContaining("choose another place or name");
        assertThat(file).hasContent("mine");
    }

    private long export(LocalDate from, LocalDate to) {
        return filled.audit().export(new Span(from, to), file);
    }

    private AuditResult verify() throws IOException {
        return ExportVerifier.verify(file, filled.keys.trusted());
    }

    private void assertSpoiled(List<String> lines) throws IOException {
        Files.write(file, lines);
        assertThat(verify().flaws()).isNotEmpty();
    }

    private static byte[] spoiled(byte[] whole, Random random) {
        int place = random.nextInt(whole.length);
        var before = new String(whole, 0, place, StandardCharsets.ISO_8859_1);
        int rest = place + random.nextInt(2);
        var between =
                random.nextBoolean() || rest == place ? "" + (char) (whole[place] ^ (1 << random.nextInt(7))) : "";
        var after = new String(whole, rest, whole.length - rest, StandardCharsets.ISO_8859_1);
        return (before + between + after).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<String> without(List<String> lines, int line) {
        var fewer = new ArrayList<>(lines);
        fewer.remove(line);
        return fewer;
    }

    private static List<String> doubled(List<String> lines, int line) {
        var more = new ArrayList<>(lines);
        more.add(line, lines.get(line));
        return more;
    }

    private static List<String> swapped(List<String> lines, int one, int other) {
        var moved = new ArrayList<>(lines);
        Collections.swap(moved, one, other);
        return moved;
    }

    /** What the script of docs/ledger.md says, which shares nothing with this program. */
    private String stranger() throws IOException, InterruptedException {
        var keys = Files.writeString(
                folder.resolve("keys.json"), filled.keys.trusted().toJson());
        var program = new ProcessBuilder("python3", "../docs/verify_audit.py", file.toString(), keys.toString())
                .redirectErrorStream(true)
                .start();
        var words = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).as(words).isEqualTo(words.startsWith("whole") ? 0 : 1);
        return words;
    }
}
