package org.lethe.station.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.station.audit.AuditResult;
import org.lethe.station.audit.CanonicalText;
import org.lethe.station.audit.ChainFlaw;
import org.lethe.station.audit.ChainFlaw.Kind;
import org.lethe.station.audit.ExportLines;
import org.lethe.station.audit.ExportVerifier;
import org.lethe.station.audit.LedgerAudit.Span;
import org.lethe.station.audit.Purge;
import org.lethe.station.certify.DemoKeyForAll;
import org.lethe.station.certify.SigningKey;
import org.lethe.station.certify.TrustedKeys;
import org.lethe.station.erase.JobJournal.JournalException;
import org.lethe.station.model.JobState;
import org.lethe.station.runtime.Sha256;

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
    private Path file;

    @BeforeEach
    void fill(@TempDir Path place) {
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
    void a_row_left_out_is_found_although_the_station_itself_signed_the_file() throws Exception {
        export(FIRST, FIRST);
        resign(lines -> lines.replaceAll(LedgerExportTest::withoutReport));
        assertThat(verify().flaws()).extracting(ChainFlaw::kind).contains(Kind.ROW_MISSING);
        assertThat(stranger()).contains("report 1 was removed");
    }

    @Test
    void a_purge_that_was_never_signed_excuses_nothing() throws Exception {
        export(FIRST, FIRST);
        resign(lines -> {
            lines.replaceAll(LedgerExportTest::withoutReport);
            lines.add(1, forgedPurge("2024-01-01"));
        });
        assertThat(verify().flaws()).extracting(ChainFlaw::kind).contains(Kind.PURGE_WRONG, Kind.ROW_MISSING);
        assertThat(stranger()).contains("the purge of").contains("report 1 was removed");
    }

    @Test
    void a_purge_signed_before_three_years_were_over_excuses_nothing() throws Exception {
        export(FIRST, FIRST);
        resign(lines -> {
            lines.replaceAll(LedgerExportTest::withoutReport);
            lines.add(1, signedPurge("2027-01-02"));
        });
        assertThat(verify().flaws()).extracting(ChainFlaw::kind).contains(Kind.PURGE_WRONG, Kind.ROW_MISSING);
        assertThat(stranger()).contains("the purge of").contains("report 1 was removed");
    }

    @Test
    void an_export_that_the_public_demo_key_signed_proves_nothing() throws IOException {
        export(FIRST, FIRST);
        resign(lines -> {}, DemoKeyForAll.signing());
        assertThat(verify().flaws()).extracting(ChainFlaw::kind).containsExactly(Kind.EXPORT_CHANGED);
    }

    @Test
    void an_export_that_has_no_room_leaves_nothing_behind_and_the_next_one_is_whole(@TempDir Path folder)
            throws Exception {
        try (var disk = SmallDisk.at(folder, "16k")) {
            file = disk.place().resolve("export.jsonl");
            assertThatExceptionOfType(JournalException.class)
                    .isThrownBy(() -> export(FIRST, FIRST.plusDays(9)))
                    .withMessageContaining("is full: make room on it");
            assertThat(folder).isEmptyDirectory();

            disk.resize("2m");
            export(FIRST, FIRST.plusDays(9));
            assertThat(verify().isWhole()).isTrue();
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

    private String stranger() throws IOException, InterruptedException {
        return StrangersScript.verify(file, filled.keys.trusted());
    }

    private static String withoutReport(String line) {
        return line.contains("\"table\":\"report\"") ? line.replaceFirst(",\"text\":\"(\\\\.|[^\"\\\\])*\"", "") : line;
    }

    private static Purge purge(String before, SigningKey key) {
        return new Purge(
                FilledLedger.STATION,
                "2027-02-01T00:00:00Z",
                before,
                "Eve",
                "why not",
                1,
                99,
                "ab".repeat(32),
                key.id());
    }

    private String signedPurge(String before) {
        var key = filled.keys.station();
        var purge = purge(before, key);
        return line(new Purge.Signed(purge, key.signText(purge.text())));
    }

    private String forgedPurge(String before) {
        return line(new Purge.Signed(purge(before, filled.keys.station()), "ab".repeat(64)));
    }

    private static String line(Purge.Signed purge) {
        var bytes = new ByteArrayOutputStream();
        new ExportLines(bytes).purge(purge);
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }

    /** What somebody can do who has the signing key: change lines, and sign the file anew. */
    private void resign(Consumer<List<String>> change) throws IOException {
        resign(change, filled.keys.station());
    }

    private void resign(Consumer<List<String>> change, SigningKey key) throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(file));
        lines.remove(lines.size() - 1);
        change.accept(lines);
        var body = String.join("\n", lines) + "\n";
        var hash = Sha256.hex(body);
        var end = Map.<String, Object>of(
                "type", "end", "sha256", hash, "key", key.id(), "signature", key.signText("lethe-audit-1 " + hash));
        Files.writeString(file, body + CanonicalText.of(end) + "\n");
    }
}
