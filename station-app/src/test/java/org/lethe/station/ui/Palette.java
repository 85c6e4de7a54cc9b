package org.lethe.station.ui;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.image.Image;

/**
 * The colours that a picture of a window gets along with. Its surfaces have few; the thousands are shades at the edges of letters, each of
 * which becomes the nearest of those that are frequent.
 */
final class Palette {
    private static final int MOST = 256;

    private final List<Integer> colours;
    private final Map<Integer, Integer> nearest = new HashMap<>();

    private Palette(List<Integer> colours) {
        this.colours = colours;
    }

    /** The most frequent colours of a picture; among equally frequent ones the darker. */
    static Palette of(Image image) {
        var counts = new TreeMap<Integer, Integer>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                counts.merge(image.getPixelReader().getArgb(x, y) & 0xffffff, 1, Integer::sum);
            }
        }
        return new Palette(counts.entrySet().stream()
                .sorted(Collections.reverseOrder(Map.Entry.comparingByValue()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList());
    }

    /** Where a colour, or the one nearest to it, stands. */
    int indexOf(int argb) {
        return nearest.computeIfAbsent(
                argb & 0xffffff,
                colour -> colours.indexOf(colours.stream()
                        .min(Comparator.comparingInt(kept -> distance(kept, colour)))
                        .orElseThrow()));
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 0xff) - (other >> 16 & 0xff);
        int green = (one >> 8 & 0xff) - (other >> 8 & 0xff);
        int blue = (one & 0xff) - (other & 0xff);
        return red * red + green * green + blue * blue;
    }

    /** Red, green and blue of each by turns. */
    byte[] bytes() {
        var bytes = ByteBuffer.allocate(3 * colours.size());
        colours.forEach(colour ->
                bytes.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put(colour.byteValue()));
        return bytes.array();
    }
}
