package org.lethe.station.certify;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Optional;

/**
 * A certificate as one JSON file: {@code {"schema":"lethe-certificate-1","token":<digits>,"evidence":{…}}}. The evidence
 * record alone carries no signature; beside its token anybody can check that it is the one that was certified.
 *
 * @param token digits
 * @param evidenceJson the evidence record
 */
public record CertificateBundle(String token, String evidenceJson) {
    private static final String SCHEMA = "lethe-certificate-1";

    /** The bundle of a certificate. */
    public static CertificateBundle of(SanitizationCertificate certificate) {
        return new CertificateBundle(QrText.digits(certificate), certificate.evidenceJson());
    }

    /** Reads a bundle; empty when the text is none. What it says is not checked here, see {@link TokenVerifier}. */
    public static Optional<CertificateBundle> parse(String json) {
        try {
            var root = CanonicalJson.MAPPER.readTree(json);
            var whole = root.path("schema").asText().equals(SCHEMA)
                    && root.path("token").isTextual()
                    && root.path("evidence").isObject();
            return whole
                    ? Optional.of(new CertificateBundle(
                            root.path("token").textValue(),
                            root.path("evidence").toString()))
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The file's text. */
    public String toJson() {
        try {
            var root = CanonicalJson.MAPPER
                    .createObjectNode()
                    .put("schema", SCHEMA)
                    .put("token", token);
            root.set("evidence", CanonicalJson.MAPPER.readTree(evidenceJson));
            return root.toPrettyString() + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored evidence record is not JSON; the ledger is damaged", e);
        }
    }
}
