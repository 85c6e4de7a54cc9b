package org.lethe.station.certify;

import java.util.LinkedHashMap;
import java.util.Map;

/** The outcome of a verification as members of a JSON object, the same on the command line and over HTTP. */
public final class VerificationMembers {
    private VerificationMembers() {}

    /** All of it, in the order in which people read it. */
    public static Map<String, Object> of(Verification verification) {
        var members = new LinkedHashMap<String, Object>();
        members.put("result", verification.result());
        verification.flaw().ifPresent(flaw -> members.put("flaw", flaw));
        if (verification instanceof Verification.Valid valid) {
            members.put("key", valid.keyId());
            members.put("keyName", valid.keyName());
            members.put("simulated", valid.simulated());
            members.put("certificate", statements(valid.token()));
        } else if (verification instanceof Verification.Revoked revoked) {
            members.put("key", revoked.revocation().id());
            members.put("keyName", revoked.keyName());
            revoked.revocation().since().ifPresent(since -> members.put("since", since.toString()));
            members.put("why", revoked.revocation().reason());
            members.put("number", revoked.token().number());
        } else if (verification instanceof Verification.Forged forged) {
            members.put("why", forged.why());
        } else if (verification instanceof Verification.UnknownKey unknown) {
            members.put("key", unknown.keyId());
        } else if (verification instanceof Verification.Malformed malformed) {
            members.put("why", malformed.where());
            members.put("remedy", malformed.remedy());
        }
        return members;
    }

    private static Map<String, Object> statements(CertificateToken token) {
        var statements = new LinkedHashMap<String, Object>();
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
