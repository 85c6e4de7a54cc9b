package org.lethe.station.model;

/**
 * One action of one plan.
 *
 * @param kind what is done
 * @param pass which of the overwriting passes it belongs to, counted from 1; 0 for steps outside the passes
 */
public record EraseStep(StepKind kind, int pass) {
    /** A step outside the overwriting passes. */
    public static EraseStep of(StepKind kind) {
        return new EraseStep(kind, 0);
    }

    @Override
    public String toString() {
        return pass == 0 ? kind.name() : kind.name() + "#" + pass;
    }
}
