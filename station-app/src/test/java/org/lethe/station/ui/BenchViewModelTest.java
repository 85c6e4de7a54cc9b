package org.lethe.station.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lethe.station.bench.Bench;
import org.lethe.station.bench.BenchSnapshot;
import org.lethe.station.bench.BenchSnapshot.AdbStatus;
import org.lethe.station.bench.BenchSnapshot.Halt.Cause;
import org.lethe.station.i18n.Language;
import org.lethe.station.model.Consent;
import org.lethe.station.model.EraseStep;
import org.lethe.station.model.JobState;
import org.lethe.station.model.Operator;
import org.lethe.station.model.OperatorAnswer;
import org.lethe.station.model.OperatorAnswer.Saw;
import org.lethe.station.model.PolicyId;
import org.lethe.station.model.Progress;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.StepKind;
import org.lethe.station.model.TransportId;
import org.lethe.station.staff.Act;
import org.lethe.station.staff.FullStore;
import org.lethe.station.staff.Pin;
import org.lethe.station.staff.QuickStaff;
import org.lethe.station.staff.Role;
import org.lethe.station.staff.StaffStore;

/** The bench's view model without a toolkit: work for the JavaFX thread runs at once, or when the test says so. */
class BenchViewModelTest {
    private final ScriptedBench bench = new ScriptedBench(Samples.busyCounter());
    private final BenchViewModel model = new BenchViewModel(bench, Samples.atOnce(), Samples::qr, Language.EN);

    @Test
    void tiles_follow_the_bench_and_keep_their_place() {
        model.start();
        var first = model.tiles().get(3);
        bench.publish(Samples.bench(Samples.looking(7), Samples.blocked(4), Samples.ready(1, "Google Pixel 8")));
        assertThat(model.tiles()).extracting(tile -> tile.now().number()).containsExactly(7, 4, 1);
        assertThat(model.tiles().get(1)).as("the tile of bay 4").isSameAs(first);
    }

    @Test
    void a_tile_that_says_the_same_as_before_changes_nothing() {
        model.start();
        var changes = new ArrayList<TileContent>();
        model.tiles().get(1).content().addListener((tile, before, now) -> changes.add(now));
        bench.publish(Samples.busyCounter());
        assertThat(changes).isEmpty();
    }

    @Test
    void snapshots_that_were_not_shown_yet_give_way_to_the_newest() {
        var later = new ArrayList<Runnable>();
        var slow = new BenchViewModel(bench, new Background(Runnable::run, later::add), Samples::qr, Language.EN);
        slow.start();
        bench.publish(new BenchSnapshot(AdbStatus.LOST, List.of()));
        bench.publish(new BenchSnapshot(AdbStatus.LOST, List.of(Samples.looking(9))));
        assertThat(later).hasSize(1);
        later.get(0).run();
        assertThat(slow.tiles()).extracting(tile -> tile.now().number()).containsExactly(9);
        assertThat(slow.adb().get()).isEqualTo(AdbStatus.LOST);
    }

    @Test
    void qr_codes_are_encoded_before_the_javafx_thread_is_asked() {
        var encoded = new ArrayList<String>();
        var neverShown = new BenchViewModel(
                bench,
                new Background(Runnable::run, work -> {}),
                text -> {
                    encoded.add(text);
                    return Samples.qr(text);
                },
                Language.EN);
        neverShown.start();
        assertThat(encoded).hasSize(1);
    }

    @Test
    void switching_the_language_says_everything_anew() {
        model.start();
        model.speak(Language.ZH_CN);
        assertThat(model.tiles())
                .extracting(tile -> tile.now().stateWord())
                .containsExactly("清除中", "已清除", "需要处理", "就绪", "未清除", "需要处理");
        assertThat(model.missing().get()).isEqualTo("请先填写操作员姓名，才能清除手机。");
    }

    @Test
    void nothing_can_be_ordered_without_operator_and_consent() {
        model.start();
        assertThat(model.orderAll()).isEmpty();
        model.operator().set("Li Mei");
        assertThat(model.missing().get()).contains("consent");
        assertThat(model.orderAll()).isEmpty();
        model.consent().set("   ");
        assertThat(model.orderAll()).isEmpty();
        model.consent().set("T-2041");
        assertThat(model.missing().get()).isEmpty();
        assertThat(model.orderAll()).isPresent();
    }

    @Test
    void an_order_names_exactly_the_ready_phones_and_gives_them_to_the_bench() {
        enter();
        model.policy().set(PolicyId.NIST_CLEAR);
        model.give(model.orderAll().orElseThrow());
        assertThat(bench.requests()).singleElement().satisfies(request -> {
            assertThat(request.transports()).containsExactly(new TransportId(4));
            assertThat(request.policy().id()).isEqualTo(PolicyId.NIST_CLEAR);
            assertThat(request.operator().name()).isEqualTo("Li Mei");
            assertThat(request.consent().reference()).isEqualTo("T-2041");
        });
        assertThat(model.notice().get()).isEmpty();
    }

    @Test
    void an_order_means_the_phones_that_were_confirmed_whatever_is_plugged_in_by_then() {
        enter();
        var confirmed = model.orderAll().orElseThrow();
        bench.publish(Samples.bench(Samples.ready(4, "OPPO Find X5"), Samples.ready(8, "Google Pixel 8")));
        model.give(confirmed);
        assertThat(bench.requests().get(0).transports()).containsExactly(new TransportId(4));
    }

    @Test
    void another_phone_that_got_the_number_of_a_confirmed_one_is_not_erased() {
        enter();
        var confirmed = model.orderAll().orElseThrow();
        bench.publish(Samples.bench(Samples.ready(4, "Google Pixel 8")));
        model.give(confirmed);
        assertThat(bench.requests()).isEmpty();
        assertThat(model.notice().get()).startsWith("Phone 4 was not started");
    }

    @Test
    void a_red_phone_is_erased_again_only_by_its_own_button() {
        enter();
        var red = model.tiles().get(4);
        assertThat(model.order(red)).hasValueSatisfying(order -> assertThat(order.phones())
                .extracting(EraseOrder.Phone::number)
                .containsExactly(5));
        assertThat(model.ready().get()).isEqualTo(1);
    }

    @Test
    void a_persons_word_has_a_name_or_is_not_given() {
        model.start();
        bench.publish(Samples.bench(Samples.atWork(3, "Google Pixel 8", JobState.AWAITING_OPERATOR)));
        var tile = model.tiles().get(0);
        model.operator().set(" ");
        model.answer(tile, Saw.RESET);
        assertThat(bench.answers).isEmpty();
        assertThat(model.notice().get()).startsWith("Enter your name");
        model.operator().set("Li Mei");
        model.answer(tile, Saw.NO_RESET);
        assertThat(bench.answers.values()).containsExactly(new OperatorAnswer(new Operator("Li Mei"), Saw.NO_RESET));
    }

    @Test
    void a_refused_phone_is_told_by_number_with_reason_and_remedy() {
        bench.answerWith(transport ->
                new Bench.Answer(transport, Optional.empty(), Optional.empty(), List.of(ReasonCode.SERIAL_AMBIGUOUS)));
        enter();
        model.give(model.orderAll().orElseThrow());
        assertThat(model.notice().get())
                .isEqualTo("Phone 4 was not started: Two phones on the bench state the same serial number. "
                        + "Unplug one of the two and erase them one after the other.");
        model.dismissNotice();
        assertThat(model.notice().get()).isEmpty();
    }

    @Test
    void orders_are_given_to_the_bench_elsewhere_and_what_became_of_them_is_told_in_the_window() {
        var elsewhere = new ArrayList<Runnable>();
        var window = new ArrayList<Runnable>();
        var busy = new BenchViewModel(bench, new Background(elsewhere::add, window::add), Samples::qr, Language.EN);
        busy.start();
        window.remove(0).run();
        busy.operator().set("Li Mei");
        busy.consent().set("T-2041");
        busy.give(busy.orderAll().orElseThrow());
        busy.identify(busy.tiles().get(3));
        assertThat(bench.requests())
                .as("while the thread of the window was busy with it")
                .isEmpty();
        assertThat(bench.identified).isEmpty();
        elsewhere.forEach(Runnable::run);
        assertThat(bench.requests()).hasSize(1);
        assertThat(busy.notice().get())
                .as("before the window's thread came to it")
                .isEmpty();
        window.forEach(Runnable::run);
        assertThat(busy.notice().get()).startsWith("Phone 4 vibrates now.");
    }

    @Test
    void a_bench_that_was_put_into_words_before_the_language_was_switched_is_put_into_words_again() {
        var later = new ArrayList<Runnable>();
        var slow = new BenchViewModel(bench, new Background(Runnable::run, later::add), Samples::qr, Language.EN);
        slow.start();
        slow.speak(Language.ZH_CN);
        later.forEach(Runnable::run);
        assertThat(slow.tiles().get(0).now().stateWord()).isEqualTo("清除中");
    }

    @Test
    void a_fault_of_the_bench_is_told_and_not_swallowed() {
        bench.answerWith(transport -> {
            throw new IllegalStateException("the journal is full");
        });
        enter();
        model.give(model.orderAll().orElseThrow());
        assertThat(model.notice().get()).startsWith("The order failed part-way.");
    }

    @Test
    void calling_off_too_late_is_told() {
        bench.publish(Samples.bench(Samples.atWork(3, "Google Pixel 8", JobState.READY)));
        bench.tooLateToCancel();
        model.start();
        model.cancel(model.tiles().get(0));
        assertThat(bench.cancelled()).hasSize(1);
        assertThat(model.notice().get()).startsWith("Phone 3 can no longer be called off");
    }

    @Test
    void where_people_sign_in_nothing_is_called_off_until_somebody_has() {
        bench.publish(Samples.bench(Samples.atWork(3, "Google Pixel 8", JobState.READY)));
        model.start();
        var store = new FullStore();
        signInAt(model, store);
        model.cancel(model.tiles().get(0));
        assertThat(bench.cancelled()).isEmpty();
        assertThat(model.notice().get()).isEqualTo("Sign in to erase phones.");
        model.signIn().orElseThrow().signIn("Wang Fang", "2580");
        model.cancel(model.tiles().get(0));
        assertThat(bench.cancelled()).hasSize(1);
        assertThat(store.acts())
                .extracting(Act::by, Act::kind)
                .containsExactly(tuple("Wang Fang", Act.Kind.JOB_CANCELLED));
    }

    @Test
    void calling_off_is_in_the_name_of_whoever_pressed_though_they_handed_over_meanwhile() {
        bench.publish(Samples.bench(Samples.atWork(3, "Google Pixel 8", JobState.READY)));
        var elsewhere = new ArrayList<Runnable>();
        var busy = new BenchViewModel(bench, new Background(elsewhere::add, Runnable::run), Samples::qr, Language.EN);
        busy.start();
        var store = new FullStore();
        signInAt(busy, store);
        var people = busy.signIn().orElseThrow();
        people.signIn("Wang Fang", "2580");
        busy.cancel(busy.tiles().get(0));
        people.signOut();
        elsewhere.forEach(Runnable::run);
        assertThat(store.acts()).extracting(Act::by).containsExactly("Wang Fang");
    }

    @Test
    void an_act_that_cannot_be_recorded_is_told_and_not_swallowed() {
        bench.publish(Samples.bench(Samples.atWork(3, "Google Pixel 8", JobState.READY)));
        model.start();
        var store = new FullStore();
        signInAt(model, store);
        model.signIn().orElseThrow().signIn("Wang Fang", "2580");
        store.full = true;
        model.cancel(model.tiles().get(0));
        assertThat(model.notice().get()).startsWith("The order failed part-way.");
    }

    private static void signInAt(BenchViewModel model, StaffStore store) {
        var staff = QuickStaff.in(store);
        staff.add("Wang Fang", Role.SUPERVISOR, new Pin("2580"), "test");
        model.workAt(new Counter(staff, () -> true, 5, List.of(), Runnable::run));
    }

    @Test
    void only_jobs_at_work_on_a_phone_count_as_running() {
        bench.publish(Samples.bench(
                Samples.erasing(1, "Google Pixel 8", EraseStep.of(StepKind.FINAL_RESET), 8, Progress.NONE),
                Samples.atWork(2, "Google Pixel 8", JobState.AWAITING_RETURN),
                Samples.halted(Samples.overwriting(8), Cause.NO_JOURNAL),
                Samples.atWork(3, "Google Pixel 8", JobState.READY),
                Samples.erased(4, "Google Pixel 8"),
                Samples.ready(5, "Google Pixel 8")));
        model.start();
        assertThat(model.running()).isEqualTo(2);
    }

    @Test
    void a_phone_is_asked_to_show_itself_and_how_it_does_is_told() {
        model.start();
        model.identify(model.tiles().get(3));
        assertThat(bench.identified).containsExactly(new TransportId(4));
        assertThat(model.notice().get()).startsWith("Phone 4 vibrates now.");
    }

    @Test
    void a_customers_agreement_counts_for_the_phones_that_were_shown_and_no_others() {
        enter();
        var shown = model.readyPhones();
        assertThat(shown).singleElement().asString().contains("OPPO Find X5", "…0548");
        model.agreed(new Consent("sha256:abc"), shown);
        assertThat(model.orderAll())
                .hasValueSatisfying(order -> assertThat(order.consent()).isEqualTo(new Consent("sha256:abc")));
        bench.publish(Samples.bench(Samples.ready(4, "OPPO Find X5"), Samples.ready(8, "Google Pixel 8")));
        assertThat(model.orderAll().orElseThrow().phones())
                .extracting(EraseOrder.Phone::number)
                .containsExactly(4);
        assertThat(model.order(model.tiles().get(1))).isEmpty();
        assertThat(model.notice().get()).startsWith("The customer did not agree to phone 8.");
        model.consent().set("T-2041");
        assertThat(model.orderAll().orElseThrow().phones()).hasSize(2);
    }

    @Test
    void the_look_of_the_bench_is_kept() {
        var kept = new ArrayList<Boolean>();
        model.keepView(new CounterServices.ViewChoice() {
            @Override
            public boolean isList() {
                return true;
            }

            @Override
            public void keep(boolean list) {
                kept.add(list);
            }
        });
        assertThat(model.asList().get()).isTrue();
        model.switchView();
        assertThat(kept).containsExactly(false);
    }

    @Test
    void a_closed_model_no_longer_listens() {
        model.start();
        model.close();
        assertThat(bench.listeners()).isZero();
    }

    private void enter() {
        model.start();
        model.operator().set("Li Mei");
        model.consent().set(" T-2041 ");
    }
}
