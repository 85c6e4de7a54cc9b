package org.lethe.station.model;

import java.util.Map;

/**
 * Something learned about a phone that a person should know.
 *
 * @param code what it is; text and remedy in every language hang on it
 * @param severity how much it matters
 * @param details values that the text names, for example {@code level=12}; never user content
 */
public record Finding(ReasonCode code, Severity severity, Map<String, String> details) {
    public Finding {
        details = Map.copyOf(details);
    }

    /** A finding without details. */
    public static Finding of(ReasonCode code, Severity severity) {
        return new Finding(code, severity, Map.of());
    }

    /** Whether nothing may be started before it is gone. */
    public boolean isBlocking() {
        return severity == Severity.BLOCKING;
    }
}
