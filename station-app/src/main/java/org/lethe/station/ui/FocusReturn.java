package org.lethe.station.ui;

import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Gives the focus back to where it was before it came into a part of the window, when that part vanishes. JavaFX alone would go on to
 * whatever control is next in the window.
 */
final class FocusReturn {
    private final Node part;
    private @Nullable Node before;

    private FocusReturn(Node part) {
        this.part = part;
    }

    /** Looks after a part that is shown for a while. */
    static <N extends Node> N from(N part) {
        var focus = new FocusReturn(part);
        part.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(focus::moved);
        part.visibleProperty().subscribe(shown -> focus.giveBack(shown));
        return part;
    }

    private void moved(@Nullable Node from, @Nullable Node to) {
        if (to != null && isWithin(to) && from != null && !isWithin(from)) {
            before = from;
        }
    }

    private boolean isWithin(Node node) {
        return node.equals(part) || node.getParent() != null && isWithin(node.getParent());
    }

    private void giveBack(boolean shown) {
        if (!shown && part.isFocusWithin() && before != null) {
            before.requestFocus();
        }
    }
}
