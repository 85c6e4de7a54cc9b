package org.lethe.station.ui;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

/** Draws a QR code, black on white in every theme, each module a whole number of pixels so that its edges stay sharp. */
final class QrView extends StackPane {
    /**
     * @param pixels how wide the code may be at most
     */
    QrView(QrMatrix code, int pixels) {
        var scale = Math.max(1, pixels / code.size());
        var canvas = new Canvas(scale * code.size(), scale * code.size());
        draw(code, canvas, scale);
        getChildren().add(canvas);
        getStyleClass().add("qr");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    private static void draw(QrMatrix code, Canvas canvas, int scale) {
        var pen = canvas.getGraphicsContext2D();
        pen.setFill(Color.WHITE);
        pen.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        pen.setFill(Color.BLACK);
        for (int row = 0; row < code.size(); row++) {
            for (int column = 0; column < code.size(); column++) {
                if (code.dark().isDark(column, row)) {
                    pen.fillRect(column * scale, row * scale, scale, scale);
                }
            }
        }
    }
}
