package org.lethe.station.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * The fonts of one document. Each character is set in the first font that has it; one that none has is written out as its
 * number, {@code [U+1F4F1]}, because a certificate on which something silently vanished would lie.
 */
final class FontSet {
    /** "Certificate", a character that every simplified Chinese font has and every other lacks. */
    static final int CHINESE = '证';

    private static final float UNITS_PER_EM = 1000;

    private final PDDocument document;
    private final Deque<Path> unopened;
    private final List<OpenedFont> opened = new ArrayList<>();

    /**
     * The fonts for a document.
     *
     * @throws NoFontException when there is none with Chinese characters
     */
    FontSet(PDDocument document, FontFiles files) throws IOException {
        this.document = document;
        this.unopened = new ArrayDeque<>(files.files());
        if (fontFor(CHINESE).isEmpty()) {
            throw new NoFontException("There is no TrueType font with Chinese characters among " + files.files()
                    + ": install one (Debian: apt install fonts-lxgw-wenkai) or name its file in the settings,"
                    + " printing.font");
        }
    }

    /** A part of a text in one font. */
    record Run(PDFont font, String text) {}

    /** The text in parts, every character of which can be shown. */
    List<Run> runs(String text) throws IOException {
        var runs = new ArrayList<Run>();
        for (int codePoint : text.codePoints().toArray()) {
            append(runs, codePoint);
        }
        return runs;
    }

    /** Width in points at a size in points. */
    float width(String text, float size) throws IOException {
        float width = 0;
        for (var run : runs(text)) {
            width += run.font().getStringWidth(run.text());
        }
        return width * size / UNITS_PER_EM;
    }

    private void append(List<Run> runs, int codePoint) throws IOException {
        var font = fontFor(codePoint);
        if (font.isEmpty()) {
            for (int letter : String.format(Locale.ROOT, "[U+%04X]", codePoint)
                    .codePoints()
                    .toArray()) {
                append(runs, letter);
            }
            return;
        }
        var character = Character.toString(codePoint);
        var last = runs.size() - 1;
        if (last >= 0 && runs.get(last).font() == font.get()) {
            runs.set(last, new Run(font.get(), runs.get(last).text() + character));
        } else {
            runs.add(new Run(font.get(), character));
        }
    }

    private Optional<PDFont> fontFor(int codePoint) throws IOException {
        for (var font : opened) {
            if (font.has(codePoint)) {
                return Optional.of(font.font());
            }
        }
        return openNext() ? fontFor(codePoint) : Optional.empty();
    }

    /** Opens one more of the files; those that cannot be embedded are passed over. */
    private boolean openNext() throws IOException {
        if (unopened.isEmpty()) {
            return false;
        }
        OpenedFont.open(unopened.removeFirst(), document).ifPresent(opened::add);
        return true;
    }
}
