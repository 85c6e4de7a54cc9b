package org.lethe.station.ui;

import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.lethe.station.i18n.Messages;
import org.lethe.station.i18n.Text;
import org.lethe.station.model.JobState;

/**
 * What the end of an earlier run cut off, and what to do about each phone. The ledger held it; it stands here until a person has
 * read it, because a phone that was unplugged meanwhile has no tile to say it.
 */
final class InterruptedBanner extends HBox {
    InterruptedBanner(BenchViewModel model, CounterModel counter) {
        var jobs = counter.interrupted();
        var unread = new SimpleBooleanProperty(!jobs.isEmpty());
        var words = Views.text("notice-bar-text");
        words.setId("interrupted");
        words.textProperty()
                .bind(Bindings.createStringBinding(() -> told(model.messages().get(), counter), model.messages()));
        words.setMaxWidth(Double.MAX_VALUE);
        setHgrow(words, Priority.ALWAYS);
        var read = new Button();
        read.setId("interrupted-read");
        read.setMinWidth(USE_PREF_SIZE);
        read.textProperty().bind(model.text(Text.INTERRUPTED_READ));
        read.setOnAction(event -> unread.set(false));
        getStyleClass().addAll("notice-bar", "interrupted-bar");
        getChildren().addAll(words, read);
        Views.shownWhile(unread, FocusReturn.from(this));
    }

    private static String told(Messages words, CounterModel counter) {
        return words.text(
                        Text.INTERRUPTED_TITLE,
                        Map.of("count", counter.interrupted().size()))
                + counter.interrupted().stream()
                        .map(job -> "\n" + line(words, job))
                        .collect(Collectors.joining());
    }

    private static String line(Messages words, Interruption job) {
        return words.text(
                Text.INTERRUPTED_LINE,
                Map.of("phone", job.phone(), "state", words.state(job.state()), "do", words.text(remedy(job.state()))));
    }

    private static Text remedy(JobState state) {
        return switch (state) {
            case ASSESSING, BLOCKED, READY -> Text.INTERRUPTED_UNTOUCHED;
            case ERASING, AWAITING_RETURN -> Text.INTERRUPTED_PLUG_IN;
            case AWAITING_OPERATOR -> Text.INTERRUPTED_ANSWER;
            case VERIFYING, ERASED, NOT_ERASED, INDETERMINATE, CANCELLED -> Text.INTERRUPTED_JUDGED;
        };
    }
}
