package org.lethe.station.cli;

import java.util.ResourceBundle;
import org.lethe.station.i18n.Language;
import org.lethe.station.i18n.Messages;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.SaleReason;

/** The texts of the command line in one language: its own, beside the station's words for what all faces show. */
final class Words {
    private static final String BUNDLE = "org.lethe.station.cli.cli";

    private final Language language;
    private final Messages messages;
    private final ResourceBundle bundle;

    private Words(Language language) {
        this.language = language;
        this.messages = Messages.in(language);
        // without "no fallback", a Chinese computer would answer in Chinese when English was asked for
        var strict = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        this.bundle = ResourceBundle.getBundle(BUNDLE, language.locale(), strict);
    }

    /** The words of a language. */
    static Words in(Language language) {
        return new Words(language);
    }

    /** The language itself. */
    Language language() {
        return language;
    }

    /** States, steps, reasons and figures. */
    Messages messages() {
        return messages;
    }

    /** A reason as a line: its code, what it is, what to do. */
    String advice(SaleReason reason) {
        return reason + "  " + messages.reason(reason) + " → " + messages.remedy(reason);
    }

    /** A reason as a line: its code, what it is, what to do. */
    String advice(ReasonCode reason) {
        return reason + "  " + messages.reason(reason) + " → " + messages.remedy(reason);
    }

    /** The texts of the command line itself, help included. */
    ResourceBundle bundle() {
        return bundle;
    }

    /** A text with its values in the places {@code {0}}, {@code {1}} … */
    String text(String key, Object... values) {
        var text = bundle.getString(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }
}
