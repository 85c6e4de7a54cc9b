package org.lethe.station.certify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * The trust file, see {@code docs/token.md}: {@code {"keys":[{"id","publicKey","name","scope"}],"revoked":[{"id","since",
 * "reason"}]}}. A name that this version does not know is refused: it might be a restriction that a newer station relies on.
 */
final class TrustJson {
    private TrustJson() {}

    static String write(TrustedKeys trusted) {
        var root = CanonicalJson.MAPPER.createObjectNode();
        var keys = root.putArray("keys");
        trusted.keys().stream().filter(key -> !key.equals(DemoKey.trusted())).forEach(key -> keys.addObject()
                .put("id", key.id())
                .put("publicKey", Base64.getEncoder().encodeToString(key.publicKeyBytes()))
                .put("name", key.name())
                .put("scope", key.scope().word()));
        var revoked = root.putArray("revoked");
        trusted.revoked().forEach(key -> {
            var entry = revoked.addObject().put("id", key.id());
            key.since().ifPresent(moment -> entry.put("since", moment.toString()));
            entry.put("reason", key.reason());
        });
        return root.toPrettyString() + "\n";
    }

    /**
     * Reads a trust file; the demo key is trusted besides.
     *
     * @throws IllegalArgumentException when it is not one; the message says what to do
     */
    static TrustedKeys read(String json) {
        var root = parsed(json);
        allow(root, "The trust file", Set.of("keys", "revoked"));
        var trusted = TrustedKeys.demoOnly();
        for (var entry : list(root, "keys")) {
            trusted = trusted.with(key(entry));
        }
        for (var entry : root.has("revoked") ? list(root, "revoked") : CanonicalJson.MAPPER.createArrayNode()) {
            trusted = trusted.with(revoked(entry));
        }
        return trusted;
    }

    private static JsonNode parsed(String json) {
        try {
            return CanonicalJson.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "The trust file is not JSON: " + e.getOriginalMessage() + "; ask its sender for it again", e);
        }
    }

    private static JsonNode list(JsonNode root, String name) {
        if (root.path(name).isArray()) {
            return root.path(name);
        }
        throw new IllegalArgumentException(
                "A trust file has a list named \"" + name + "\"; `key show --json` prints one");
    }

    private static TrustedKey key(JsonNode entry) {
        allow(entry, "A key in the trust file", Set.of("id", "publicKey", "name", "scope"));
        var named = TrustedKey.of(
                Base64.getDecoder().decode(text(entry, "publicKey")),
                text(entry, "name"),
                KeyScope.ofWord(text(entry, "scope")));
        return new TrustedKey(text(entry, "id"), named.publicKey(), named.name(), named.scope());
    }

    private static RevokedKey revoked(JsonNode entry) {
        allow(entry, "A revoked key in the trust file", Set.of("id", "since", "reason"));
        var since = entry.has("since") ? Optional.of(moment(text(entry, "since"))) : Optional.<Instant>empty();
        return new RevokedKey(text(entry, "id"), since, text(entry, "reason"));
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "A key is revoked since a time in UTC like 2026-11-23T08:00:00Z, not \"" + text + "\"", e);
        }
    }

    private static void allow(JsonNode node, String what, Set<String> names) {
        node.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                throw new IllegalArgumentException(what + " has a \"" + name
                        + "\", which this version does not know; read it with a newer Lethe Station");
            }
        });
    }

    private static String text(JsonNode entry, String field) {
        var value = entry.path(field);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw new IllegalArgumentException("A key in the trust file has no \"" + field + "\"");
        }
        return value.textValue();
    }
}
