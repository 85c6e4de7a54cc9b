package org.lethe.station.ui.detail;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lethe.station.i18n.Messages;
import org.lethe.station.i18n.Text;
import org.lethe.station.sale.SecondLookStore.Finding;
import org.lethe.station.ui.ChosenNames;
import org.lethe.station.ui.Views;
import org.lethe.station.ui.detail.JobStories.Story;

/** The second look at a certificate's phone: how it stands, what recording one will do, and a form for it while there is none. */
final class SecondLookPart extends VBox {
    private final Story story;
    private final Messages words;
    private final Consumer<Saw> record;
    private final ComboBox<Boolean> clean = new ComboBox<>();
    private final TextField remark = new TextField();

    /**
     * What a person saw.
     *
     * @param clean whether nothing of a former owner was on the phone
     * @param remark in the person's words; may be empty
     */
    record Saw(boolean clean, String remark) {}

    SecondLookPart(Story story, Messages words, Consumer<Saw> record) {
        super(8);
        this.story = story;
        this.words = words;
        this.record = record;
        getChildren().addAll(line("detail-heading", words.text(Text.DETAIL_LOOK)), line("detail-line", standing()));
        if (finding().isEmpty()) {
            getChildren().addAll(line("detail-line", words.text(Text.DETAIL_LOOK_EXPLAIN)), form());
        }
    }

    private Optional<Finding> finding() {
        return story.look().flatMap(look -> look.finding());
    }

    private String standing() {
        var operator = Map.of("operator", story.job().operator().name());
        return finding()
                .map(this::found)
                .orElseGet(() ->
                        words.text(story.look().isPresent() ? Text.DETAIL_LOOK_OPEN : Text.DETAIL_LOOK_FREE, operator));
    }

    private String found(Finding found) {
        var sentence = words.text(
                found.passed() ? Text.DETAIL_LOOK_PASSED : Text.DETAIL_LOOK_FAILED, Map.of("by", found.by()));
        return found.remark().isEmpty() ? sentence : sentence + " “" + found.remark() + "”";
    }

    /** Two acts, so that neither answer is given by a slip: choosing what was seen, and recording it. */
    private Node form() {
        clean.setId("look-saw");
        clean.getItems().setAll(true, false);
        clean.setConverter(
                new ChosenNames<>(yes -> words.text(yes ? Text.DETAIL_LOOK_CLEAN : Text.DETAIL_LOOK_NOT_CLEAN)));
        clean.setPromptText(words.text(Text.DETAIL_LOOK_SAW));
        clean.setAccessibleText(words.text(Text.DETAIL_LOOK_SAW));
        remark.setId("look-remark");
        remark.setPromptText(words.text(Text.DETAIL_LOOK_REMARK));
        remark.setAccessibleText(words.text(Text.DETAIL_LOOK_REMARK));
        HBox.setHgrow(remark, Priority.ALWAYS);
        var done = new Button(words.text(Text.DETAIL_LOOK_RECORD));
        done.setId("look-record");
        done.disableProperty().bind(clean.valueProperty().isNull());
        done.setOnAction(event -> record.accept(new Saw(clean.getValue(), remark.getText())));
        return new VBox(8, new HBox(8, clean, remark), done);
    }

    private static Node line(String style, String text) {
        var line = Views.text(style);
        line.setText(text);
        return line;
    }
}
