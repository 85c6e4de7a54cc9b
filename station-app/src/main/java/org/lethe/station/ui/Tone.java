package org.lethe.station.ui;

import java.util.Arrays;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.lethe.station.model.JobState;

/**
 * The colour of a state, in the style sheet a pseudo-class. Never the only sign: every state also has its own icon shape and its
 * word, because one clerk in twelve does not tell red from green.
 */
enum Tone {
    /** Nothing to do. */
    CALM,
    /** May be started. */
    READY,
    /** At work. */
    BUSY,
    /** A person is needed. */
    ATTENTION,
    /** Done and certified. */
    DONE,
    /** Must not be sold. */
    STOP;

    private final PseudoClass pseudoClass = PseudoClass.getPseudoClass(name().toLowerCase(Locale.ROOT));

    /** Gives a node this tone and takes every other from it. */
    void paint(Node node) {
        Arrays.stream(values()).forEach(tone -> node.pseudoClassStateChanged(tone.pseudoClass, tone == this));
    }

    static Tone of(JobState state) {
        return switch (state) {
            case ASSESSING, CANCELLED -> CALM;
            case READY -> READY;
            case ERASING, AWAITING_RETURN, VERIFYING -> BUSY;
            case BLOCKED, AWAITING_OPERATOR -> ATTENTION;
            case ERASED -> DONE;
            case NOT_ERASED, INDETERMINATE -> STOP;
        };
    }

    static Ikon icon(JobState state) {
        return switch (state) {
            case ASSESSING -> Material2MZ.SEARCH;
            case BLOCKED -> Material2MZ.WARNING;
            case READY -> Material2MZ.PLAY_CIRCLE_OUTLINE;
            case ERASING -> Material2AL.AUTORENEW;
            case AWAITING_RETURN -> Material2AL.HOURGLASS_EMPTY;
            case AWAITING_OPERATOR -> Material2MZ.TOUCH_APP;
            case VERIFYING -> Material2AL.FACT_CHECK;
            case ERASED -> Material2AL.CHECK_CIRCLE;
            case NOT_ERASED -> Material2AL.BLOCK;
            case INDETERMINATE -> Material2AL.HELP;
            case CANCELLED -> Material2AL.CANCEL;
        };
    }
}
