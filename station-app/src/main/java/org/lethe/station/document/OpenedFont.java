package org.lethe.station.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One font of a document: knows which characters it has, and is embedded with those that were used. */
final class OpenedFont {
    private final CmapLookup glyphs;
    private final PDFont font;

    private OpenedFont(TrueTypeFont outlines, PDDocument document) throws IOException {
        this.glyphs = outlines.getUnicodeCmapLookup();
        this.font = PDType0Font.load(document, outlines, true);
    }

    /**
     * Opens a font file for a document.
     *
     * @return empty when it cannot be embedded: no TrueType outlines, or its maker forbids it
     * @throws IOException when it cannot be read, or is no font
     */
    static Optional<OpenedFont> open(Path file, PDDocument document) throws IOException {
        var outlines = outlines(file);
        if (outlines instanceof OpenTypeFont openType && openType.isPostScript()) {
            return Optional.empty();
        }
        return mayBeEmbedded(outlines) ? Optional.of(new OpenedFont(outlines, document)) : Optional.empty();
    }

    /** Of a collection the first font; the others are the same in other widths or for other countries. */
    private static TrueTypeFont outlines(Path file) throws IOException {
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
            return new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()));
        }
        List<TrueTypeFont> members = new ArrayList<>();
        new TrueTypeCollection(file.toFile()).processAllFonts(members::add);
        return members.get(0);
    }

    /** OpenType specification, table OS/2, fsType: bit 1 alone forbids embedding, bit 9 allows bitmaps only. */
    private static boolean mayBeEmbedded(TrueTypeFont outlines) throws IOException {
        var terms = outlines.getOS2Windows();
        return terms == null || (terms.getFsType() & 0x000F) != 0x0002 && (terms.getFsType() & 0x0200) == 0;
    }

    boolean has(int codePoint) {
        return glyphs.getGlyphId(codePoint) > 0;
    }

    PDFont font() {
        return font;
    }
}
