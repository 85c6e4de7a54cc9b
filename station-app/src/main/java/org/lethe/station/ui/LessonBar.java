package org.lethe.station.ui;

import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.lethe.station.i18n.Text;

/** Leads through the lesson of the hub: which port is next, and how to end. */
final class LessonBar extends HBox {
    private final BenchViewModel model;

    LessonBar(BenchViewModel model, HubLesson lesson) {
        this.model = model;
        getStyleClass().add("lesson-bar");
        var words = Views.text("lesson-text");
        words.setGraphic(new FontIcon(Material2AL.DEVICE_HUB));
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.messages()
                                .get()
                                .text(
                                        Text.LESSON_NEXT,
                                        Map.of("next", lesson.learned().get() + 1)),
                        model.messages(),
                        lesson.learned()));
        var done = button("lesson-done", Text.LESSON_DONE, lesson::finish);
        done.disableProperty().bind(lesson.learned().isEqualTo(0));
        getChildren()
                .addAll(
                        words,
                        Views.spring(),
                        done,
                        button("lesson-forget", Text.LESSON_FORGET, lesson::forget),
                        button("lesson-off", Text.LESSON_CALL_OFF, lesson::callOff));
        Views.shownWhile(lesson.running(), FocusReturn.from(this));
    }

    private Button button(String id, Text words, Runnable act) {
        var button = new Button();
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(model.text(words));
        button.setOnAction(event -> act.run());
        return button;
    }
}
