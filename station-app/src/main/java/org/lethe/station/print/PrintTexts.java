package org.lethe.station.print;

import java.util.ResourceBundle;
import org.lethe.station.i18n.Language;

/** What became of prints in a person's language. */
public final class PrintTexts {
    private final ResourceBundle bundle;

    private PrintTexts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The texts of a language. */
    public static PrintTexts in(Language language) {
        var strict = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new PrintTexts(ResourceBundle.getBundle("org.lethe.station.print.print", language.locale(), strict));
    }

    /** How a print ended, in a word. */
    public String outcome(PrintResult result) {
        return bundle.getString(result.outcome().name());
    }

    /** What was printed, in a word. */
    public String kind(PrintKind kind) {
        return bundle.getString("kind." + kind.name());
    }

    /** Why something was not printed. */
    public String fault(PrintFault fault) {
        return bundle.getString(fault.name());
    }

    /** The one thing to do about it. */
    public String remedy(PrintFault fault) {
        return bundle.getString(fault.name() + ".remedy");
    }

    /** A label that was to print by itself and did not. */
    String labelFailed(String what, PrintFault fault) {
        return bundle.getString("label.failed")
                .replace("{0}", what)
                .replace("{1}", fault(fault))
                .replace("{2}", remedy(fault));
    }
}
