package org.lethe.station.certify;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;

/** A counter's issuing desk in a test: fresh keys, a stopped clock, an empty store. */
public final class Counter {
    public static final Instant NOW = Instant.parse("2026-11-23T08:42:07Z");
    static final Tool TOOL = Tool.station("0.1.0");

    final SigningKey stationKey = SigningKey.of(Ed25519.newKeyPair(), "Station LS-4F7K2M", KeyScope.REAL);
    final SigningKeys keys = new SigningKeys(stationKey, DemoKey.signing());
    public final TrustedKeys trusted = keys.trusted();
    final MemoryCertificateStore store;
    public final CertificateIssuer issuer;

    public Counter() {
        this(new MemoryCertificateStore());
    }

    Counter(MemoryCertificateStore store) {
        this.store = store;
        issuer = new CertificateIssuer(store, keys, InstantSource.fixed(NOW), TOOL);
    }

    static byte[] bytes(SanitizationCertificate certificate) {
        return HexFormat.of().parseHex(certificate.token());
    }
}
