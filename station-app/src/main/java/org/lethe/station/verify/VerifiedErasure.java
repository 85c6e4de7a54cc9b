package org.lethe.station.verify;

import org.lethe.station.model.Assurance;

/**
 * The proof that an erasure was observed. It exists only for a record whose evidence {@link VerdictRule} judged
 * {@link Verdict.Erased}, and it is the only thing from which a certificate can be made.
 */
public final class VerifiedErasure {
    private final ErasureRecord record;
    private final Assurance assurance;

    VerifiedErasure(ErasureRecord record, Assurance assurance) {
        this.record = record;
        this.assurance = assurance;
    }

    /** The story that was judged. */
    public ErasureRecord record() {
        return record;
    }

    /** How much was seen. */
    public Assurance assurance() {
        return assurance;
    }
}
