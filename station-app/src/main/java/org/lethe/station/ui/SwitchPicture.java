package org.lethe.station.ui;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/**
 * A small drawing of a phone's screen with the place to touch ringed. Drawn from shapes, so that it follows the theme and every
 * resolution; without words, so that it needs no language.
 */
final class SwitchPicture extends StackPane {
    private static final double WIDTH = 64;
    private static final double HEIGHT = 104;

    SwitchPicture(SwitchPlace place) {
        getStyleClass().add("switch-picture");
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        var screen = new Group(
                box(0, 0, WIDTH, HEIGHT, 9, "picture-phone"), box(4, 9, WIDTH - 8, HEIGHT - 18, 2, "picture-screen"));
        screen.getChildren().add(drawing(place));
        getChildren().add(screen);
        setMouseTransparent(true);
    }

    private static Node drawing(SwitchPlace place) {
        return switch (place) {
            case ALLOW_QUESTION -> question();
            case SCREEN_LOCK -> lock();
            case USB_DEBUGGING -> new Group(rows(), toggle(58), ring(47, 58));
            case ACCOUNTS -> accounts();
            case CABLE_USE -> cable();
        };
    }

    /** A dialog with its tick box, and Allow at the right. */
    private static Node question() {
        return new Group(
                box(8, 34, 48, 42, 4, "picture-paper"),
                text(13, 42, 36),
                text(13, 48, 28),
                box(13, 54, 6, 6, 1, "picture-line"),
                text(22, 57, 22),
                text(36, 68, 15),
                ring(44, 68));
    }

    /** A padlock above the row that says None. */
    private static Node lock() {
        var bow = new Circle(32, 30, 8);
        bow.getStyleClass().add("picture-line");
        return new Group(
                bow,
                box(21, 30, 22, 17, 3, "picture-solid"),
                text(10, 62, 26),
                text(10, 76, 20),
                radio(52, 62),
                radio(52, 76),
                ring(52, 62));
    }

    private static Node accounts() {
        var head = new Circle(16, 34, 5);
        var other = new Circle(16, 52, 5);
        head.getStyleClass().add("picture-solid");
        other.getStyleClass().add("picture-solid");
        return new Group(
                head,
                other,
                text(26, 34, 26),
                text(26, 52, 22),
                box(14, 72, 36, 12, 6, "picture-line"),
                text(22, 78, 20),
                ring(32, 78));
    }

    /** The notification that asks what the cable is for. */
    private static Node cable() {
        return new Group(
                box(7, 14, 50, 22, 3, "picture-paper"),
                text(20, 21, 30),
                text(20, 28, 22),
                radio(13, 24),
                ring(32, 25),
                line(32, 104, 32, 92));
    }

    private static Node rows() {
        return new Group(text(10, 24, 30), text(10, 40, 26), text(10, 58, 24), text(10, 76, 32));
    }

    private static Node toggle(double y) {
        var knob = new Circle(51, y, 4);
        knob.getStyleClass().add("picture-screen");
        return new Group(box(40, y - 5, 15, 10, 5, "picture-solid"), knob);
    }

    private static Shape radio(double x, double y) {
        return styled(new Circle(x, y, 3.5), "picture-line");
    }

    private static Shape ring(double x, double y) {
        return styled(new Circle(x, y, 12), "picture-ring");
    }

    private static Shape text(double x, double y, double width) {
        return line(x, y, x + width, y);
    }

    private static Shape line(double x, double y, double toX, double toY) {
        return styled(new Line(x, y, toX, toY), "picture-text");
    }

    private static Shape box(double x, double y, double width, double height, double corner, String styleClass) {
        var box = new Rectangle(x, y, width, height);
        box.setArcWidth(2 * corner);
        box.setArcHeight(2 * corner);
        return styled(box, styleClass);
    }

    private static Shape styled(Shape shape, String styleClass) {
        shape.getStyleClass().add(styleClass);
        return shape;
    }
}
