package org.lethe.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.lethe.station.history.HistoryRow;
import org.lethe.station.i18n.Language;
import org.testfx.util.WaitForAsyncUtils;

/** The pages beside the bench in a real window, over a ledger with one red phone. */
class PagesTest extends InWholeWindow {
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
    void what_could_not_be_examined_stands_among_the_findings() {
        open(Language.EN, Theme.LIGHT);
        clickOn("#page-doctor");
        assertThat(texts())
                .anyMatch(text -> text.contains("could not be examined") && text.contains("the disk was pulled out"));
    }

    @Test
    void a_notice_stands_on_every_page_until_it_is_dismissed() {
        open(Language.EN, Theme.LIGHT);
        interact(() -> Scans.type(stage.getScene(), "T-2041"));
        WaitForAsyncUtils.waitForFxEvents();
        var notice = lookup("#notice").<Labeled>query();
        for (var page : WholeWindow.PAGES) {
            clickOn("#" + page);
            assertThat(notice.getText()).isNotBlank();
            assertThat(notice.getScene()).describedAs(page).isSameAs(stage.getScene());
        }
        clickOn("Dismiss");
        assertThat(notice.getParent().isVisible()).isFalse();
    }

    @Test
    void a_refused_setting_is_told_beside_its_field_which_has_the_focus() {
        open(Language.EN, Theme.LIGHT);
        clickOn("#page-settings");
        var years = lookup("#setting-RETENTION_YEARS").<TextField>query();
        interact(() -> years.setText("2"));
        clickOn("#settings-save");
        assertThat(texts()).contains("A whole number from 3 to 100; the law asks for three years");
        assertThat(years.isFocused()).isTrue();
    }

    @Test
    void settings_are_chosen_by_names_that_people_know() {
        open(Language.ZH_CN, Theme.LIGHT);
        clickOn("#page-settings");
        for (var field : List.of("POLICY", "THEME", "LANGUAGE", "LABEL_SIZE", "LABEL_DPI")) {
            var choice = lookup("#setting-" + field).<ComboBox<String>>query();
            assertThat(choice.getItems())
                    .isNotEmpty()
                    .extracting(choice.getConverter()::toString)
                    .doesNotContainAnyElementsOf(choice.getItems())
                    .doesNotHaveDuplicates();
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

    @Test
    void the_colours_change_on_the_page_that_is_in_sight() {
        open(Language.EN, Theme.LIGHT);
        clickOn("#page-today");
        double light = brightness();
        clickOn("#theme");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(texts()).contains("Not ended yet");
        assertThat(brightness()).isLessThan(light);
    }

    private double brightness() {
        return WaitForAsyncUtils.waitForAsyncFx(2_000, () -> stage.getScene()
                .snapshot(null)
                .getPixelReader()
                .getColor(1, 1)
                .getBrightness());
    }

    private void open(Language language, Theme theme) {
        window = new WholeWindow(directory);
        interact(() -> window.show(language, theme, stage));
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

    private List<String> texts() {
        return lookup((Node node) -> node instanceof Labeled && node.isVisible()).queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .filter(text -> text != null && !text.isBlank())
                .toList();
    }
}
