package org.lethe.station.model;

/**
 * The seller's agreement to scope, method and impact of the erasure (GB 46864-2025, section 5).
 *
 * @param reference under which the shop finds it again, for example the number of the signed intake ticket; never blank
 */
public record Consent(String reference) {
    public Consent {
        if (reference.isBlank()) {
            throw new IllegalArgumentException("Consent needs a reference under which it can be found again");
        }
    }
}
