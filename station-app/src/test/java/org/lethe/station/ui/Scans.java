package org.lethe.station.ui;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What a scanner types. */
final class Scans {
    private Scans() {}

    /** As a keyboard wedge does it, into whatever has the focus: the characters at once, then the terminator. */
    static void type(Scene scene, String text) {
        text.chars().mapToObj(Character::toString).forEach(character -> type(scene, character, codeOf(character)));
        Event.fireEvent(scene.getFocusOwner(), key(KeyEvent.KEY_PRESSED, "", KeyCode.ENTER));
    }

    private static void type(Scene scene, String character, KeyCode code) {
        Event.fireEvent(scene.getFocusOwner(), key(KeyEvent.KEY_PRESSED, "", code));
        Event.fireEvent(scene.getFocusOwner(), key(KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED));
        Event.fireEvent(scene.getFocusOwner(), key(KeyEvent.KEY_RELEASED, "", code));
    }

    /** The only character that does something to a button. */
    private static KeyCode codeOf(String character) {
        return character.isBlank() ? KeyCode.SPACE : KeyCode.UNDEFINED;
    }

    /** An act of a key, without others held. */
    static KeyEvent key(EventType<KeyEvent> act, String character, KeyCode code) {
        return new KeyEvent(act, character, "", code, false, false, false, false);
    }
}
