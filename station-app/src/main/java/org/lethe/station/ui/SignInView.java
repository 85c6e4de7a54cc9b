package org.lethe.station.ui;

import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.lethe.station.i18n.Text;

/** Who works at the window: name and PIN, or the name of who is signed in. Without work for a while it asks for the PIN again. */
final class SignInView extends StackPane {
    /** Id of the choice of names. */
    static final String NAME = "sign-in-name";

    /** Id of the field for the PIN. */
    static final String PIN = "sign-in-pin";

    private final BenchViewModel model;
    private final CounterModel counter;
    private final ComboBox<String> names = new ComboBox<>();
    private final PasswordField pin = new PasswordField();

    SignInView(BenchViewModel model, CounterModel counter) {
        this.model = model;
        this.counter = counter;
        var nobody = Bindings.createBooleanBinding(() -> model.operator().get().isBlank(), model.operator());
        getChildren().addAll(Views.shownWhile(nobody, asking()), Views.shownWhile(nobody.not(), signedIn()));
        nobody.subscribe(this::goOn);
        sceneProperty().subscribe(scene -> {
            if (scene != null && counter.lockAfterMinutes() > 0) {
                lockIdle(scene);
            }
        });
    }

    private Node asking() {
        names.setId(NAME);
        names.getItems().setAll(counter.names());
        names.setOnShowing(event -> names.getItems().setAll(counter.names()));
        names.promptTextProperty().bind(model.text(Text.SIGNIN_NAME));
        names.accessibleTextProperty().bind(model.text(Text.SIGNIN_NAME));
        pin.setId(PIN);
        pin.setPrefColumnCount(8);
        pin.promptTextProperty().bind(model.text(Text.SIGNIN_PIN));
        pin.accessibleTextProperty().bind(model.text(Text.SIGNIN_PIN));
        pin.setOnAction(event -> signIn());
        var answer = Views.text("order-hint");
        answer.textProperty().bind(counter.answer());
        var enter = button(Text.SIGNIN_ENTER, Material2AL.LOG_IN, this::signIn);
        enter.setId("sign-in-enter");
        var row = new HBox(names, pin, enter, answer);
        row.getStyleClass().add("sign-in");
        return row;
    }

    private void signIn() {
        var name = names.getValue();
        if (name != null) {
            counter.signIn(name, pin.getText());
        }
        pin.clear();
    }

    /** Whoever has signed in by keyboard goes on with the consent, and who has left makes room for the next name. */
    private void goOn(boolean nobody) {
        if (isFocusWithin()) {
            getScene().lookup("#" + (nobody ? NAME : OrderBar.CONSENT)).requestFocus();
        }
    }

    private Node signedIn() {
        var name = Views.label("signed-in");
        name.setGraphic(new FontIcon(Material2MZ.PERSON));
        name.textProperty().bind(model.operator());
        var leave = button(Text.SIGNIN_LEAVE, Material2AL.LOG_OUT, counter::signOut);
        leave.setId("sign-in-leave");
        var row = new HBox(name, leave);
        row.getStyleClass().add("sign-in");
        return row;
    }

    private Button button(Text text, Ikon icon, Runnable act) {
        var button = new Button("", new FontIcon(icon));
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(model.text(text));
        button.setOnAction(event -> act.run());
        return button;
    }

    /** Everything that a person does in the window begins the time anew. */
    private void lockIdle(Scene scene) {
        var idle = new PauseTransition(Duration.minutes(counter.lockAfterMinutes()));
        idle.setOnFinished(event -> counter.signOut());
        scene.addEventFilter(InputEvent.ANY, event -> idle.playFromStart());
        idle.play();
    }
}
