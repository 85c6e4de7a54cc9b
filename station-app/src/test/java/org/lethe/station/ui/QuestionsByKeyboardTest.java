package org.lethe.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.station.bench.BenchSnapshot;
import org.lethe.station.i18n.Language;
import org.lethe.station.model.Finding;
import org.lethe.station.model.Operator;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.Severity;
import org.lethe.station.model.WarningOverride;
import org.testfx.util.WaitForAsyncUtils;

/** Every question and window by keyboard alone: where the focus is, what Enter and Escape do, and what no key does by accident. */
class QuestionsByKeyboardTest extends InWholeWindow {
    private static final Finding UNLOCKED = Finding.of(ReasonCode.BOOTLOADER_UNLOCKED, Severity.WARNING);

    @BeforeEach
    void open() {
        window = new WholeWindow(directory).withStaff();
        interact(() -> window.show(Language.EN, Theme.LIGHT, stage));
        interact(() -> lookup("#interrupted-read").queryButton().fire());
    }

    /** A question, what is on the bench before it, how it is asked for, and the words of what it would do. */
    private enum Asked {
        ONE(Samples.bench(Samples.ready(1, "Google Pixel 8")), "Erase phone 1"),
        FORTY(Samples.bench(Samples.allReady(40)), "Erase 40 phones"),
        IN_SPITE(Samples.bench(Samples.ready(1, "Google Pixel 8", UNLOCKED)), "Erase all the same"),
        CLOSE(Samples.busyCounter(), "Close anyway");

        final BenchSnapshot bench;
        final String act;

        Asked(BenchSnapshot bench, String act) {
            this.bench = bench;
            this.act = act;
        }
    }

    @ParameterizedTest
    @EnumSource(Asked.class)
    void enter_and_escape_change_nothing_though_all_is_filled_in(Asked asked) {
        signInAndPublish(asked);
        for (var key : List.of(KeyCode.ENTER, KeyCode.ESCAPE)) {
            askAndFillIn(asked);
            type(key);
            assertNothingWasDone();
        }
    }

    @ParameterizedTest
    @EnumSource(Asked.class)
    void the_focus_is_never_on_the_act_at_first_and_goes_back_to_where_it_was(Asked asked) {
        signInAndPublish(asked);
        interact(() -> lookup("#view").query().requestFocus());
        ask(asked);
        var first = focus(front().orElseThrow());
        assertThat(first).isNotEqualTo(act(asked));
        assertThat(first.isFocusTraversable()).isTrue();
        type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(front()).isEmpty();
        assertThat(focus(stage).getId()).isEqualTo("view");
    }

    @ParameterizedTest
    @EnumSource(Asked.class)
    void neither_a_scan_nor_enter_does_anything_though_the_act_has_the_focus(Asked asked) {
        signInAndPublish(asked);
        askAndFillIn(asked);
        interact(() -> {
            act(asked).requestFocus();
            Scans.type(act(asked).getScene(), "T 2041 7");
        });
        type(KeyCode.ENTER); // as of a scan that is too short to be taken for one
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(front()).isPresent();
        type(KeyCode.ESCAPE);
        assertNothingWasDone();
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyCode.class,
            names = {"SPACE", "ENTER", "DELETE"})
    void a_key_that_is_held_down_while_the_question_comes_up_erases_nothing(KeyCode key) {
        signInAndPublish(Asked.ONE);
        interact(() -> lookup(".tile").query().requestFocus());
        WaitForAsyncUtils.asyncFx(() -> press(stage, KeyCode.DELETE));
        WaitForAsyncUtils.waitForFxEvents();
        for (int repeats = 0; repeats < 30 && front().isPresent(); repeats++) {
            interact(() -> front().ifPresent(question -> press(question, key)));
        }
        interact(() -> front().ifPresent(question -> release(question, key)));
        closeFront();
        assertNothingWasDone();
    }

    @Test
    void a_warned_phone_is_erased_by_two_people_without_the_mouse() {
        window.bench().publish(Asked.IN_SPITE.bench);
        EveryView.awaitTiles(stage, 1);
        type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.TAB);
        write(WholeWindow.CLERKS_PIN).type(KeyCode.ENTER);
        awaitFocus(stage, "consent");
        write("T-1").push(KeyCode.CONTROL, KeyCode.E);
        WaitForAsyncUtils.waitForFxEvents();
        goTo("Erase phone 1");
        type(KeyCode.SPACE);
        awaitFront(OverrideQuestion.REASON);
        write("the seller unlocked it").type(KeyCode.TAB).type(KeyCode.DOWN).type(KeyCode.TAB);
        write("2580");
        goTo("Erase all the same");
        type(KeyCode.SPACE);
        var decision = WarningOverride.of("the seller unlocked it", new Operator(window.clerk()))
                .agreedBy(new Operator("Wang Fang"));
        Awaitility.await().untilAsserted(() -> assertThat(window.bench().requests())
                .singleElement()
                .satisfies(request -> assertThat(request.override()).contains(decision)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1111", "25"})
    void a_wrong_pin_of_the_second_person_is_asked_for_again_and_nothing_else(String wrong) {
        signInAndPublish(Asked.IN_SPITE);
        askAndFillIn(Asked.IN_SPITE);
        interact(() -> pin().setText(wrong));
        goTo("Erase all the same");
        type(KeyCode.SPACE);
        awaitFront(OverrideQuestion.PIN);
        assertThat(lookup('#' + OverrideQuestion.REFUSAL).queryAs(Label.class).getText())
                .contains("PIN");
        assertThat(pin().getText()).isEmpty();
        assertThat(act(Asked.IN_SPITE).isDisabled()).isTrue();
        assertThat(window.bench().requests()).isEmpty();
        write("2580");
        goTo("Erase all the same");
        type(KeyCode.SPACE);
        var decision =
                WarningOverride.of("it is theirs", new Operator(window.clerk())).agreedBy(new Operator("Wang Fang"));
        Awaitility.await().untilAsserted(() -> assertThat(window.bench().requests())
                .singleElement()
                .satisfies(request -> assertThat(request.override()).contains(decision)));
    }

    @Test
    void a_decision_of_two_is_not_asked_of_one_who_is_alone() {
        interact(() -> {
            lookup("#sign-in-name").queryComboBox().getSelectionModel().select("Wang Fang");
            lookup("#sign-in-pin").queryAs(TextField.class).setText("2580");
            lookup("#sign-in-enter").queryButton().fire();
            lookup("#consent").queryAs(TextField.class).setText("T-1");
        });
        window.retireClerk();
        window.bench().publish(Asked.IN_SPITE.bench);
        EveryView.awaitTiles(stage, 1);
        WaitForAsyncUtils.asyncFx(() -> lookup("#erase-all").queryButton().fire());
        WaitForAsyncUtils.waitForFxEvents();
        interact(() -> lookup("Erase phone 1").queryButton().fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(front()).isEmpty();
        assertThat(lookup("#notice").queryAs(Label.class).getText()).startsWith("This shop wants two people");
        assertThat(window.bench().requests()).isEmpty();
    }

    @Test
    void nobody_agrees_by_a_scan_or_by_enter_and_escape_brings_the_clerk_back() {
        signInAndPublish(Asked.ONE);
        push(KeyCode.CONTROL, KeyCode.K);
        WaitForAsyncUtils.waitForFxEvents();
        var customer = front().orElseThrow();
        assertThat(focus(customer)).isInstanceOf(ScrollPane.class);
        interact(() -> {
            customer.getScene().lookup("#consent-agree").requestFocus();
            Scans.type(customer.getScene(), "T 2041 7");
        });
        type(KeyCode.ENTER);
        assertThat(front()).contains(customer);
        type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(front()).isEmpty();
        assertThat(stage.isFocused()).isTrue();
    }

    @Test
    void what_is_only_read_is_closed_by_enter() {
        signInAndPublish(Asked.CLOSE);
        type(KeyCode.F1);
        assertThat(front()).isPresent();
        type(KeyCode.ENTER);
        assertThat(front()).isEmpty();
    }

    @Test
    void the_focus_leaves_the_lesson_for_where_it_was_and_a_notice_too() {
        signInAndPublish(Asked.ONE);
        interact(() -> lookup("#lesson").queryButton().requestFocus());
        type(KeyCode.SPACE);
        interact(() -> lookup("#lesson-off").queryButton().requestFocus());
        type(KeyCode.SPACE);
        awaitFocus(stage, "lesson");
        interact(() -> lookup("#view").query().requestFocus());
        interact(() -> lookup(".identify").queryButton().fire());
        interact(() -> lookup("#notice-dismiss").queryButton().requestFocus());
        type(KeyCode.SPACE);
        awaitFocus(stage, "view");
    }

    @Test
    void the_focus_stays_with_the_phone_whose_button_goes_with_its_order() {
        signInAndPublish(Asked.ONE);
        interact(() -> lookup(".erase-one").queryButton().requestFocus());
        window.bench().publish(Samples.bench(Samples.erased(1, "Google Pixel 8")));
        Awaitility.await().untilAsserted(() -> assertThat(focus(stage)).isInstanceOf(TileView.class));
    }

    private void signInAndPublish(Asked asked) {
        interact(() -> {
            lookup("#sign-in-name").queryComboBox().getSelectionModel().select(1);
            lookup("#sign-in-pin").queryAs(TextField.class).setText(WholeWindow.CLERKS_PIN);
            lookup("#sign-in-enter").queryButton().fire();
            lookup("#consent").queryAs(TextField.class).setText("T-1");
        });
        window.bench().publish(asked.bench);
        WaitForAsyncUtils.waitForFxEvents();
        EveryView.awaitTiles(stage, 1);
    }

    private void ask(Asked asked) {
        if (asked == Asked.CLOSE) {
            WaitForAsyncUtils.asyncFx(
                    () -> Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        } else {
            WaitForAsyncUtils.asyncFx(() -> lookup("#erase-all").queryButton().fire());
        }
        WaitForAsyncUtils.waitForFxEvents();
        if (asked == Asked.IN_SPITE) {
            interact(() -> lookup("Erase phone 1").queryButton().fire());
            awaitFront(OverrideQuestion.REASON);
        }
    }

    private void askAndFillIn(Asked asked) {
        ask(asked);
        if (asked == Asked.FORTY) {
            write("40");
        } else if (asked == Asked.IN_SPITE) {
            write("it is theirs");
            interact(() -> {
                lookup("#override-second").queryComboBox().getSelectionModel().select(0);
                pin().setText("2580");
            });
        }
        assertThat(act(asked).isDisabled()).isFalse();
    }

    private TextField pin() {
        return lookup('#' + OverrideQuestion.PIN).queryAs(TextField.class);
    }

    private Node act(Asked asked) {
        return lookup(asked.act).queryButton();
    }

    /** By Tab alone. */
    private void goTo(String button) {
        for (int steps = 0; steps < 10 && !lookup(button).queryButton().isFocused(); steps++) {
            type(KeyCode.TAB);
        }
        assertThat(lookup(button).queryButton().isFocused()).isTrue();
    }

    private void assertNothingWasDone() {
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(front()).isEmpty();
        assertThat(stage.isShowing()).isTrue();
        assertThat(window.bench().requests()).isEmpty();
    }

    private void awaitFront(String focused) {
        Awaitility.await().until(() -> front().map(question -> focus(question).getId())
                .filter(focused::equals)
                .isPresent());
    }

    private static void awaitFocus(Window place, String id) {
        Awaitility.await().until(() -> id.equals(focus(place).getId()));
    }

    private static Node focus(Window place) {
        return Optional.ofNullable(place.getScene().getFocusOwner())
                .orElseGet(() -> place.getScene().getRoot());
    }

    private static void press(Window place, KeyCode key) {
        Event.fireEvent(focus(place), Scans.key(KeyEvent.KEY_PRESSED, "", key));
    }

    private static void release(Window place, KeyCode key) {
        Event.fireEvent(focus(place), Scans.key(KeyEvent.KEY_RELEASED, "", key));
    }

    private void closeFront() {
        interact(() -> front().ifPresent(Window::hide));
    }

    /** The window before the station's. */
    private Optional<Window> front() {
        return new ArrayList<>(Window.getWindows())
                .stream()
                        .filter(other -> other instanceof Stage && !other.equals(stage))
                        .findFirst();
    }
}
