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
