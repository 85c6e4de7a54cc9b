package org.lethe.station.launch;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** How much of the log a person sees. It goes to standard error (logback.xml); by default only what went wrong. */
final class LogOutput {
    /** Held, because the JDK forgets the level of a logger that nobody holds. */
    private static final java.util.logging.Logger JAVAFX = java.util.logging.Logger.getLogger("javafx");

    private LogOutput() {}

    /** JavaFX warns at every start from a class path that this is not how it is shipped; it works, and tells nobody anything. */
    static void withoutJavaFxsWarning() {
        JAVAFX.setLevel(java.util.logging.Level.SEVERE);
    }

    /** Shows everything of the station's own, or errors only. */
    static void show(boolean everything) {
        if (LoggerFactory.getLogger("org.lethe") instanceof Logger station) {
            station.setLevel(everything ? Level.DEBUG : Level.ERROR);
        }
    }
}
