package org.lethe.station.certify;

import java.time.Instant;
import java.util.Optional;

/**
 * A key that no longer vouches, for everything or from a moment on. The moment is compared with the time of issue that the
 * token states, and whoever has the key writes that time: a moment serves a key that was retired or destroyed in good order.
 * A key that a stranger may hold is revoked without one, and every certificate of it falls.
 *
 * @param id of the key, see {@link TrustedKey#id()}
 * @param since certificates issued at or after it do not count; empty when none counts, whenever issued
 * @param reason for people, in the words of who revoked it; never blank
 */
public record RevokedKey(String id, Optional<Instant> since, String reason) {
    public RevokedKey {
        if (!id.matches("[0-9a-f]{16}")) {
            throw new IllegalArgumentException(
                    "A revoked key is named by the 16 hexadecimal digits of its id, not by \"" + id
                            + "\"; `key show` prints ids");
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("Key " + id + " is revoked without a reason; add one to the trust file");
        }
    }

    /** Whether a certificate of this key that states such a time of issue has lost its worth. */
    public boolean covers(Instant issuedAt) {
        return since.map(moment -> !issuedAt.isBefore(moment)).orElse(true);
    }

    /** The stricter of two revocations of one key: without a moment, or else from the earlier one. */
    RevokedKey stricter(RevokedKey other) {
        if (since.isEmpty() || other.since.isEmpty()) {
            return since.isEmpty() ? this : other;
        }
        return other.since.get().isBefore(since.get()) ? other : this;
    }
}
