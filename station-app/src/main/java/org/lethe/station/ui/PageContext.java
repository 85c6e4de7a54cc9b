package org.lethe.station.ui;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import org.lethe.station.i18n.Messages;
import org.lethe.station.i18n.Text;

/**
 * What the window lends to its pages.
 *
 * @param messages the texts in the language of the moment
 * @param background the way to everything that takes time
 * @param navigation the way to pages that are not on the rail
 * @param operator who works at the window now; empty while nobody does
 */
public record PageContext(
        ObservableValue<Messages> messages, Background background, Navigation navigation, Supplier<String> operator) {
    /** The way to pages that are not on the rail, and from there. */
    public interface Navigation {
        /** Shows a page over the present one. */
        void open(Page page);

        /** Shows the page of the rail again from which others were opened. */
        void back();
    }

    /** Makes a page for a window; called once a window, on the JavaFX thread. */
    @FunctionalInterface
    public interface Maker extends Function<PageContext, Page> {}

    /** The texts now. */
    public Messages words() {
        return messages.getValue();
    }

    /** A text that follows the language. */
    public StringBinding text(Text text) {
        return text(text, Map.of());
    }

    /** A text with values that follows the language. */
    public StringBinding text(Text text, Map<String, ?> values) {
        return Bindings.createStringBinding(() -> words().text(text, values), messages);
    }
}
