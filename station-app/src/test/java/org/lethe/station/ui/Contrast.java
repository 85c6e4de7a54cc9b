package org.lethe.station.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/** Measures whether what is written in a picture of a window can be read, by WCAG 2.1, success criterion 1.4.3. */
final class Contrast {
    private static final double NORMAL = 4.5;
    /** For letters of 18 points, or of 14 points in bold. */
    private static final double LARGE = 3;

    private static final double LARGE_PIXELS = 24;
    private static final double LARGE_BOLD_PIXELS = 18.6;
    /** Less of a text in sight tells nothing of what is behind it. */
    private static final double SEEN = 0.6;

    private final Parent root;
    private final Image picture;

    private Contrast(Parent root, Image picture) {
        this.root = root;
        this.picture = picture;
    }

    /** The texts of a window that are too faint, with the ratio that they have. What is disabled may be faint. */
    static List<String> tooFaint(Parent root, Image picture) {
        return new Contrast(root, picture).tooFaint();
    }

    private List<String> tooFaint() {
        return EveryView.nodes(root).stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(text -> !text.getText().isBlank() && !isExempt(text))
                .flatMap(text -> fault(text).stream())
                .toList();
    }

    /** Icons are no letters, what is disabled may be faint, and the mark across what is simulated stands there once more. */
    private static boolean isExempt(Text text) {
        return text instanceof FontIcon
                || text.isDisabled()
                || above(text).anyMatch(node -> node.getStyleClass().contains("watermark"));
    }

    private Optional<String> fault(Text text) {
        var seen = seen(text);
        if (seen.isEmpty() || !(text.getFill() instanceof Color fill)) {
            return Optional.empty();
        }
        var behind = background(seen.get());
        var opacity = above(text).mapToDouble(Node::getOpacity).reduce(text.getOpacity(), (a, b) -> a * b);
        var ratio = ratio(behind.interpolate(fill, fill.getOpacity() * opacity), behind);
        return ratio >= wanted(text)
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "%.2f “%s” %s on %s", ratio, text.getText(), fill, behind));
    }

    private static double wanted(Text text) {
        var font = text.getFont();
        var bold = font.getStyle().toUpperCase(Locale.ROOT).contains(FontWeight.BOLD.name());
        return font.getSize() >= (bold ? LARGE_BOLD_PIXELS : LARGE_PIXELS) ? LARGE : NORMAL;
    }

    /** The part of a text that nothing has scrolled away; empty when that is little. */
    private Optional<Bounds> seen(Text text) {
        var whole = place(text);
        var seen = Stream.concat(Stream.of((Node) root), above(text).filter(node -> node.getClip() != null))
                .map(Contrast::place)
                .reduce(whole, Contrast::both);
        var share = area(seen) / area(whole);
        return share >= SEEN ? Optional.of(seen) : Optional.empty();
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static double area(Bounds bounds) {
        return bounds.getWidth() * bounds.getHeight();
    }

    private static Bounds both(Bounds one, Bounds other) {
        var x = Math.max(one.getMinX(), other.getMinX());
        var y = Math.max(one.getMinY(), other.getMinY());
        var width = Math.min(one.getMaxX(), other.getMaxX()) - x;
        var height = Math.min(one.getMaxY(), other.getMaxY()) - y;
        return new BoundingBox(x, y, Math.max(0, width), Math.max(0, height));
    }

    /** What most of the pixels around the strokes of letters have. */
    private Color background(Bounds place) {
        var counts = new HashMap<Integer, Integer>();
        for (int y = (int) place.getMinY(); y < Math.min(place.getMaxY(), picture.getHeight()); y++) {
            for (int x = (int) place.getMinX(); x < Math.min(place.getMaxX(), picture.getWidth()); x++) {
                counts.merge(picture.getPixelReader().getArgb(x, y), 1, Integer::sum);
            }
        }
        int most = Objects.requireNonNull(counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey());
        return Color.rgb(most >> 16 & 0xff, most >> 8 & 0xff, most & 0xff);
    }

    private static double ratio(Color one, Color other) {
        var lighter = Math.max(luminance(one), luminance(other));
        var darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static Stream<Node> above(Node node) {
        return Stream.iterate((Node) node.getParent(), Objects::nonNull, Node::getParent);
    }
}
