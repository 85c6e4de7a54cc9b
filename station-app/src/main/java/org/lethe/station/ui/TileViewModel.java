package org.lethe.station.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One tile: keeps its place on the bench while its content changes. To be used on the JavaFX thread. */
final class TileViewModel {
    private final ReadOnlyObjectWrapper<TileContent> content;

    TileViewModel(TileContent first) {
        content = new ReadOnlyObjectWrapper<>(first);
    }

    ReadOnlyObjectProperty<TileContent> content() {
        return content.getReadOnlyProperty();
    }

    /** The same as a property of a view's own: nothing holds a view that is given up. */
    ReadOnlyObjectProperty<TileContent> followed() {
        var own = new ReadOnlyObjectWrapper<TileContent>();
        own.bind(content);
        return own;
    }

    TileContent now() {
        return content.get();
    }

    /** Shows something newer; equal content changes nothing, so that nothing flickers. */
    void show(TileContent newer) {
        if (!newer.equals(content.get())) {
            content.set(newer);
        }
    }
}
