package org.lethe.station.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** What the bench does at a key together with Ctrl; on macOS with the command key, and so it is called there: ⌘E. */
enum Shortcut {
    /** Erase all phones that are ready. */
    ERASE_ALL(KeyCode.E),
    /** Have the customer agree. */
    CONSENT(KeyCode.K),
    /** To the field for the number of the ticket. */
    TICKET(KeyCode.T),
    /** Tiles or list. */
    VIEW(KeyCode.L),
    /** Learn the order of the hub's ports. */
    LESSON(KeyCode.H);

    private final KeyCombination keys;

    Shortcut(KeyCode key) {
        this.keys = new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }

    /** What is pressed. */
    KeyCombination keys() {
        return keys;
    }

    /** What is pressed, as people on this computer's system call it. */
    String words() {
        return keys.getDisplayText();
    }

    /** All of them for a text, by their names: {@code {erase_all}}. */
    static Map<String, String> all() {
        return Arrays.stream(values())
                .collect(Collectors.toMap(shortcut -> shortcut.name().toLowerCase(Locale.ROOT), Shortcut::words));
    }
}
