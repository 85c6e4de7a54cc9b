package org.lethe.station.certify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.security.KeyPair;
import java.util.Base64;

/**
 * A key pair as a file: {@code {"schema":"lethe-key-1","algorithm":"Ed25519","id":…,"name":…,"scope":…,
 * "publicKey":…,"privateKey":…}}, both halves as the base64 of the 32 bytes of RFC 8032.
 */
final class KeyJson {
    private static final String SCHEMA = "lethe-key-1";
    private static final String ALGORITHM = "Ed25519";

    private KeyJson() {}

    static String write(SigningKey key) {
        var pair = key.pair();
        return CanonicalJson.MAPPER
                        .createObjectNode()
                        .put("schema", SCHEMA)
                        .put("algorithm", ALGORITHM)
                        .put("id", key.id())
                        .put("name", key.trusted().name())
                        .put("scope", key.trusted().scope().word())
                        .put("publicKey", base64(Ed25519.rawPublic(pair.getPublic())))
                        .put("privateKey", base64(Ed25519.rawPrivate(pair.getPrivate())))
                        .toPrettyString()
                + "\n";
    }

    /**
     * Reads a key pair.
     *
     * @throws IllegalArgumentException when it is not one, or its parts do not belong together; the message never holds
     *     the private half
     */
    static SigningKey read(String json) {
        var node = parsed(json);
        require(node.path("schema").asText().equals(SCHEMA), "schema is not " + SCHEMA);
        require(node.path("algorithm").asText().equals(ALGORITHM), "algorithm is not " + ALGORITHM);
        var pair =
                new KeyPair(Ed25519.publicKey(bytes(node, "publicKey")), Ed25519.privateKey(bytes(node, "privateKey")));
        var scope = KeyScope.ofWord(node.path("scope").asText());
        var key = SigningKey.of(pair, node.path("name").asText(), scope);
        require(key.id().equals(node.path("id").asText()), "id does not belong to the public key");
        return key;
    }

    /** Jackson quotes what it could not read; that may be the private half, so its message and cause are left out. */
    private static JsonNode parsed(String json) {
        try {
            return CanonicalJson.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("It is not JSON");
        }
    }

    private static byte[] bytes(JsonNode node, String field) {
        try {
            return Base64.getDecoder().decode(node.path(field).asText());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Its " + field + " is not base64");
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static void require(boolean holds, String flaw) {
        if (!holds) {
            throw new IllegalArgumentException("Its " + flaw);
        }
    }
}
