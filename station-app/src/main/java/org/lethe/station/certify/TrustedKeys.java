package org.lethe.station.certify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The public keys that a verifier accepts, and those that were revoked. The demo key is always among them, for virtual phones;
 * no trust file can give it, or any key, more than one scope. A revocation is never undone by another file: of two the
 * stricter counts.
 */
public final class TrustedKeys {
    private final List<TrustedKey> keys;
    private final Map<String, RevokedKey> revoked;

    private TrustedKeys(List<TrustedKey> keys, Map<String, RevokedKey> revoked) {
        this.keys = List.copyOf(keys);
        this.revoked = new TreeMap<>(revoked);
    }

    /** Only the demo key. */
    public static TrustedKeys demoOnly() {
        return new TrustedKeys(List.of(DemoKey.trusted()), Map.of());
    }

    /**
     * Reads a trust file, see {@code docs/token.md}.
     *
     * @throws IllegalArgumentException when it is not one; the message says what to do
     */
    public static TrustedKeys parse(String json) {
        return TrustJson.read(json);
    }

    /**
     * These keys and one more. A key that is known already stays as it is.
     *
     * @throws IllegalArgumentException when the key is known for the other kind of phone
     */
    public TrustedKeys with(TrustedKey key) {
        var known = find(key.id());
        if (known.isEmpty()) {
            var more = new ArrayList<>(keys);
            more.add(key);
            return new TrustedKeys(more, revoked);
        }
        if (known.get().scope() != key.scope()) {
            throw new IllegalArgumentException(
                    "Key " + key.id() + " (" + known.get().name() + ") is for "
                            + known.get().scope().word() + " phones only; remove it from the trust file");
        }
        return this;
    }

    /** These keys with one revoked. The key itself may be unknown here; it is refused as soon as it is known. */
    public TrustedKeys with(RevokedKey key) {
        var more = new TreeMap<>(revoked);
        more.merge(key.id(), key, RevokedKey::stricter);
        return new TrustedKeys(keys, more);
    }

    /** These keys and all of the others, with the revocations of both. */
    public TrustedKeys with(TrustedKeys others) {
        var all = this;
        for (var key : others.keys) {
            all = all.with(key);
        }
        for (var key : others.revoked.values()) {
            all = all.with(key);
        }
        return all;
    }

    /** The key of an id. */
    public Optional<TrustedKey> find(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /** All keys, the demo key first. */
    public List<TrustedKey> keys() {
        return keys;
    }

    /**
     * Whether a station's key signed a text of its ledger, and was in force then. The demo key signs nothing of the kind: everybody
     * has its private half.
     *
     * @param id of the key
     * @param signature 64 bytes (RFC 8032) in hexadecimal
     * @param at the time that the text states; {@link Instant#MIN} for one that states none, for which only a key revoked from
     *     the beginning does not count
     */
    public boolean signed(String id, String text, String signature, Instant at) {
        return find(id).filter(key -> key.scope() == KeyScope.REAL)
                        .filter(key -> key.signedText(text, signature))
                        .isPresent()
                && revocation(id).filter(key -> key.covers(at)).isEmpty();
    }

    /** The revocation of a key; empty when it is in force. */
    public Optional<RevokedKey> revocation(String id) {
        return Optional.ofNullable(revoked.get(id));
    }

    /** All revocations, ordered by key id. */
    public Collection<RevokedKey> revoked() {
        return List.copyOf(revoked.values());
    }

    /** The trust file of these keys, without the demo key, which every verifier knows. */
    public String toJson() {
        return TrustJson.write(this);
    }
}
