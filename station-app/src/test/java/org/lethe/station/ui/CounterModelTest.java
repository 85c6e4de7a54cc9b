package org.lethe.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lethe.station.i18n.Language;
import org.lethe.station.i18n.Messages;
import org.lethe.station.model.Operator;
import org.lethe.station.model.WarningOverride;
import org.lethe.station.staff.Act;
import org.lethe.station.staff.MemoryStaff;
import org.lethe.station.staff.Pin;
import org.lethe.station.staff.QuickStaff;
import org.lethe.station.staff.Role;
import org.lethe.station.staff.Staff;

/** Who is signed in at the window, without a window. */
class CounterModelTest {
    private final MemoryStaff store = new MemoryStaff();
    private final Staff staff = QuickStaff.in(store);
    private final SimpleStringProperty operator = new SimpleStringProperty("");
    private final CounterModel model = new CounterModel(
            new Counter(staff, () -> true, 5, List.of(), Runnable::run),
            Runnable::run,
            () -> Messages.in(Language.EN),
            operator);

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
    void what_somebody_did_is_recorded_in_their_name_and_nothing_in_nobodys() {
        model.did(Act.Kind.JOB_CANCELLED, "first");
        model.signIn("Li Wei", "1234");
        model.did(Act.Kind.JOB_CANCELLED, "second");
        assertThat(store.acts()).containsExactly(new Act(QuickStaff.NOW, "Li Wei", Act.Kind.JOB_CANCELLED, "second"));
    }
}
