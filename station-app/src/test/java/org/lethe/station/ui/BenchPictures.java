package org.lethe.station.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import org.lethe.station.i18n.Language;

/**
 * Keeps pictures of the window as small PNG files, without AWT: in {@code target/screenshots}, and where {@code lethe.shots} names a
 * folder, as {@code ./station shots} does, there too.
 */
final class BenchPictures {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    static final Path TAKEN = Path.of("target", "screenshots");

    private BenchPictures() {}

    /** Keeps a picture under a name without ending. */
    static void keep(Image image, String name) {
        write(image, TAKEN.resolve(name + ".png"));
        Optional.ofNullable(System.getProperty("lethe.shots"))
                .filter(folder -> !folder.isEmpty())
                .ifPresent(folder -> write(image, Path.of(folder, name + ".png")));
    }

    /** The name of a view's picture: {@code bench-zh-CN-dark}. */
    static String name(String view, Language language, Theme theme) {
        return view + "-" + language.tag() + "-" + theme.name().toLowerCase(Locale.ROOT);
    }

    static void write(Image image, Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, png(image));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write the picture " + file, e);
        }
    }

    private static byte[] png(Image image) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(SIGNATURE);
        var size = ByteBuffer.allocate(13).putInt((int) image.getWidth()).putInt((int) image.getHeight());
        var palette = Palette.of(image);
        // 8 bits a pixel, each the place of its colour in a palette, the only compression and filter methods there are,
        // not interlaced
        chunk(out, "IHDR", size.put(new byte[] {8, 3, 0, 0, 0}).array());
        chunk(out, "PLTE", palette.bytes());
        chunk(out, "IDAT", pixels(image, palette));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] pixels(Image image, Palette palette) throws IOException {
        var packed = new ByteArrayOutputStream();
        var reader = image.getPixelReader();
        try (var deflater = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
            for (int y = 0; y < image.getHeight(); y++) {
                deflater.write(0);
                for (int x = 0; x < image.getWidth(); x++) {
                    deflater.write(palette.indexOf(reader.getArgb(x, y)));
                }
            }
        }
        return packed.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) throws IOException {
        var typed = ByteBuffer.allocate(4 + content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        var sum = new CRC32();
        sum.update(typed);
        out.write(ByteBuffer.allocate(4).putInt(content.length).array());
        out.write(typed);
        out.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
