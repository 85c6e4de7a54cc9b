package org.lethe.station.doctor;

import java.util.List;

/**
 * What an examination found.
 *
 * @param condition how much it matters
 * @param key names the finding, its sentence and its remedy; stable, for programs
 * @param values what the sentence names
 */
public record Diagnosis(Condition condition, String key, List<String> values) {
    public Diagnosis {
        values = List.copyOf(values);
    }

    /** How much a finding matters. */
    public enum Condition {
        /** As it should be. */
        GOOD,
        /** Works, but not everything will. */
        NOTE,
        /** Phones cannot be erased, or records not be kept, before this is put right. */
        MISSING
    }

    /** An examination that broke off: whether all is well there is not known. */
    public static Diagnosis ofFault(RuntimeException fault) {
        return note("fault", fault);
    }

    static Diagnosis good(String key, Object... values) {
        return of(Condition.GOOD, key, values);
    }

    static Diagnosis note(String key, Object... values) {
        return of(Condition.NOTE, key, values);
    }

    static Diagnosis missing(String key, Object... values) {
        return of(Condition.MISSING, key, values);
    }

    private static Diagnosis of(Condition condition, String key, Object... values) {
        return new Diagnosis(
                condition, key, List.of(values).stream().map(String::valueOf).toList());
    }
}
