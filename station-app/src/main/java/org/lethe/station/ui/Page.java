package org.lethe.station.ui;

import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.lethe.station.i18n.Text;

/**
 * One page of the window: what the rail shows of it, and its view. A page is made once and kept; it looks at its services only
 * while it is shown. All methods are called on the JavaFX thread.
 */
public interface Page {
    /** Its name on the rail. */
    Text title();

    /** Its picture on the rail. */
    Ikon icon();

    /** What it shows; always the same node. */
    Node view();

    /** Called each time after it came into sight. */
    default void shown() {}

    /** Called each time before it goes out of sight, also when the window closes. */
    default void hidden() {}
}
