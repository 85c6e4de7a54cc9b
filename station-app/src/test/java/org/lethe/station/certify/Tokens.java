package org.lethe.station.certify;

import org.lethe.station.certify.CertificateToken.Amounts;
import org.lethe.station.model.Assurance;
import org.lethe.station.model.PolicyId;
import org.lethe.station.model.RouteKind;

/** Tokens to sign, to spoil and to read again. */
final class Tokens {
    private Tokens() {}

    static CertificateToken good() {
        return token(false);
    }

    static CertificateToken simulated() {
        return token(true);
    }

    private static CertificateToken token(boolean simulated) {
        return new CertificateToken(
                "LS-4F7K2M",
                117,
                Counter.NOW,
                PolicyId.GB46864,
                Assurance.A,
                "samsung SM-A515F",
                "0123456789abcdef0123456789abcdef",
                new Amounts(118_000_000_000L, 107_500_000_000L, 107_500_000_000L, 0),
                RouteKind.TEST_HARNESS,
                1,
                KeyIdentifierChange.CHANGED,
                "0123456789abcdef",
                "ab".repeat(32),
                simulated);
    }
}
