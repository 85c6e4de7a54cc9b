package org.lethe.station.ui;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What a scanner types. */
final class Scans {
    private Scans() {}

    /** As a keyboard wedge does it, into whatever has the focus: the characters at once, then the terminator. */
    static void type(Scene scene, String text) {
        var focus = scene.getFocusOwner();
        text.chars()
                .mapToObj(Character::toString)
                .forEach(character -> Event.fireEvent(
                        focus,
                        new KeyEvent(
                                KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false)));
        Event.fireEvent(focus, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
    }
}
