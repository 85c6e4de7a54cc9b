package org.lethe.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lethe.station.i18n.Language;
import org.lethe.station.i18n.Messages;
import org.lethe.station.model.Operator;
import org.lethe.station.model.WarningOverride;
import org.lethe.station.staff.Act;
import org.lethe.station.staff.FullStore;
import org.lethe.station.staff.Pin;
import org.lethe.station.staff.QuickStaff;
import org.lethe.station.staff.Role;
import org.lethe.station.staff.Staff;

/** Who is signed in at the window, without a window. */
class CounterModelTest {
    private final FullStore store = new FullStore();
    private final Staff staff = QuickStaff.in(store);
    private final SimpleStringProperty operator = new SimpleStringProperty("");
    private final CounterModel model = new CounterModel(
            new Counter(staff, () -> true, 5, List.of(), Runnable::run),
            Samples.atOnce(),
            () -> Messages.in(Language.EN),
            operator);

    private final List<String> unrecorded = new ArrayList<>();

    @BeforeEach
    void hire() {
        staff.add("Wang Fang", Role.SUPERVISOR, new Pin("2580"), "test");
        staff.add("Li Wei", Role.CLERK, new Pin("1234"), "test");
    }

    @Test
    void orders_carry_who_signed_in_until_they_hand_over() {
        model.signIn("Li Wei", "1234");
        assertThat(operator.get()).isEqualTo("Li Wei");
        model.signIn("Wang Fang", "2580");
        assertThat(operator.get()).isEqualTo("Wang Fang");
        model.signOut();
        assertThat(operator.get()).isEmpty();
    }

    @Test
    void a_wrong_pin_signs_nobody_in_and_the_former_person_out() {
        model.signIn("Li Wei", "1234");
        model.signIn("Wang Fang", "9999");
        assertThat(operator.get()).isEmpty();
        assertThat(model.answer().get()).isEqualTo("That is not the PIN. 4 more tries before a wait.");
        model.signIn("Wang Fang", "no");
        assertThat(model.answer().get()).isEqualTo("A PIN has four to eight digits.");
    }

    @Test
    void the_second_person_is_somebody_else_and_proves_it() {
        model.signIn("Li Wei", "1234");
        assertThat(model.others()).containsExactly("Wang Fang");
        var agreed = new ArrayList<WarningOverride>();
        var refused = new ArrayList<String>();
        var alone = WarningOverride.of("why", new Operator("Li Wei"));

        model.agree(alone, "Wang Fang", "1234", agreed::add, refused::add);
        assertThat(agreed).isEmpty();
        assertThat(refused).hasSize(1);

        model.agree(alone, "Wang Fang", "2580", agreed::add, refused::add);
        assertThat(agreed).containsExactly(alone.agreedBy(new Operator("Wang Fang")));
        assertThat(operator.get()).as("who is signed in").isEqualTo("Li Wei");
    }

    @Test
    void a_decision_of_two_lacks_its_second_person_until_one_is_added() {
        staff.retire("Li Wei", "test");
        model.signIn("Wang Fang", "2580");
        assertThat(model.lacksSecond()).isTrue();
        staff.add("Zhao Min", Role.CLERK, new Pin("4711"), "test");
        assertThat(model.lacksSecond()).isFalse();
    }

    @Test
    void nobody_acts_before_they_signed_in_nor_after_they_were_retired() {
        assertThat(actor()).isEmpty();
        model.signIn("Li Wei", "1234");
        assertThat(actor()).isPresent();
        staff.retire("Li Wei", "test");
        assertThat(actor()).isEmpty();
    }

    @Test
    void an_act_is_in_the_name_of_whoever_began_it_whoever_is_signed_in_when_it_ends() {
        model.signIn("Li Wei", "1234");
        var began = actor().orElseThrow();
        model.signIn("Wang Fang", "2580");
        began.did(Act.Kind.JOB_CANCELLED, "first");
        assertThat(store.acts()).containsExactly(new Act(QuickStaff.NOW, "Li Wei", Act.Kind.JOB_CANCELLED, "first"));
        assertThat(unrecorded).isEmpty();
    }

    @Test
    void an_act_that_cannot_be_recorded_is_told() {
        model.signIn("Li Wei", "1234");
        store.full = true;
        actor().orElseThrow().did(Act.Kind.JOB_CANCELLED, "first");
        assertThat(unrecorded).containsExactly("the disk is full");
    }

    @Test
    void a_try_that_cannot_be_recorded_signs_nobody_in_and_is_told() {
        store.full = true;
        model.signIn("Li Wei", "1234");
        assertThat(operator.get()).isEmpty();
        assertThat(model.answer().get()).startsWith("That could not be done");
    }

    @Test
    void a_second_persons_try_that_cannot_be_recorded_is_told_and_agrees_to_nothing() {
        model.signIn("Li Wei", "1234");
        store.full = true;
        var refused = new ArrayList<String>();
        var alone = WarningOverride.of("why", new Operator("Li Wei"));
        model.agree(alone, "Wang Fang", "2580", agreed -> refused.add("agreed"), refused::add);
        assertThat(refused).singleElement().satisfies(told -> assertThat(told).startsWith("That could not be done"));
    }

    private Optional<Actor> actor() {
        return model.actor(fault -> unrecorded.add(fault.getMessage()));
    }
}
