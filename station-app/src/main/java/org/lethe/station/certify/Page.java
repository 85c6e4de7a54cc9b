package org.lethe.station.certify;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One printable HTML page that needs nothing but itself: no script, no font, no picture from elsewhere. Everything that
 * came from a phone or a person is escaped. Written line by line, each call adding one.
 */
final class Page {
    private static final String TEMPLATE = "page.html";
    private static final String WORDS = "org.lethe.station.certify.page";

    private final ResourceBundle words;
    private final List<String> parts = new ArrayList<>();

    Page(Locale language) {
        // No fallback to the machine's own language: the same page must come out everywhere.
        this.words = ResourceBundle.getBundle(
                WORDS, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** A word of the page's language. */
    String word(String key) {
        return words.getString(key);
    }

    /** A big line in a box, the first thing that is seen. */
    @CanIgnoreReturnValue
    Page banner(String text) {
        return add("<p class=\"banner\">" + escaped(text) + "</p>");
    }

    @CanIgnoreReturnValue
    Page heading(String text) {
        return add("<h1>" + escaped(text) + "</h1>");
    }

    @CanIgnoreReturnValue
    Page section(String key) {
        return add("<h2>" + escaped(word(key)) + "</h2>");
    }

    /** A line with a name and a value. */
    @CanIgnoreReturnValue
    Page row(String key, String value) {
        return add("<p class=\"row\"><span>" + escaped(word(key)) + "</span><b>" + escaped(value) + "</b></p>");
    }

    @CanIgnoreReturnValue
    Page text(String text) {
        return add("<p>" + escaped(text) + "</p>");
    }

    /** A reason: what it is, what to do, and its code in small print. */
    @CanIgnoreReturnValue
    Page reason(String code, String text, String remedy) {
        return add("<div class=\"reason\"><b>" + escaped(text) + "</b><p>" + escaped(remedy) + "</p><code>"
                + escaped(code) + "</code></div>");
    }

    /** A picture that is part of the page. */
    @CanIgnoreReturnValue
    Page picture(String base64Png, int pixels, String description) {
        return add("<img alt=\"" + escaped(description) + "\" width=\"" + pixels + "\" height=\"" + pixels
                + "\" src=\"data:image/png;base64," + base64Png + "\">");
    }

    /**
     * The finished page.
     *
     * @param style class of the body, see {@code page.html}
     * @param watermark across the page; empty for none
     */
    String html(String title, String style, String watermark) {
        var mark = watermark.isEmpty() ? "" : "<div class=\"watermark\">" + escaped(watermark) + "</div>";
        return template()
                .replace("{language}", languageTag())
                .replace("{style}", style)
                .replace("{title}", escaped(title))
                .replace("{watermark}", mark)
                .replace("{body}", String.join("\n", parts));
    }

    @CanIgnoreReturnValue
    private Page add(String part) {
        parts.add(part);
        return this;
    }

    /** Of the words on the page; those without a language are English. */
    private String languageTag() {
        return words.getLocale().equals(Locale.ROOT) ? "en" : words.getLocale().toLanguageTag();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String template() {
        try (var in = Page.class.getResourceAsStream(TEMPLATE)) {
            if (in == null) {
                throw new IllegalStateException(TEMPLATE + " is missing from the program; install it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("Could not read " + TEMPLATE + " from the program; install it again", e);
        }
    }
}
