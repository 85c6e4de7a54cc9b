package org.lethe.station.cli;

import java.time.Instant;
import java.util.Map;
import org.lethe.station.certify.CertificateToken;
import org.lethe.station.certify.Verification;

/** The outcome of a verification as an object for programs. */
final class VerificationObjects {
    private VerificationObjects() {}

    static Map<String, Object> object(Verification verification) {
        var line = JsonLines.object("verification");
        if (verification instanceof Verification.Valid valid) {
            line.put("result", "VALID");
            line.put("key", valid.keyId());
            line.put("keyName", valid.keyName());
            line.put("simulated", valid.simulated());
            line.put("certificate", statements(valid.token()));
        } else if (verification instanceof Verification.Revoked revoked) {
            line.put("result", "REVOKED");
            line.put("key", revoked.revocation().id());
            line.put("keyName", revoked.keyName());
            line.put("since", revoked.revocation().since().map(Instant::toString));
            line.put("why", revoked.revocation().reason());
            line.put("number", revoked.token().number());
        } else if (verification instanceof Verification.Forged forged) {
            line.put("result", "FORGED");
            line.put("why", forged.why());
        } else if (verification instanceof Verification.UnknownKey unknown) {
            line.put("result", "UNKNOWN_KEY");
            line.put("key", unknown.keyId());
        } else if (verification instanceof Verification.Malformed malformed) {
            line.put("result", "MALFORMED");
            line.put("why", malformed.where());
            line.put("remedy", malformed.remedy());
        }
        return line;
    }

    private static Map<String, Object> statements(CertificateToken token) {
        var statements = JsonLines.members();
        statements.put("number", token.number());
        statements.put("station", token.station());
        statements.put("issuedAt", token.issuedAt().toString());
        statements.put("policy", token.policy().word());
        statements.put("assurance", token.assurance());
        statements.put("phone", token.phoneName());
        statements.put("phoneHash", token.phoneHash());
        statements.put("route", token.route());
        statements.put("passes", token.passes());
        statements.put("capacity", token.amounts().capacity());
        statements.put("overwritten", token.amounts().overwritten());
        statements.put("readBack", token.amounts().readBack());
        statements.put("mismatches", token.amounts().mismatches());
        statements.put("keyIdentifier", token.keyIdentifier());
        statements.put("consentHash", token.consentHash());
        statements.put("evidenceSha256", token.evidenceSha256());
        return statements;
    }
}
