package org.lethe.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lethe.fixtures.display.NeedsDisplay;
import org.lethe.station.bench.BenchSnapshot.BaySnapshot;
import org.lethe.station.i18n.Language;
import org.lethe.station.i18n.Text;
import org.lethe.station.model.EraseStep;
import org.lethe.station.model.Finding;
import org.lethe.station.model.Progress;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.Severity;
import org.lethe.station.model.StepKind;
import org.lethe.station.model.TransportId;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** A clerk's ways through the real window, with a scripted bench behind it. */
@ExtendWith(NeedsDisplay.class)
class BenchWindowTest extends ApplicationTest {
    private final ScriptedBench bench =
            new ScriptedBench(Samples.bench(Samples.ready(1, "Google Pixel 8"), Samples.ready(2, "Xiaomi 13T")));

    @SuppressWarnings("NullAway.Init") // TestFX calls start before each test
    private Stage stage;

    @Override
    public void start(Stage first) {
        stage = first;
        new BenchWindow(bench, WindowSetup.of(Language.EN, Samples::qr, window -> {}), first).show();
    }

    @Test
    void all_ready_phones_are_erased_after_operator_consent_and_a_confirmation_that_names_them() {
        assertThat(lookup("#erase-all").queryButton().isDisabled()).isTrue();
        enterOrder();
        clickOn("#erase-all");
        assertThat(texts()).anyMatch(is("Erase 2 phones?")).anyMatch(text -> text.contains("Xiaomi 13T   128 GB"));
        interact(() -> BenchPictures.write(
                lookup(".bench-dialog").query().getScene().snapshot(null), Path.of("target/screenshots/question.png")));
        clickOn("Erase 2 phones");
        Awaitility.await().untilAsserted(() -> assertThat(bench.requests())
                .singleElement()
                .satisfies(request ->
                        assertThat(request.transports()).containsExactly(new TransportId(1), new TransportId(2))));
        bench.publish(Samples.bench(
                Samples.erasing(1, "Google Pixel 8", new EraseStep(StepKind.OVERWRITE, 1), 4, new Progress(5, 10, 1)),
                Samples.erased(2, "Xiaomi 13T")));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(texts()).anyMatch(is("Overwriting, pass 1")).anyMatch(is("2701 0400 0002 47"));
    }

    @Test
    void what_the_window_is_to_tell_as_it_opens_is_seen_in_its_language() {
        var telling = WindowSetup.of(Language.ZH_CN, Samples::qr, window -> {}).alsoTelling(Text.NOTICE_NO_SALES);
        interact(() -> new BenchWindow(bench, telling, stage).show());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(texts()).anyMatch(text -> text.startsWith("收银系统无法连接本工作站"));
    }

    @Test
    void a_warning_behind_an_obstacle_is_told_to_whoever_points_at_the_count() {
        bench.publish(Samples.bench(Samples.blocked(
                1,
                new Finding(ReasonCode.BATTERY_HOT, Severity.BLOCKING, Map.of("temperature", "47.5")),
                new Finding(ReasonCode.USED_SINCE_CERTIFICATE, Severity.WARNING, Map.of()))));
        WaitForAsyncUtils.waitForFxEvents();
        var count = lookup(".tile-more").queryAs(Label.class);
        assertThat(count.getText()).isEqualTo("and 1 more");
        assertThat(count.getAccessibleHelp()).contains("The battery is too hot", "Somebody used it since");
    }

    @Test
    void what_is_scanned_first_goes_into_the_first_empty_field() {
        write("Li Mei");
        assertThat(lookup("#operator").queryAs(TextField.class).getText()).isEqualTo("Li Mei");
    }

    @Test
    void enter_on_the_question_erases_nothing() {
        enterOrder();
        clickOn("#erase-all");
        type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(texts()).noneMatch(is("Erase 2 phones?"));
        assertThat(bench.requests()).isEmpty();
    }

    @Test
    void a_scan_with_a_blank_in_it_confirms_nothing() {
        enterOrder();
        clickOn("#erase-all");
        write("T 2041\n", 0);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.requests()).isEmpty();
    }

    @Test
    void the_second_half_of_a_double_click_confirms_nothing_where_the_question_comes_up_under_the_pointer() {
        enterOrder();
        clickOn("#erase-all").moveTo("Erase 2 phones").type(KeyCode.ESCAPE);
        push(KeyCode.CONTROL, KeyCode.E);
        press(MouseButton.PRIMARY).release(MouseButton.PRIMARY);
        assertThat(texts()).anyMatch(is("Erase 2 phones?"));
        moveBy(20, 0).clickOn(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.requests()).hasSize(1);
    }

    @Test
    void three_phones_are_erased_only_by_who_types_their_number() {
        publish(Samples.ready(1, "Google Pixel 8"), Samples.ready(2, "Xiaomi 13T"), Samples.ready(3, "vivo X90"));
        enterOrder();
        clickOn("#erase-all");
        var act = lookup("Erase 3 phones").queryButton();
        assertThat(act.isDisabled()).isTrue();
        clickOn("#confirm-count").write("2");
        assertThat(act.isDisabled()).isTrue();
        type(KeyCode.BACK_SPACE).write("3");
        clickOn("Erase 3 phones");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.requests()).singleElement().satisfies(request -> assertThat(request.transports())
                .hasSize(3));
    }

    @Test
    void a_scan_reaches_the_consent_whatever_has_the_focus_and_presses_no_button() {
        interact(() -> lookup("#view").query().requestFocus());
        scan("T-2041");
        assertThat(lookup("#consent").queryAs(TextField.class).getText()).isEqualTo("T-2041");
        assertThat(lookup(".bench-table").query().isVisible()).isFalse();
    }

    @Test
    void a_scan_into_the_name_of_the_operator_leaves_the_name_as_it_was() {
        clickOn("#operator").write("Li Mei");
        interact(() -> {
            lookup("#consent").query().requestFocus();
            lookup("#operator").query().requestFocus();
        });
        scan("T-2041");
        assertThat(lookup("#operator").queryAs(TextField.class).getText()).isEqualTo("Li Mei");
        assertThat(lookup("#consent").queryAs(TextField.class).getText()).isEqualTo("T-2041");
    }

    @Test
    void a_phone_with_the_focus_is_erased_by_keyboard_after_the_question() {
        enterOrder();
        interact(() -> lookup(".tile").query().requestFocus());
        type(KeyCode.F2);
        assertThat(bench.identified).containsExactly(new TransportId(1));
        type(KeyCode.DELETE);
        assertThat(texts()).anyMatch(is("Erase this phone?"));
        type(KeyCode.ESCAPE);
        assertThat(bench.requests()).isEmpty();
    }

    @Test
    void the_keys_are_listed_under_f1() {
        type(KeyCode.F1);
        assertThat(texts()).anyMatch(text -> text.contains("Ctrl+E: erase all ready phones"));
        type(KeyCode.ESCAPE);
    }

    private void scan(String text) {
        interact(() -> Scans.type(stage.getScene(), text));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void publish(BaySnapshot... bays) {
        bench.publish(Samples.bench(bays));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void the_language_changes_while_a_phone_is_on_the_bench() {
        clickOn("#language-zh-CN");
        assertThat(texts()).anyMatch(is("就绪")).noneMatch(is("Ready"));
    }

    @Test
    void closing_while_a_phone_is_being_erased_asks_and_staying_is_the_default() {
        bench.publish(Samples.bench(
                Samples.erasing(1, "Google Pixel 8", new EraseStep(StepKind.OVERWRITE, 1), 4, new Progress(5, 10, 1))));
        WaitForAsyncUtils.waitForFxEvents();
        interact(() -> Platform.runLater(
                () -> Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST))));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(texts()).anyMatch(is("Phones still being erased: 1"));
        type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(stage.isShowing()).isTrue();
    }

    @Test
    void every_control_can_be_reached_by_keyboard_and_has_words_for_a_screen_reader() {
        var buttons = lookup(node -> node instanceof Button && node.isVisible()).queryAllAs(Button.class);
        assertThat(buttons).isNotEmpty().allSatisfy(button -> {
            assertThat(button.isFocusTraversable()).isTrue();
            assertThat(button.getText() + button.getAccessibleText()).isNotBlank();
        });
    }

    private void enterOrder() {
        clickOn("#operator").write("Li Mei");
        clickOn("#consent").write("T-2041");
    }

    private List<String> texts() {
        return lookup((Node node) -> node instanceof Labeled && node.isVisible()).queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .filter(text -> text != null && !text.isBlank())
                .toList();
    }

    private static Predicate<String> is(String expected) {
        return expected::equals;
    }
}
