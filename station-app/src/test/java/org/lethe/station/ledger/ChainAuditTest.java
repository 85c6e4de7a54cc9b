package org.lethe.station.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.station.audit.ChainFlaw;
import org.lethe.station.audit.ChainFlaw.Kind;
import org.lethe.station.certify.TrustedKeys;
import org.lethe.station.model.JobState;

/**
 * Whatever somebody does to the file behind the station's back, the audit finds it:
 *
 * <ul>
 *   <li>one changed value in any column of any table, one row removed, slipped in, or swapped with another;
 *   <li>the newest rows cut off together with their entries;
 *   <li>a chain that was computed anew;
 *   <li>and nothing is found where nobody did anything: after a crash, a restart, or an upgrade.
 * </ul>
 */
class ChainAuditTest {
    private static final List<String> TABLES = Stream.concat(
                    Stream.of(ChainedTable.values()).map(ChainedTable::sqlName), Stream.of("job", "chain"))
            .toList();

    private FilledLedger filled;

    @BeforeEach
    void fill(@TempDir Path folder) {
        filled = FilledLedger.afterPurge(folder);
    }

    @AfterEach
    void close() {
        filled.close();
    }

    @Test
    void a_ledger_that_nobody_touched_is_whole() {
        var found = filled.verify();
        assertThat(found.flaws()).isEmpty();
        assertThat(found.signedDays()).isEqualTo(3);
        assertThat(found.purged()).isGreaterThan(3);
        assertThat(found.tip().position())
                .isEqualTo(found.purged()
                        + Stream.of(ChainedTable.values())
                                .mapToLong(table -> count(table.sqlName()))
                                .sum());
        assertThat(found.adopted()).isZero();
    }

    @Test
    void one_value_changed_in_any_column_of_any_table_is_found() {
        for (var table : TABLES) {
            for (var column : columns(table)) {
                assertFound(table + "." + column, () -> change(table, column));
            }
        }
    }

    @Test
    void one_row_removed_from_any_table_is_found() {
        for (var table : TABLES) {
            for (var row : rowids(table)) {
                assertFound(table + " " + row, () -> tamper().run("delete from " + table + " where rowid = " + row));
            }
        }
    }

    @Test
    void one_row_slipped_into_any_table_is_found() {
        for (var table : TABLES) {
            assertFound(table, () -> copyRow(table));
        }
    }

    @Test
    void two_rows_that_changed_places_are_found() {
        for (var table : List.of("journal_line", "attachment", "report", "chain")) {
            assertFound(table, () -> {
                var key = columns(table).get(0);
                tamper().run("update " + table + " set " + key + " = 1000000 where " + key + " = 1");
                tamper().run("update " + table + " set " + key + " = 1 where " + key + " = 2");
                tamper().run("update " + table + " set " + key + " = 2 where " + key + " = 1000000");
            });
        }
    }

    @Test
    void a_tail_cut_off_table_and_chain_together_is_found_by_the_head_outside() {
        assertThat(flawsAfter(() -> cutTail(1))).extracting(ChainFlaw::kind).contains(Kind.TAIL_CUT);
    }

    @Test
    void a_chain_computed_anew_is_found_by_the_signed_days_even_when_the_head_was_forged_too() {
        var flaws = flawsAfter(() -> {
            tamper().run("update journal_line set remark = 'nothing happened' where sequence = 1");
            tamper().run("delete from chain");
            adoptAnew();
            Files.deleteIfExists(ChainHeadFile.of(filled.file).path());
        });
        assertThat(flaws).extracting(ChainFlaw::kind).contains(Kind.DAY_ROOT_WRONG);
    }

    @Test
    void a_missing_or_spoiled_head_is_said() throws IOException {
        var head = ChainHeadFile.of(filled.file).path();
        assertThat(flawsAfter(() -> Files.delete(head)))
                .extracting(ChainFlaw::kind)
                .containsExactly(Kind.HEAD_MISSING);
        assertThat(flawsAfter(() -> Files.writeString(head, "{}")))
                .extracting(ChainFlaw::kind)
                .containsExactly(Kind.HEAD_MISSING);
    }

    @Test
    void a_head_that_contradicted_the_chain_at_the_start_is_not_repaired_by_going_on() {
        assertThat(flawsAfter(() -> cutTail(2))).isNotEmpty();
        filled.ledger.close();
        cutTail(2);
        filled.reopen();
        filled.record(77, JobState.ERASING, "goes on");
        assertThat(filled.verify().flaws()).isNotEmpty();
    }

    @Test
    void a_crash_between_the_commit_and_its_head_is_no_alarm() throws IOException {
        var head = ChainHeadFile.of(filled.file).path();
        var older = Files.readAllBytes(head);
        filled.record(50, JobState.ERASING, "stored, and then the power went");
        filled.ledger.close();
        Files.write(head, older);
        filled.reopen();
        assertThat(filled.verify().flaws()).isEmpty();
        assertThat(ChainHeadFile.of(filled.file).read().orElseThrow())
                .isEqualTo(filled.verify().tip());
    }

    @Test
    void days_signed_by_a_key_that_nobody_trusts_do_not_count() {
        assertThat(filled.audit(TrustedKeys.demoOnly(), 3).verify().flaws())
                .extracting(ChainFlaw::kind)
                .contains(Kind.DAY_ROOT_WRONG, Kind.PURGE_WRONG, Kind.ROW_MISSING);
    }

    @Test
    void days_without_entries_are_not_signed_and_a_clock_set_back_makes_no_second_yesterday() {
        filled.clock.advance(Duration.ofDays(5));
        filled.record(60, JobState.ERASING, "after a holiday");
        filled.clock.advance(Duration.ofDays(-4));
        filled.record(60, JobState.ERASING, "somebody set the clock");
        assertThat(filled.verify().flaws()).isEmpty();
        assertThat(filled.verify().signedDays()).isEqualTo(4);
    }

    @Test
    void many_changes_at_random_places_are_all_found() {
        var random = new Random(20270101);
        for (int round = 0; round < 60; round++) {
            var table = TABLES.get(random.nextInt(TABLES.size()));
            var rows = rowids(table);
            var row = rows.get(random.nextInt(rows.size()));
            var column = columns(table).get(random.nextInt(columns(table).size()));
            assertFound(table + "." + column + " " + row, () -> change(table, column, row));
        }
    }

    private void assertFound(String what, Act act) {
        assertThat(flawsAfter(act)).as(what).isNotEmpty();
    }

    /** Does something to the closed file, verifies, and puts file and head back as they were. */
    private List<ChainFlaw> flawsAfter(Act act) {
        filled.ledger.close();
        var head = ChainHeadFile.of(filled.file).path();
        try {
            copy(filled.file, "kept.db");
            copy(head, "kept.head");
            act.run();
            var database = Jdbi.create("jdbc:sqlite:" + filled.file);
            return database.withHandle(handle -> ChainAudit.of(handle, new ChainHeadFile(head), filled.keys.trusted()))
                    .flaws();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } finally {
            putBack("kept.db", filled.file);
            putBack("kept.head", head);
            filled.reopen();
        }
    }

    private void copy(Path file, String name) throws IOException {
        Files.copy(file, file.resolveSibling(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private void putBack(String name, Path file) {
        try {
            Files.copy(file.resolveSibling(name), file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void change(String table, String column) {
        change(table, column, rowids(table).get(0));
    }

    private void change(String table, String column, String row) {
        var type = tamper().text("select type from pragma_table_info('" + table + "') where name = '" + column + "'");
        var empty = tamper().text("select " + column + " is null from " + table + " where rowid = " + row);
        var value =
                switch (type) {
                    case "INTEGER", "integer" ->
                        column.matches("open|simulated|adopted|drawn|passed|accepted")
                                ? "1 - " + column
                                : column + " + 1000000";
                    case "BLOB", "blob" -> "zeroblob(32)";
                    default ->
                        empty.equals("1")
                                ? "'x'"
                                : "replace(substr(" + column + ", 1, 1), 'x', 'y') || 'x' || " + "substr(" + column
                                        + ", 2)";
                };
        tamper().run("update " + table + " set " + column + " = " + value + " where rowid = " + row);
    }

    private void copyRow(String table) {
        var values =
                columns(table).stream().map(column -> copied(table, column)).toList();
        tamper().run("insert into " + table + " select " + String.join(", ", values) + " from " + table + " limit 1");
    }

    /** The value of a copy: the same, but for what must be unique. */
    private String copied(String table, String column) {
        if (column.equals(columns(table).get(0))
                || List.of("row", "notice", "running").contains(column)) {
            return "9999";
        }
        var unique = List.of("id", "number", "pos_code", "job", "certificate", "day", "running")
                .contains(column);
        return unique && !table.equals("journal_line") && !table.equals("chain") ? column + " || '9'" : column;
    }

    private void cutTail(int rows) {
        for (int cut = 0; cut < rows; cut++) {
            var last = tamper().text("select max(position) from chain");
            var table = tamper().text("select kind from chain where position = " + last);
            tamper().run("delete from " + table + " where rowid = (select row from chain where position = " + last
                    + ")");
            tamper().run("delete from chain where position = " + last);
        }
    }

    private void adoptAnew() {
        Jdbi.create("jdbc:sqlite:" + filled.file).useHandle(handle -> {
            var chain = new LedgerChain(filled.clock::now);
            for (var table : ChainedTable.values()) {
                handle.createQuery("select rowid from " + table.sqlName())
                        .mapTo(Long.class)
                        .list()
                        .forEach(row -> chain.append(handle, table, row));
            }
        });
    }

    private Tampering tamper() {
        return Tampering.of(filled.file);
    }

    private List<String> columns(String table) {
        return tamper().texts("select name from pragma_table_info('" + table + "')");
    }

    private List<String> rowids(String table) {
        return new ArrayList<>(tamper().texts("select rowid from " + table));
    }

    private long count(String table) {
        return Long.parseLong(tamper().text("select count(*) from " + table));
    }

    private interface Act {
        void run() throws IOException;
    }
}
