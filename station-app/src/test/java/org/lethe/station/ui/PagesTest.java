package org.lethe.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lethe.fixtures.display.NeedsDisplay;
import org.lethe.station.certify.QrText;
import org.lethe.station.doctor.ComputerExaminations;
import org.lethe.station.document.FontFiles;
import org.lethe.station.document.Label;
import org.lethe.station.document.LabelSize;
import org.lethe.station.document.Resolution;
import org.lethe.station.history.HistoryRow;
import org.lethe.station.history.HistoryRows;
import org.lethe.station.history.JobHistory;
import org.lethe.station.i18n.Language;
import org.lethe.station.ledger.Ledger;
import org.lethe.station.ledger.SampleJobs;
import org.lethe.station.model.JobId;
import org.lethe.station.model.JobState;
import org.lethe.station.print.CupsServer;
import org.lethe.station.print.PrintService;
import org.lethe.station.print.PrintSetup;
import org.lethe.station.runtime.ManualClock;
import org.lethe.station.settings.SettingsFile;
import org.lethe.station.staff.MemoryStaff;
import org.lethe.station.staff.QuickStaff;
import org.lethe.station.ui.detail.DetailPage;
import org.lethe.station.ui.detail.JobStories;
import org.lethe.station.ui.doctor.DoctorPage;
import org.lethe.station.ui.history.HistoryPage;
import org.lethe.station.ui.today.TodayPage;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** The pages beside the bench in a real window, over a ledger with one red phone. */
@ExtendWith(NeedsDisplay.class)
class PagesTest extends ApplicationTest {
    private static final List<HistoryRow> ROWS = List.of(
            HistoryRows.erased(5, "Google Pixel 8", "1-4", 21),
            HistoryRows.erased(4, "Xiaomi 13T", "1-3", 34),
            HistoryRows.red(3, "vivo X90", "1-2"),
            HistoryRows.erased(2, "Xiaomi 13T", "1-1", 31),
            HistoryRows.red(1, "OPPO Find X5", "1-2"));

    @TempDir
    private Path directory = Path.of("");

    @SuppressWarnings("NullAway.Init") // opened with the window
    private Ledger ledger;

    @SuppressWarnings("NullAway.Init") // TestFX calls start before each test
    private Stage stage;

    @Override
    public void start(Stage first) {
        stage = first;
    }

    @AfterEach
    void close() {
        interact(stage::close);
        ledger.close();
    }

    @ParameterizedTest
    @CsvSource({"EN, LIGHT", "EN, DARK", "ZH_CN, LIGHT", "ZH_CN, DARK"})
    void every_page_can_be_drawn_in_each_language_and_theme(Language language, Theme theme) {
        open(language, theme);
        for (var page : List.of("page-history", "page-today", "page-settings", "page-doctor")) {
            clickOn("#" + page);
            picture(page, language, theme);
        }
        clickOn("#page-history");
        openFirstRow();
        picture("page-detail", language, theme);
        assertThat(texts()).anyMatch(text -> text.contains("Imagined Model X"));
    }

    @Test
    void a_red_phone_is_looked_up_and_its_story_read_without_the_mouse() {
        open(Language.EN, Theme.LIGHT);
        push(KeyCode.CONTROL, KeyCode.DIGIT2);
        write("vivo\n");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(table().getItems())
                .singleElement()
                .extracting(HistoryRow::phone)
                .isEqualTo("vivo X90");
        openFirstRow();
        assertThat(texts()).contains("Imagined Model X", "Evidence");
        clickOn("#detail-back");
        assertThat(lookup("#history-search").queryAs(TextField.class).getText()).isEqualTo("vivo");
    }

    @Test
    void every_control_of_every_page_has_words_for_a_screen_reader_and_is_reached_by_keyboard() {
        open(Language.EN, Theme.LIGHT);
        for (var page : List.of("page-history", "page-today", "page-settings", "page-doctor")) {
            clickOn("#" + page);
            assertThat(controls(stage.getScene().getRoot(), new ArrayList<>()))
                    .isNotEmpty()
                    .allSatisfy(control -> {
                        assertThat(words(control)).describedAs("%s", control).isNotBlank();
                        assertThat(control.isFocusTraversable())
                                .describedAs("%s", control)
                                .isTrue();
                    });
        }
    }

    @Test
    void a_tile_leads_to_everything_about_its_phone_and_back() {
        open(Language.EN, Theme.LIGHT);
        clickOn(".details");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(texts()).contains("Imagined Model X", "Evidence");
        clickOn("#detail-back");
        assertThat(lookup("#erase-all").tryQuery()).isPresent();
    }

    @Test
    void the_language_changes_on_the_page_that_is_in_sight() {
        open(Language.EN, Theme.LIGHT);
        clickOn("#page-today");
        clickOn("#language-zh-CN");
        assertThat(texts()).contains("尚未结束").doesNotContain("Not ended yet");
    }

    private void open(Language language, Theme theme) {
        ledger = Ledger.open(directory.resolve("ledger.db"));
        SampleJobs.reported(ledger, 1, JobState.NOT_ERASED);
        var clock = HistoryRows.MORNING;
        JobHistory history = (search, skip, most) -> ROWS.stream()
                .filter(row -> row.phone().contains(search.text()))
                .skip(skip)
                .limit(most)
                .toList();
        BiFunction<PageContext, JobId, Page> details =
                (context, job) -> new DetailPage(stories(), SampleJobs.id(1), context);
        List<PageContext.Maker> pages = List.of(
                context -> new HistoryPage(history, ZoneOffset.UTC, details, context),
                context -> new TodayPage(history, () -> clock, ZoneOffset.UTC, context),
                context -> new SettingsPage(
                        new ScratchSettings(
                                new SettingsFile(directory.resolve("settings.json")),
                                QuickStaff.in(new MemoryStaff()),
                                new ArrayList<>()),
                        context),
                context -> new DoctorPage(
                        List.of(
                                () -> ComputerExaminations.java(Runtime.version()),
                                () -> ComputerExaminations.font(List.of()),
                                () -> ComputerExaminations.clock(Instant.EPOCH, clock)),
                        context));
        var setup = WindowSetup.of(language, Samples::qr, window -> {})
                .withTheme(theme)
                .withPages(Runnable::run, pages)
                .detailing((context, job) -> Optional.of(details.apply(context, job)));
        interact(() -> new BenchWindow(new ScriptedBench(Samples.busyCounter()), setup, stage).show());
    }

    private JobStories stories() {
        var fonts = FontFiles.in(FontFiles.usualDirectories(), Optional.empty());
        var qr = new QrText("https://lethe.example/v");
        var clock = new ManualClock();
        var form = new Label.Form(LabelSize.ROLL, Resolution.ofDpi(203).orElseThrow());
        var printing = new PrintService(
                new PrintSetup(Optional.empty(), Optional.empty(), form, false),
                new PrintService.Drawing(qr, fonts),
                ledger.prints(),
                CupsServer.ofEnvironment(Map.of()),
                clock,
                Duration.ofSeconds(1));
        return new JobStories(ledger.journal(), ledger.certificates(), qr, fonts, printing);
    }

    private void openFirstRow() {
        interact(() -> {
            table().requestFocus();
            table().getSelectionModel().select(0);
        });
        type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @SuppressWarnings("unchecked") // the only table of the window
    private TableView<HistoryRow> table() {
        return lookup("#history-rows").queryAs(TableView.class);
    }

    private void picture(String page, Language language, Theme theme) {
        WaitForAsyncUtils.waitForFxEvents();
        var name = BenchPictures.name(page.substring("page-".length()), language, theme);
        interact(() -> BenchPictures.keep(stage.getScene().snapshot(null), name));
        assertThat(BenchPictures.TAKEN.resolve(name + ".png")).isNotEmptyFile();
    }

    private static List<Node> controls(Node node, List<Node> found) {
        if (node.isVisible()
                && (node instanceof ButtonBase || node instanceof ComboBoxBase || node instanceof TextField)) {
            found.add(node);
        } else if (node.isVisible() && node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> controls(child, found));
        }
        return found;
    }

    private static String words(Node control) {
        var text = control instanceof Labeled labeled ? labeled.getText() : "";
        return (text == null ? "" : text) + (control.getAccessibleText() == null ? "" : control.getAccessibleText());
    }

    private List<String> texts() {
        return lookup((Node node) -> node instanceof Labeled && node.isVisible()).queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .filter(text -> text != null && !text.isBlank())
                .toList();
    }
}
