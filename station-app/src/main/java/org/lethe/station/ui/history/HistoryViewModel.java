package org.lethe.station.ui.history;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.lethe.station.history.ExportRun;
import org.lethe.station.history.ExportRun.Progress;
import org.lethe.station.history.HistoryExport;
import org.lethe.station.history.HistoryRow;
import org.lethe.station.history.HistorySearch;
import org.lethe.station.history.JobHistory;
import org.lethe.station.i18n.Text;
import org.lethe.station.model.JobState;
import org.lethe.station.ui.Background;

/** What is looked for, and what was found so far. To be used on the JavaFX thread; the ledger is asked in the background. */
final class HistoryViewModel {
    static final int PAGE = 100;

    private final JobHistory history;
    private final ZoneId zone;
    private final Background background;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<Optional<JobState>> state = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<@Nullable LocalDate> first = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> last = new SimpleObjectProperty<>();
    private final ObservableList<HistoryRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Text>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Progress>> exporting = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<ExportRun> export = Optional.empty();
    /** What the rows are from: more of them must not be of another search. */
    private HistorySearch searched = HistorySearch.ALL;
    /** Counts what was asked; an answer that was overtaken is dropped. */
    private int asked;

    HistoryViewModel(JobHistory history, ZoneId zone, Background background) {
        this.history = history;
        this.zone = zone;
        this.background = background;
    }

    StringProperty text() {
        return text;
    }

    ObjectProperty<Optional<JobState>> state() {
        return state;
    }

    ObjectProperty<@Nullable LocalDate> first() {
        return first;
    }

    ObjectProperty<@Nullable LocalDate> last() {
        return last;
    }

    ObservableList<HistoryRow> rows() {
        return rows;
    }

    /** Whether there are older rows than those that are shown. */
    ReadOnlyBooleanProperty more() {
        return more.getReadOnlyProperty();
    }

    /** What a person should know of the last thing they asked for; empty when the rows say it. */
    ReadOnlyObjectProperty<Optional<Text>> notice() {
        return notice.getReadOnlyProperty();
    }

    /** How far the export is that is under way; empty without one. */
    ReadOnlyObjectProperty<Optional<Progress>> exporting() {
        return exporting.getReadOnlyProperty();
    }

    /** Looks for what is entered now. */
    void search() {
        searched = new HistorySearch(text.get(), state.get(), Optional.empty(), Optional.empty())
                .between(Optional.ofNullable(first.get()), Optional.ofNullable(last.get()), zone);
        ask(searched, 0);
    }

    /** Adds the next older rows. */
    void showMore() {
        ask(searched, rows.size());
    }

    /** Writes everything that the last search finds, also what is not shown yet. One export at a time. */
    void export(Path file, HistoryExport format) {
        var run = new ExportRun(history, searched, format);
        export = Optional.of(run);
        exporting.set(Optional.of(new Progress(0, 0)));
        background.fetch(
                () -> run.replace(file, progress -> background.tell(() -> exporting.set(Optional.of(progress)))),
                ending -> exported(text(ending)),
                fault -> exported(Text.HISTORY_EXPORT_FAILED));
    }

    /** Ends the export that is under way; its file is then as it was before. */
    void callOffExport() {
        export.ifPresent(ExportRun::callOff);
    }

    private void exported(Text how) {
        export = Optional.empty();
        exporting.set(Optional.empty());
        notice.set(Optional.of(how));
    }

    private static Text text(ExportRun.Ending ending) {
        return switch (ending) {
            case WRITTEN -> Text.HISTORY_EXPORTED;
            case CALLED_OFF -> Text.HISTORY_EXPORT_CALLED_OFF;
            case DISK_FULL -> Text.HISTORY_EXPORT_DISK_FULL;
        };
    }

    private void ask(HistorySearch search, int skip) {
        int mine = ++asked;
        // one row more than is shown says whether there are more
        background.fetch(
                () -> history.find(search, skip, PAGE + 1), found -> take(mine, skip, found), fault -> fail(mine));
    }

    private void take(int mine, int skip, List<HistoryRow> found) {
        if (mine != asked) {
            return;
        }
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        if (skip == 0) {
            rows.setAll(shown);
        } else {
            rows.addAll(shown);
        }
        more.set(found.size() > PAGE);
        notice.set(rows.isEmpty() ? Optional.of(Text.HISTORY_NOTHING) : Optional.empty());
    }

    private void fail(int mine) {
        if (mine == asked) {
            notice.set(Optional.of(Text.PAGE_FAULT));
        }
    }
}
