package org.lethe.station.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lethe.station.i18n.Text;

/** What belongs to no tile, at the foot of every page: what an order could not do, and what an earlier run left undone. */
final class NoticeBar extends VBox {
    NoticeBar(BenchViewModel model) {
        model.counter().ifPresent(counter -> getChildren().add(new InterruptedBanner(model, counter)));
        getChildren().add(notice(model));
    }

    private static Node notice(BenchViewModel model) {
        var text = Views.text("notice-bar-text");
        text.setId("notice");
        text.textProperty().bind(model.notice());
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        var dismiss = new Button();
        dismiss.setId("notice-dismiss");
        dismiss.textProperty().bind(model.text(Text.NOTICE_DISMISS));
        dismiss.setMinWidth(USE_PREF_SIZE);
        dismiss.setOnAction(event -> model.dismissNotice());
        var bar = new HBox(text, dismiss);
        bar.getStyleClass().add("notice-bar");
        return Views.shownWhile(model.notice().map(words -> !words.isEmpty()), FocusReturn.from(bar));
    }
}
