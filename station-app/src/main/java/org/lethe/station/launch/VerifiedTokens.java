package org.lethe.station.launch;

import java.util.HexFormat;
import org.lethe.station.certify.TokenDigits;
import org.lethe.station.certify.TokenVerifier;
import org.lethe.station.certify.TrustedKeys;
import org.lethe.station.certify.Verification;
import org.lethe.station.sale.TokenReader;

/** The verifier of certificates as the sale service asks it: only a valid token is genuine. */
record VerifiedTokens(TrustedKeys trusted) implements TokenReader {
    @Override
    public Reading read(String scanned) {
        return TokenVerifier.verify(scanned, trusted) instanceof Verification.Valid valid
                ? new Genuine(valid.token().number(), hex(scanned))
                : new NotGenuine(TokenVerifier.verify(scanned, trusted).toString());
    }

    private static String hex(String scanned) {
        var digits = scanned.substring(scanned.lastIndexOf('#') + 1).strip();
        return HexFormat.of().formatHex(TokenDigits.decode(digits).orElseThrow());
    }
}
