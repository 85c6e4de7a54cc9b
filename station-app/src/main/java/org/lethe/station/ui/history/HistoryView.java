package org.lethe.station.ui.history;

import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.lethe.station.history.ExportRun.Progress;
import org.lethe.station.history.HistoryExport;
import org.lethe.station.history.HistoryRow;
import org.lethe.station.i18n.Messages;
import org.lethe.station.i18n.Text;
import org.lethe.station.model.JobState;
import org.lethe.station.ui.ChosenNames;
import org.lethe.station.ui.PageContext;
import org.lethe.station.ui.Views;

/** Entries on top, rows below; Enter or a double click on a row opens its job. */
final class HistoryView extends BorderPane {
    /** Id of the search field. */
    static final String SEARCH = "history-search";
    /** Id of the table. */
    static final String ROWS = "history-rows";

    private final HistoryViewModel model;
    private final ZoneId zone;
    private final PageContext context;
    private final TextField search = new TextField();
    private final TableView<HistoryRow> table;

    HistoryView(HistoryViewModel model, ZoneId zone, PageContext context, Consumer<HistoryRow> open) {
        this.model = model;
        this.zone = zone;
        this.context = context;
        this.table = table(open);
        getStyleClass().add("page");
        setTop(entries());
        setCenter(table);
        setBottom(foot());
    }

    void focusSearch() {
        search.requestFocus();
    }

    private Node entries() {
        search.setId(SEARCH);
        search.textProperty().bindBidirectional(model.text());
        search.promptTextProperty().bind(context.text(Text.HISTORY_SEARCH_PROMPT));
        search.setOnAction(event -> model.search());
        var row = new HBox(
                captioned(Text.HISTORY_SEARCH, search),
                captioned(Text.HISTORY_STATE, states()),
                captioned(Text.HISTORY_FROM, day(model.first())),
                captioned(Text.HISTORY_UNTIL, day(model.last())),
                button("history-find", Text.HISTORY_FIND, Material2MZ.SEARCH, model::search));
        row.getStyleClass().add("page-entries");
        return row;
    }

    private Node captioned(Text text, Control control) {
        var caption = Views.label("caption");
        caption.textProperty().bind(context.text(text));
        caption.setLabelFor(control);
        control.accessibleTextProperty().bind(context.text(text));
        return new VBox(4, caption, control);
    }

    private ComboBox<Optional<JobState>> states() {
        var choice = new ComboBox<Optional<JobState>>();
        choice.setId("history-state");
        choice.getItems().add(Optional.empty());
        Arrays.stream(JobState.values()).map(Optional::of).forEach(choice.getItems()::add);
        choice.valueProperty().bindBidirectional(model.state());
        choice.converterProperty()
                .bind(context.messages().map(words -> new ChosenNames<>(state -> name(state, words))));
        choice.setOnAction(event -> model.search());
        return choice;
    }

    private static String name(Optional<JobState> state, Messages words) {
        return state.map(words::state).orElseGet(() -> words.text(Text.HISTORY_ANY_STATE));
    }

    private DatePicker day(ObjectProperty<@Nullable LocalDate> day) {
        var picker = new DatePicker();
        picker.valueProperty().bindBidirectional(day);
        picker.setOnAction(event -> model.search());
        return picker;
    }

    private Button button(String id, Text text, Ikon icon, Runnable act) {
        var button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(context.text(text));
        button.setOnAction(event -> act.run());
        return button;
    }

    private TableView<HistoryRow> table(Consumer<HistoryRow> open) {
        var rows = new TableView<HistoryRow>(model.rows());
        rows.setId(ROWS);
        rows.accessibleTextProperty().bind(context.text(Text.PAGE_HISTORY));
        rows.setPlaceholder(notice());
        rows.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        rows.getColumns().add(column(Text.HISTORY_STARTED, 150, this::time));
        rows.getColumns().add(column(Text.HISTORY_PHONE, 190, (row, words) -> row.phone()));
        rows.getColumns().add(column(Text.HISTORY_SERIAL, 80, (row, words) -> "…" + row.serialTail()));
        rows.getColumns().add(column(Text.HISTORY_STATE, 130, (row, words) -> words.state(row.state())));
        rows.getColumns().add(column(Text.HISTORY_POS_CODE, 150, (row, words) -> row.posCode()
                .orElse("")));
        rows.getColumns()
                .add(column(Text.HISTORY_SALE, 120, (row, words) -> row.sale().orElse("")));
        rows.getColumns().add(column(Text.ORDER_OPERATOR, 110, (row, words) -> row.operator()));
        rows.getColumns().add(column(Text.HISTORY_REASON, 240, HistoryView::reason));
        rows.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                chosen(rows).ifPresent(open);
            }
        });
        rows.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                chosen(rows).ifPresent(open);
            }
        });
        context.messages().subscribe(words -> rows.refresh());
        return rows;
    }

    private static Optional<HistoryRow> chosen(TableView<HistoryRow> rows) {
        return Optional.ofNullable(rows.getSelectionModel().getSelectedItem());
    }

    private TableColumn<HistoryRow, String> column(
            Text title, double width, BiFunction<HistoryRow, Messages, String> text) {
        var column = new TableColumn<HistoryRow, String>();
        column.textProperty().bind(context.text(title));
        column.setPrefWidth(width);
        column.setSortable(false); // rows come a page at a time; sorting the page would lie about the rest
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(text.apply(cell.getValue(), context.words())));
        return column;
    }

    private String time(HistoryRow row, Messages words) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(words.language().locale())
                .withZone(zone)
                .format(row.startedAt());
    }

    private static String reason(HistoryRow row, Messages words) {
        return row.reasons().stream().findFirst().map(words::reason).orElse("");
    }

    private Label notice() {
        var notice = Views.text("page-notice");
        notice.textProperty().bind(model.notice().flatMap(text -> context.messages()
                .map(words -> text.map(words::text).orElse(""))));
        return notice;
    }

    private Node foot() {
        var more = button("history-more", Text.HISTORY_MORE, Material2AL.EXPAND_MORE, model::showMore);
        more.disableProperty().bind(model.more().not());
        var row = new HBox(
                more,
                Views.shownWhile(Bindings.isNotEmpty(model.rows()), notice()),
                Views.spring(),
                Views.shownWhile(model.exporting().map(Optional::isPresent), exporting()),
                export(Text.HISTORY_EXPORT_CSV, HistoryExport.CSV),
                export(Text.HISTORY_EXPORT_JSON, HistoryExport.JSON));
        row.getStyleClass().add("page-foot");
        return row;
    }

    /** How far the export is, and the button that ends it. */
    private Node exporting() {
        var far = Views.label("caption");
        far.textProperty().bind(model.exporting().flatMap(progress -> context.messages()
                .map(words -> progress.map(some -> text(some, words)).orElse(""))));
        var row = new HBox(
                far, button("history-export-end", Text.HISTORY_EXPORT_END, Material2AL.CANCEL, model::callOffExport));
        row.getStyleClass().add("page-exporting");
        return row;
    }

    private static String text(Progress progress, Messages words) {
        return words.text(Text.HISTORY_EXPORTING, Map.of("written", progress.written(), "all", progress.all()));
    }

    private Button export(Text text, HistoryExport format) {
        var button = button("history-export-" + format.extension(), text, Material2MZ.SAVE_ALT, () -> chooseFile(format)
                .ifPresent(file -> model.export(file, format)));
        button.disableProperty().bind(model.exporting().map(Optional::isPresent));
        return button;
    }

    private Optional<Path> chooseFile(HistoryExport format) {
        var chooser = new FileChooser();
        chooser.setInitialFileName("history." + format.extension());
        chooser.getExtensionFilters().add(new ExtensionFilter(format.name(), "*." + format.extension()));
        return Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow()))
                .map(File::toPath);
    }
}
