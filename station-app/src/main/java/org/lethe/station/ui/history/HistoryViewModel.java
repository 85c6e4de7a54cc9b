package org.lethe.station.ui.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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

    /** Writes everything that the last search finds, also what is not shown yet. */
    void export(Path file, HistoryExport format) {
        var wanted = searched;
        background.fetch(
                () -> write(file, format.write(history.all(wanted))),
                written -> notice.set(Optional.of(Text.HISTORY_EXPORTED)),
                fault -> notice.set(Optional.of(Text.HISTORY_EXPORT_FAILED)));
    }

    private static Path write(Path file, String content) {
        try {
            return Files.writeString(file, content);
        } catch (IOException fault) {
            throw new UncheckedIOException("Could not write the export " + file, fault);
        }
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
