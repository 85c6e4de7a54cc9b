package org.lethe.station.document;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Breaks texts into lines of a width by the rules of a language: Chinese between characters but not before a full stop,
 * Latin between words. A word that is longer than a line (a hash, a fingerprint) is broken where the line ends.
 */
final class LineBreaker {
    private final FontSet fonts;
    private final Locale language;

    LineBreaker(FontSet fonts, Locale language) {
        this.fonts = fonts;
        this.language = language;
    }

    /** The lines, at least one. Blanks at their ends are kept: they part the words for readers of the text behind. */
    List<String> lines(String text, float size, float width) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : words(text)) {
            if (!fits(line + word, size, width) && line.length() > 0) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(word);
            cutOverlong(lines, line, size, width);
        }
        lines.add(line.toString());
        return lines;
    }

    private void cutOverlong(List<String> lines, StringBuilder line, float size, float width) throws IOException {
        while (!fits(line.toString(), size, width) && line.codePointCount(0, line.length()) > 1) {
            int end = fitting(line.toString(), size, width);
            lines.add(line.substring(0, end));
            line.delete(0, end);
        }
    }

    /** The longest beginning that fits, at least one character. */
    private int fitting(String line, float size, float width) throws IOException {
        int end = line.offsetByCodePoints(0, 1);
        while (end < line.length() && fits(line.substring(0, line.offsetByCodePoints(end, 1)), size, width)) {
            end = line.offsetByCodePoints(end, 1);
        }
        return end;
    }

    private boolean fits(String line, float size, float width) throws IOException {
        return fonts.width(line.stripTrailing(), size) <= width;
    }

    private List<String> words(String text) {
        var breaks = BreakIterator.getLineInstance(language);
        breaks.setText(text);
        var words = new ArrayList<String>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            words.add(text.substring(start, end));
            start = end;
        }
        return words;
    }
}
