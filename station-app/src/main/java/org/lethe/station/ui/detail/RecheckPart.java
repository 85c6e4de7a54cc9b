package org.lethe.station.ui.detail;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.lethe.station.i18n.Messages;
import org.lethe.station.i18n.Text;
import org.lethe.station.ui.Views;

/** What a recheck of a certificate B will do, and the order for it. */
final class RecheckPart extends VBox {
    RecheckPart(Messages words, Runnable order) {
        super(8);
        var heading = Views.label("detail-heading");
        heading.setText(words.text(Text.DETAIL_RECHECK));
        var explain = Views.text("detail-line");
        explain.setText(words.text(Text.DETAIL_RECHECK_EXPLAIN));
        var act = new Button(words.text(Text.DETAIL_RECHECK_ACT));
        act.setId("recheck");
        act.setOnAction(event -> order.run());
        getChildren().addAll(heading, explain, act);
    }
}
