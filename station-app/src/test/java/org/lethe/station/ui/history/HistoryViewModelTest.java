package org.lethe.station.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.station.history.ExportRun.Progress;
import org.lethe.station.history.HistoryExport;
import org.lethe.station.history.HistoryRow;
import org.lethe.station.history.HistoryRows;
import org.lethe.station.history.JobHistory;
import org.lethe.station.i18n.Text;
import org.lethe.station.ui.Background;

/** Work for the background waits here until a test does it, and so does what it tells the window. */
class HistoryViewModelTest {
    private static final List<HistoryRow> ROWS = LongStream.rangeClosed(1, 1_000)
            .mapToObj(number -> HistoryRows.erased(number, "vivo X90", "1-1", 20))
            .toList();
    private static final JobHistory HISTORY = (search, skip, most) -> ROWS.stream()
            .filter(row -> row.phone().contains(search.text()))
            .skip(skip)
            .limit(most)
            .toList();

    private final Queue<Runnable> workers = new ArrayDeque<>();
    private final Queue<Runnable> window = new ArrayDeque<>();
    private final HistoryViewModel model =
            new HistoryViewModel(HISTORY, ZoneOffset.UTC, new Background(workers::add, window::add));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void an_export_goes_on_beside_the_window_and_says_how_far_it_is() {
        model.export(file(), HistoryExport.CSV);
        assertThat(model.exporting().get()).contains(new Progress(0, 0));
        assertThat(file()).doesNotExist();

        work();
        window.remove().run();
        assertThat(model.exporting().get()).contains(new Progress(0, ROWS.size()));
        window.remove().run();
        assertThat(model.exporting().get()).contains(new Progress(500, ROWS.size()));

        tell();
        assertThat(model.exporting().get()).isEmpty();
        assertThat(model.notice().get()).contains(Text.HISTORY_EXPORTED);
        assertThat(file()).content().hasLineCount(ROWS.size() + 1);
    }

    @Test
    void an_export_that_is_called_off_leaves_no_file_and_says_so() {
        model.export(file(), HistoryExport.JSON);
        model.callOffExport();
        work();
        tell();
        assertThat(folder).isEmptyDirectory();
        assertThat(model.exporting().get()).isEmpty();
        assertThat(model.notice().get()).contains(Text.HISTORY_EXPORT_CALLED_OFF);
    }

    @Test
    void an_export_that_cannot_be_written_is_told_and_another_may_follow() throws IOException {
        model.export(folder.resolve("gone").resolve("history.csv"), HistoryExport.CSV);
        work();
        tell();
        assertThat(model.notice().get()).contains(Text.HISTORY_EXPORT_FAILED);
        assertThat(model.exporting().get()).isEmpty();

        model.export(file(), HistoryExport.CSV);
        work();
        tell();
        assertThat(Files.size(file())).isPositive();
    }

    @Test
    void what_is_looked_for_meanwhile_does_not_change_what_is_exported() {
        model.text().set("vivo");
        model.search();
        model.export(file(), HistoryExport.CSV);
        model.text().set("nothing of that name");
        model.search();
        work();
        tell();
        assertThat(model.rows()).isEmpty();
        assertThat(file()).content().hasLineCount(ROWS.size() + 1);
    }

    @Test
    void an_answer_that_another_search_has_overtaken_is_dropped() {
        model.search();
        var slow = Optional.of(workers.remove());
        model.text().set("nothing of that name");
        model.search();
        work();
        slow.ifPresent(Runnable::run);
        tell();
        assertThat(model.rows()).isEmpty();
        assertThat(model.notice().get()).contains(Text.HISTORY_NOTHING);
    }

    private void work() {
        workers.forEach(Runnable::run);
        workers.clear();
    }

    private void tell() {
        window.forEach(Runnable::run);
        window.clear();
    }

    private Path file() {
        return folder.resolve("history.csv");
    }
}
