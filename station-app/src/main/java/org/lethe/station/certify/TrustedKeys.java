package org.lethe.station.certify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The public keys that a verifier accepts. The demo key is always among them, for virtual phones; no trust file can give
 * it, or any key, more than one scope.
 */
public final class TrustedKeys {
    private final List<TrustedKey> keys;

    private TrustedKeys(List<TrustedKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /** Only the demo key. */
    public static TrustedKeys demoOnly() {
        return new TrustedKeys(List.of(DemoKey.trusted()));
    }

    /**
     * Reads a trust file: {@code {"keys":[{"id":…,"publicKey":<base64>,"name":…,"scope":"real"|"simulated"}]}}.
     *
     * @throws IllegalArgumentException when it is not one; the message says what to do
     */
    public static TrustedKeys parse(String json) {
        var trusted = demoOnly();
        for (var entry : entries(json)) {
            trusted = trusted.with(key(entry));
        }
        return trusted;
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
            return new TrustedKeys(more);
        }
        if (known.get().scope() != key.scope()) {
            throw new IllegalArgumentException(
                    "Key " + key.id() + " (" + known.get().name() + ") is for "
                            + known.get().scope().word() + " phones only; remove it from the trust file");
        }
        return this;
    }

    /** These keys and all of the others. */
    public TrustedKeys with(TrustedKeys others) {
        var all = this;
        for (var key : others.keys) {
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

    /** The trust file of these keys, without the demo key, which every verifier knows. */
    public String toJson() {
        var root = CanonicalJson.MAPPER.createObjectNode();
        var array = root.putArray("keys");
        keys.stream().filter(key -> !key.equals(DemoKey.trusted())).forEach(key -> array.addObject()
                .put("id", key.id())
                .put("publicKey", Base64.getEncoder().encodeToString(key.publicKeyBytes()))
                .put("name", key.name())
                .put("scope", key.scope().word()));
        return root.toPrettyString() + "\n";
    }

    private static JsonNode entries(String json) {
        try {
            var keys = CanonicalJson.MAPPER.readTree(json).path("keys");
            if (keys.isArray()) {
                return keys;
            }
            throw new IllegalArgumentException("A trust file has a list named \"keys\"; `key show --json` prints one");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "The trust file is not JSON: " + e.getOriginalMessage() + "; ask its sender for it again", e);
        }
    }

    private static TrustedKey key(JsonNode entry) {
        var named = TrustedKey.of(
                Base64.getDecoder().decode(text(entry, "publicKey")),
                text(entry, "name"),
                KeyScope.ofWord(text(entry, "scope")));
        return new TrustedKey(text(entry, "id"), named.publicKey(), named.name(), named.scope());
    }

    private static String text(JsonNode entry, String field) {
        var value = entry.path(field);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw new IllegalArgumentException("A key in the trust file has no \"" + field + "\"");
        }
        return value.textValue();
    }
}
