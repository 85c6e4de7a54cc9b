package org.lethe.station.ui;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.lethe.station.i18n.Text;
import org.lethe.station.print.PrintKind;
import org.lethe.station.settings.SettingsField;
import org.lethe.station.settings.SettingsForm;
import org.lethe.station.settings.SettingsForm.RefusedException;
import org.lethe.station.settings.StationSettings;
import org.lethe.station.staff.Pin;
import org.lethe.station.staff.Role;
import org.lethe.station.staff.SignIn;
import org.lethe.station.staff.Staff.Change;
import org.lethe.station.staff.StaffMember;

/**
 * The settings as the page shows them. Whoever changes anything proves to be a supervisor first, as soon as the station has
 * operators; a form with one bad field stores nothing.
 */
final class SettingsModel {
    /** Who changes the settings of a station without operators. */
    private static final String ANYBODY = "window";

    private final SettingsDesk desk;
    private final PageContext context;
    private final Map<SettingsField, StringProperty> fields = new EnumMap<>(SettingsField.class);
    private final ObservableList<StaffMember> members = FXCollections.observableArrayList();
    private final ObservableList<String> trusted = FXCollections.observableArrayList();
    private final ObservableList<String> printers = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper answer = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<SettingsField>> refused =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty supervisor = new SimpleStringProperty("");
    private final StringProperty pin = new SimpleStringProperty("");

    SettingsModel(SettingsDesk desk, PageContext context) {
        this.desk = desk;
        this.context = context;
        for (var field : SettingsField.values()) {
            fields.put(field, new SimpleStringProperty(""));
        }
    }

    /** What stands in a field of the form. */
    StringProperty field(SettingsField field) {
        return fields.computeIfAbsent(field, missing -> new SimpleStringProperty(""));
    }

    ObservableList<StaffMember> members() {
        return members;
    }

    ObservableList<String> trusted() {
        return trusted;
    }

    ObservableList<String> printers() {
        return printers;
    }

    /** What became of the last act. */
    ReadOnlyStringProperty answer() {
        return answer.getReadOnlyProperty();
    }

    /** The field because of which nothing was stored. */
    ReadOnlyObjectProperty<Optional<SettingsField>> refused() {
        return refused.getReadOnlyProperty();
    }

    /** Who changes something, by name. */
    StringProperty supervisor() {
        return supervisor;
    }

    /** Those who may change something. */
    List<String> supervisors() {
        return members.stream()
                .filter(StaffMember::supervises)
                .map(StaffMember::name)
                .toList();
    }

    /** Their PIN; forgotten after each act. */
    StringProperty pin() {
        return pin;
    }

    /** Looks at everything anew; what was typed and not stored is gone. */
    void load() {
        context.background().fetch(this::look, this::show, this::fault);
    }

    private record Look(
            StationSettings settings, List<StaffMember> members, List<String> trusted, List<String> printers) {}

    private Look look() {
        return new Look(desk.now(), desk.staff().members(), desk.trusted(), desk.printers());
    }

    private void show(Look look) {
        SettingsForm.of(look.settings()).forEach((field, text) -> field(field).set(text));
        members.setAll(look.members());
        trusted.setAll(look.trusted());
        printers.setAll(look.printers());
        refused.set(Optional.empty());
    }

    /** Stores the form. */
    void save() {
        var form = new EnumMap<SettingsField, String>(SettingsField.class);
        fields.forEach((field, text) -> form.put(field, text.get()));
        act(by -> saved(form, by));
    }

    /** What an act came to: a sentence, the field that was refused, and whether everything is to be looked at anew. */
    private record Outcome(Text text, Map<String, String> values, Optional<SettingsField> field, boolean done) {
        static Outcome done(Text text) {
            return new Outcome(text, Map.of(), Optional.empty(), true);
        }

        static Outcome refused(Text text) {
            return new Outcome(text, Map.of(), Optional.empty(), false);
        }
    }

    private Outcome saved(Map<SettingsField, String> form, String by) {
        try {
            desk.save(form, by);
            return Outcome.done(Text.SETTINGS_SAVED);
        } catch (RefusedException bad) {
            return new Outcome(Text.SETTINGS_REFUSED, Map.of(), Optional.of(bad.field()), false);
        }
    }

    void add(String name, Role role, String digits) {
        act(by -> Pin.parse(digits)
                .filter(parsed -> !name.isBlank())
                .map(parsed -> outcome(desk.staff().add(name, role, parsed, by)))
                .orElseGet(() -> Outcome.refused(Text.SIGNIN_PIN_FORM)));
    }

    void retire(StaffMember member) {
        act(by -> outcome(desk.staff().retire(member.name(), by)));
    }

    void renew(StaffMember member, String digits) {
        act(by -> Pin.parse(digits)
                .map(parsed -> outcome(desk.staff().setPin(member.name(), parsed, by)))
                .orElseGet(() -> Outcome.refused(Text.SIGNIN_PIN_FORM)));
    }

    private static Outcome outcome(Change change) {
        return switch (change) {
            case DONE -> Outcome.done(Text.SETTINGS_DONE);
            case NAME_TAKEN -> Outcome.refused(Text.SETTINGS_NAME_TAKEN);
            case NOT_ACTIVE -> Outcome.refused(Text.SIGNIN_UNKNOWN);
            case NEEDS_SUPERVISOR -> Outcome.refused(Text.SETTINGS_NEEDS_SUPERVISOR);
        };
    }

    /** Trusts the keys in another station's file. */
    void trust(Path file) {
        act(by -> {
            try {
                desk.trust(file, by);
                return Outcome.done(Text.SETTINGS_DONE);
            } catch (IllegalArgumentException bad) {
                var why = String.valueOf(bad.getMessage());
                return new Outcome(Text.SETTINGS_BAD_KEYS, Map.of("why", why), Optional.empty(), false);
            }
        });
    }

    /** Tries a printer by the settings as they are stored. */
    void testPrint(PrintKind kind) {
        var language = context.words().language();
        context.background().fetch(() -> desk.testPrint(kind, language), answer::set, this::fault);
    }

    private void act(Function<String, Outcome> work) {
        var name = supervisor.get();
        var digits = pin.get();
        pin.set("");
        context.background().fetch(() -> proven(name, digits, work), this::told, this::fault);
    }

    private Outcome proven(String name, String digits, Function<String, Outcome> work) {
        return authority(name, digits).map(work).orElseGet(() -> Outcome.refused(Text.SETTINGS_NOT_PROVEN));
    }

    /** In whose name something is changed; empty when they did not prove that they may. */
    private Optional<String> authority(String name, String digits) {
        var staff = desk.staff();
        if (!staff.isKept()) {
            return Optional.of(ANYBODY);
        }
        return Pin.parse(digits)
                .map(typed -> staff.signIn(name, typed))
                .filter(SignIn.Done.class::isInstance)
                .map(done -> ((SignIn.Done) done).member())
                .filter(StaffMember::supervises)
                .map(StaffMember::name);
    }

    private void told(Outcome outcome) {
        refused.set(outcome.field());
        answer.set(context.words().text(outcome.text(), values(outcome)));
        if (outcome.done()) {
            load();
        }
    }

    private Map<String, String> values(Outcome outcome) {
        return outcome.field()
                .map(field -> Map.of("field", context.words().text(SettingsTexts.caption(field))))
                .orElse(outcome.values());
    }

    private void fault(RuntimeException fault) {
        answer.set(context.words().text(Text.SETTINGS_FAULT, Map.of("why", String.valueOf(fault.getMessage()))));
    }
}
