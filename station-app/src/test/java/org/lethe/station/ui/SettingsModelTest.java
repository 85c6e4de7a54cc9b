package org.lethe.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.station.i18n.Language;
import org.lethe.station.i18n.Messages;
import org.lethe.station.settings.SettingsField;
import org.lethe.station.settings.SettingsFile;
import org.lethe.station.settings.StationSettings;
import org.lethe.station.staff.MemoryStaff;
import org.lethe.station.staff.QuickStaff;
import org.lethe.station.staff.Role;
import org.lethe.station.staff.Staff;

/** The settings page without a window, on a real settings file. */
class SettingsModelTest {
    @TempDir
    private Path folder = Path.of("");

    private final Staff staff = QuickStaff.in(new MemoryStaff());
    private final List<String> changedBy = new ArrayList<>();
    private SettingsFile file = new SettingsFile(folder);
    private SettingsModel model = model();

    @BeforeEach
    void open() {
        file = new SettingsFile(folder.resolve("settings.json"));
        model = model();
        model.load();
    }

    private SettingsModel model() {
        var context = new PageContext(
                new SimpleObjectProperty<>(Messages.in(Language.EN)),
                new Background(Runnable::run, Runnable::run),
                new NoOtherPages(),
                () -> "");
        return new SettingsModel(new ScratchSettings(file, staff, changedBy), context);
    }

    @Test
    void what_is_saved_is_in_the_file_and_says_who_did_it() {
        model.field(SettingsField.SHOP).set("Shop, Shenzhen");
        model.save();
        assertThat(settings().shop()).isEqualTo("Shop, Shenzhen");
        assertThat(changedBy).containsExactly("window");
    }

    @Test
    void one_bad_field_is_named_and_nothing_is_saved() {
        model.field(SettingsField.SHOP).set("Shop, Shenzhen");
        model.field(SettingsField.RETENTION_YEARS).set("2");
        model.save();
        assertThat(settings().shop()).isEmpty();
        assertThat(model.refused().get()).contains(SettingsField.RETENTION_YEARS);
        assertThat(model.answer().get()).contains("Years for which records are kept");
        assertThat(model.field(SettingsField.SHOP).get()).as("what was typed").isEqualTo("Shop, Shenzhen");
    }

    @Test
    void once_there_are_operators_only_a_supervisor_with_their_pin_changes_anything() {
        model.add("Wang Fang", Role.SUPERVISOR, "2580");
        assertThat(model.members()).hasSize(1);

        model.add("Li Wei", Role.CLERK, "1234");
        assertThat(model.answer().get()).contains("a supervisor has to choose their name");
        prove("Wang Fang", "2580");
        model.add("Li Wei", Role.CLERK, "1234");
        assertThat(model.members()).hasSize(2);
        assertThat(model.pin().get()).as("the PIN after the act").isEmpty();

        prove("Li Wei", "1234");
        model.field(SettingsField.SHOP).set("mine");
        model.save();
        assertThat(settings().shop()).isEmpty();

        prove("Wang Fang", "2580");
        model.retire(model.members().get(1));
        assertThat(staff.mayAct("Li Wei")).isFalse();
    }

    @Test
    void keys_that_contradict_are_refused_with_the_reason() {
        model.trust(Path.of("other.json"));
        assertThat(model.answer().get()).isEqualTo("No key was added: no such keys");
    }

    private void prove(String name, String digits) {
        model.supervisor().set(name);
        model.pin().set(digits);
    }

    private StationSettings settings() {
        return file.readOrCreate(new Random(1));
    }
}
