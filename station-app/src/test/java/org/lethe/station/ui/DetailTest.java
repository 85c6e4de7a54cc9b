package org.lethe.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lethe.station.bench.Bench.Answer;
import org.lethe.station.bench.EraseRequest;
import org.lethe.station.i18n.Language;
import org.lethe.station.ledger.StoredJobs;
import org.lethe.station.model.Finding;
import org.lethe.station.model.Operator;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.Severity;
import org.testfx.util.WaitForAsyncUtils;

/** The page of a job in a real window, over a ledger with a job of each kind. */
class DetailTest extends InWholeWindow {
    /** The certificate of the job that ended with a B. */
    private static final String CERTIFICATE_B = "LS-4F7K2M-000002";

    @BeforeEach
    void open() {
        window = new WholeWindow(directory);
        interact(() -> window.show(Language.EN, Theme.LIGHT, stage));
    }

    @Test
    void it_says_why_this_way_was_taken_and_of_every_other_why_not() {
        show(StoredJobs.ERASED_A);
        assertThat(texts())
                .anyMatch(text -> text.startsWith("Taken: Test harness reset (A"))
                .anyMatch(text -> text.startsWith("If the phone refuses: Recovery rescue"))
                .anyMatch(text -> text.startsWith("Not possible: Trade-in mode. "));
    }

    @Test
    void a_way_that_the_phone_refused_is_told_in_the_phones_words() {
        show(StoredJobs.ERASED_B);
        assertThat(texts())
                .anyMatch(
                        text -> text.startsWith("Taken: ") && text.endsWith("after the phone refused what is better."))
                .contains("Refused by the phone before: Test harness reset. Failure [not allowed]");
    }

    @Test
    void the_steps_that_are_done_the_present_one_and_those_to_come_are_told_apart() {
        show(StoredJobs.RUNNING);
        assertThat(texts().stream().filter(text -> text.startsWith("▶ "))).hasSize(1);
        assertThat(texts()).anyMatch(text -> text.startsWith("✓ ")).anyMatch(text -> text.startsWith("· "));
        assertThat(lookup("#detail-again").query().isVisible()).isTrue();
    }

    @Test
    void the_document_is_drawn_as_it_is_printed() {
        show(StoredJobs.ERASED_A);
        var page = lookup(".detail-preview .image-view").<ImageView>query().getImage();
        assertThat(page.getWidth()).isGreaterThan(700);
        var head = page.getPixelReader().getColor(20, 20);
        assertThat(head.getGreen()).describedAs("%s", head).isGreaterThan(head.getRed() + 0.1);
    }

    @Test
    void a_second_look_takes_another_person_and_two_acts() {
        show(StoredJobs.ERASED_A);
        assertThat(lookup("#look-record").queryButton().isDisabled()).isTrue();
        see(true);
        assertThat(notice()).contains("say on the bench who you are");

        sayWho("李 Wén \"Zoë\"");
        show(StoredJobs.ERASED_A);
        see(true);
        assertThat(notice()).contains("another person");

        sayWho("Wang Fang");
        show(StoredJobs.ERASED_A);
        see(true);
        assertThat(notice()).isEqualTo("The second look is recorded.");
        assertThat(texts()).contains("Wang Fang found it clean.");
        assertThat(lookup("#look-record").tryQuery()).isEmpty();
        assertThat(window.looks()
                        .of("LS-4F7K2M-000001")
                        .orElseThrow()
                        .finding()
                        .orElseThrow()
                        .by())
                .isEqualTo("Wang Fang");
    }

    @Test
    void a_second_look_that_finds_something_says_that_it_stops_the_line() {
        sayWho("Wang Fang");
        show(StoredJobs.ERASED_A);
        see(false);
        assertThat(notice()).contains("is stopped until the owner lifts it");
        assertThat(texts()).contains("Wang Fang found that it is not clean. Do not sell it.");
    }

    @Test
    void a_recheck_is_ordered_for_the_phone_on_the_bench_that_the_certificate_names() {
        var back = Samples.ready(
                7,
                "Imagined Model X",
                new Finding(ReasonCode.RECHECK_POSSIBLE, Severity.INFO, Map.of("certificate", CERTIFICATE_B)));
        interact(() -> window.bench().publish(Samples.bench(Samples.ready(6, "Xiaomi 13T"), back)));
        sayWho("Li Wei");
        show(StoredJobs.ERASED_B);
        press("#recheck");
        assertThat(notice()).isEqualTo("The recheck has begun. Follow it on the bench.");
        var request = window.bench().requests().get(0);
        assertThat(request.transports())
                .containsExactly(back.phone().orElseThrow().transport().orElseThrow());
        assertThat(request).extracting(EraseRequest::operator).isEqualTo(new Operator("Li Wei"));
    }

    @Test
    void a_recheck_of_a_phone_that_is_not_there_or_is_refused_says_what_to_do() {
        sayWho("Li Wei");
        show(StoredJobs.ERASED_B);
        press("#recheck");
        assertThat(notice()).startsWith("Not begun: the phone is not on the bench");
        assertThat(window.bench().requests()).isEmpty();

        var back = Samples.ready(
                7,
                "Imagined Model X",
                new Finding(ReasonCode.RECHECK_POSSIBLE, Severity.INFO, Map.of("certificate", CERTIFICATE_B)));
        interact(() -> window.bench().publish(Samples.bench(back)));
        window.bench()
                .answerWith(phone ->
                        new Answer(phone, Optional.empty(), Optional.empty(), List.of(ReasonCode.BATTERY_LOW)));
        press("#recheck");
        assertThat(notice()).startsWith("The battery is too low. → ");
    }

    @Test
    void only_a_certificate_b_can_be_rechecked_and_only_a_certificate_looked_at_again() {
        show(StoredJobs.ERASED_A);
        assertThat(lookup("#recheck").tryQuery()).isEmpty();
        press("#detail-back");
        show(StoredJobs.RED);
        assertThat(lookup("#recheck").tryQuery()).isEmpty();
        assertThat(lookup("#look-record").tryQuery()).isEmpty();
        assertThat(lookup("#detail-again").query().isVisible()).isFalse();
    }

    private void show(StoredJobs kind) {
        window.leadTo(kind);
        press("#page-history");
        interact(() ->
                lookup("#history-rows").queryTableView().getSelectionModel().select(0));
        interact(() -> lookup("#history-rows").query().requestFocus());
        type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** On the bench, and then back to the page of the job. */
    private void sayWho(String name) {
        press("#page-bench");
        interact(() -> lookup("#operator").queryTextInputControl().setText(name));
    }

    private void see(boolean clean) {
        interact(() -> lookup("#look-saw").<ComboBox<Boolean>>query().setValue(clean));
        press("#look-record");
    }

    private void press(String button) {
        interact(() -> lookup(button).<ButtonBase>query().fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String notice() {
        return lookup("#detail-notice").<Labeled>query().getText();
    }

    private List<String> texts() {
        return EveryView.nodes(stage.getScene().getRoot()).stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text != null && !text.isBlank())
                .toList();
    }
}
