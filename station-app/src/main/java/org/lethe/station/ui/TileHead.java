package org.lethe.station.ui;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * The big figure at the left, the state at the right, and the phone's name where both leave room for it: between them, else beside the
 * figure and below the state, else below both. What tells two equal phones apart is below the name.
 */
final class TileHead extends Region {
    private static final double GAP = 8;

    private final Label number;
    private final Label phone;
    private final Label facts;
    private final Label state;

    /** Where the name is. */
    private enum Place {
        BETWEEN,
        BESIDE_NUMBER,
        BELOW
    }

    TileHead(TileParts parts) {
        number = parts.number();
        phone = parts.phone();
        facts = parts.facts();
        state = parts.state();
        getChildren().addAll(number, phone, facts, state);
        getStyleClass().add("tile-head");
        setMinHeight(USE_PREF_SIZE);
    }

    private Place place(double width) {
        double right = width - besideNumber();
        double name = wide(phone);
        if (name + GAP + wide(state) <= right && wide(facts) <= right) {
            return Place.BETWEEN;
        }
        boolean figureIsHigh = high(number) > high(state) + high(phone);
        return figureIsHigh && Math.max(name, wide(facts)) <= right ? Place.BESIDE_NUMBER : Place.BELOW;
    }

    private double besideNumber() {
        return wide(number) + GAP;
    }

    /** Above the name and what is below it. */
    private double aboveNames(Place place) {
        return switch (place) {
            case BETWEEN -> Math.max(0, (Math.max(high(number), namesBetween()) - namesBetween()) / 2);
            case BESIDE_NUMBER -> high(state);
            case BELOW -> Math.max(high(number), high(state));
        };
    }

    /** Beside the state the name has a row that is as high as the higher of the two. */
    private double namesBetween() {
        return Math.max(high(phone), high(state)) + high(facts);
    }

    private double names(Place place) {
        return place == Place.BETWEEN ? namesBetween() : high(phone) + high(facts);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        var place = place(width);
        return Math.max(high(number), aboveNames(place) + names(place));
    }

    @Override
    protected void layoutChildren() {
        var place = place(getWidth());
        double top = place == Place.BELOW ? aboveNames(place) : Math.max(high(number), names(place));
        put(number, 0, (top - high(number)) / 2, wide(number));
        double row = Math.max(high(phone), high(state));
        double left = place == Place.BELOW ? 0 : besideNumber();
        double above = aboveNames(place);
        double nameRow = place == Place.BETWEEN ? row : high(phone);
        double end = place == Place.BETWEEN ? getWidth() - wide(state) - GAP : getWidth();
        put(phone, left, above + (nameRow - high(phone)) / 2, end - left);
        put(facts, left, above + nameRow, getWidth() - left);
        put(state, getWidth() - wide(state), place == Place.BETWEEN ? above + (row - high(state)) / 2 : 0, wide(state));
    }

    private void put(Label label, double x, double y, double width) {
        label.resizeRelocate(x, snapPositionY(y), width, high(label));
    }

    private double wide(Label label) {
        return snapSizeX(label.prefWidth(-1));
    }

    private double high(Label label) {
        return snapSizeY(label.prefHeight(-1));
    }
}
