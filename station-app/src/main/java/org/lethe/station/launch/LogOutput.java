package org.lethe.station.launch;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** How much of the log a person sees. It goes to standard error (logback.xml); by default only what went wrong. */
final class LogOutput {
    private LogOutput() {}

    /** Shows everything of the station's own, or errors only. */
    static void show(boolean everything) {
        if (LoggerFactory.getLogger("org.lethe") instanceof Logger station) {
            station.setLevel(everything ? Level.DEBUG : Level.ERROR);
        }
    }
}
