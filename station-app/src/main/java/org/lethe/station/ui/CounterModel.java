package org.lethe.station.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import org.lethe.station.i18n.Messages;
import org.lethe.station.i18n.Text;
import org.lethe.station.model.WarningOverride;
import org.lethe.station.staff.Pin;
import org.lethe.station.staff.SignIn;
import org.lethe.station.staff.StaffMember;

/** Who is signed in at the window. Used on the JavaFX thread; PINs are looked at elsewhere. */
final class CounterModel {
    private final Counter counter;
    private final Background background;
    private final Supplier<Messages> messages;
    private final StringProperty operator;
    private final ReadOnlyStringWrapper answer = new ReadOnlyStringWrapper("");

    /**
     * @param background where PINs are looked at and acts recorded
     * @param operator the name that orders carry; empty while nobody is signed in
     */
    CounterModel(Counter counter, Background background, Supplier<Messages> messages, StringProperty operator) {
        this.counter = counter;
        this.background = background;
        this.messages = messages;
        this.operator = operator;
    }

    /** What became of the last try to sign in; empty when there is nothing to tell. */
    ReadOnlyStringProperty answer() {
        return answer.getReadOnlyProperty();
    }

    int lockAfterMinutes() {
        return counter.lockAfterMinutes();
    }

    boolean wantsTwo() {
        return counter.twoForOverride().getAsBoolean();
    }

    List<Interruption> interrupted() {
        return counter.interrupted();
    }

    /** Whether people sign in here; without operators a name is typed. */
    boolean isKept() {
        return counter.staff().isKept();
    }

    /** Those who may sign in. */
    List<String> names() {
        return counter.staff().active().stream().map(StaffMember::name).toList();
    }

    /** Those who may agree to what the operator decided. */
    List<String> others() {
        return names().stream().filter(name -> !name.equals(operator.get())).toList();
    }

    /** Whether a decision takes two people, and nobody but the operator is there to be the second. */
    boolean lacksSecond() {
        return wantsTwo() && others().isEmpty();
    }

    /** Signs a person in; whoever was before them is signed out, right or wrong. */
    void signIn(String name, String digits) {
        signOut();
        prove(name, digits, member -> operator.set(member.name()), answer::set);
    }

    /** Nobody orders anything until somebody signs in. */
    void signOut() {
        operator.set("");
        answer.set("");
    }

    /** Has a second person agree by their PIN. */
    void agree(
            WarningOverride alone,
            String name,
            String digits,
            Consumer<WarningOverride> then,
            Consumer<String> otherwise) {
        prove(name, digits, member -> then.accept(alone.agreedBy(member.operator())), otherwise);
    }

    private void prove(String name, String digits, Consumer<StaffMember> then, Consumer<String> otherwise) {
        var pin = Pin.parse(digits);
        if (pin.isEmpty()) {
            otherwise.accept(text(Text.SIGNIN_PIN_FORM, Map.of()));
            return;
        }
        background.fetch(
                () -> counter.staff().signIn(name, pin.get()),
                proof -> hear(proof, then, otherwise),
                fault -> otherwise.accept(text(Text.NOTICE_NOT_DONE, Map.of())));
    }

    private void hear(SignIn proof, Consumer<StaffMember> then, Consumer<String> otherwise) {
        if (proof instanceof SignIn.Done done) {
            then.accept(done.member());
        } else {
            otherwise.accept(refusal(proof));
        }
    }

    private String refusal(SignIn proof) {
        if (proof instanceof SignIn.Wrong wrong) {
            return text(Text.SIGNIN_WRONG, Map.of("left", wrong.left()));
        }
        return proof instanceof SignIn.Wait wait
                ? text(Text.SIGNIN_WAIT, Map.of("seconds", wait.time().toSeconds() + 1))
                : text(Text.SIGNIN_UNKNOWN, Map.of());
    }

    private String text(Text text, Map<String, ?> values) {
        return messages.get().text(text, values);
    }

    /**
     * Whoever acts now; empty where people sign in and nobody who may act has. A station without operators needs no name, and
     * records nothing of whoever gave none.
     *
     * @param unrecorded is told on the JavaFX thread that an act could not be recorded
     */
    Optional<Actor> actor(Consumer<RuntimeException> unrecorded) {
        var by = operator.get();
        if (isKept() && !counter.staff().mayAct(by)) {
            return Optional.empty();
        }
        return Optional.of(by.isBlank() ? (kind, subject) -> {} : named(by, unrecorded));
    }

    private Actor named(String by, Consumer<RuntimeException> unrecorded) {
        return (kind, subject) -> background.run(() -> counter.staff().did(by, kind, subject), unrecorded);
    }
}
