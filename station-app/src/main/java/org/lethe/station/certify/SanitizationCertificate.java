package org.lethe.station.certify;

import java.time.Instant;
import org.lethe.station.model.Assurance;
import org.lethe.station.model.JobId;

/**
 * An issued certificate. The token is the certificate; the rest is found with it or derived from it.
 *
 * @param number certificate number, unique in the world: station id and a running number
 * @param posCode twelve digits and two check digits (ISO 7064 MOD 97-10)
 * @param job the erasure that it certifies
 * @param assurance what it claims
 * @param issuedAt by the station's clock
 * @param simulated whether it is for a virtual phone and signed with the demo key
 * @param phoneName maker and model, for lists
 * @param token the signed COSE_Sign1 message in hexadecimal
 * @param evidenceJson the evidence record in canonical form (RFC 8785); its SHA-256 is in the token
 */
public record SanitizationCertificate(
        String number,
        String posCode,
        JobId job,
        Assurance assurance,
        Instant issuedAt,
        boolean simulated,
        String phoneName,
        String token,
        String evidenceJson) {}
