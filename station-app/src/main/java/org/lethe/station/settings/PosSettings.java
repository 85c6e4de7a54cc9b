package org.lethe.station.settings;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How sales systems reach the station over HTTP.
 *
 * @param withWindow whether it can be reached while the bench window is open; {@code serve} needs no permission
 * @param address the address to listen on; only {@code 127.0.0.1} and {@code ::1} do without key and TLS
 * @param port to listen on; 0 for any free one
 * @param apiKeySha256 SHA-256 of the key that callers must know, in hexadecimal; empty for none
 * @param keyStore path of a PKCS #12 file with the TLS key and certificate; empty for plain HTTP
 * @param keyStorePassword opens that file
 */
public record PosSettings(
        boolean withWindow,
        String address,
        int port,
        Optional<String> apiKeySha256,
        Optional<String> keyStore,
        Optional<String> keyStorePassword) {
    /** Unassigned by IANA, and below the range from which systems take ports for outgoing connections. */
    private static final int USUAL_PORT = 8642;

    private static final int LAST_PORT = 65_535;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public PosSettings {
        if (port < 0 || port > LAST_PORT) {
            throw new IllegalArgumentException("\"port\" must be 0 to 65535, for example 8642, not " + port);
        }
        if (address.isBlank()) {
            throw new IllegalArgumentException("\"address\" must be an address to listen on, for example 127.0.0.1");
        }
        if (apiKeySha256.filter(hash -> !SHA256.matcher(hash).matches()).isPresent()) {
            throw new IllegalArgumentException(
                    "\"apiKeySha256\" must be the SHA-256 of the key in 64 small hexadecimal digits, not the key");
        }
    }

    /** On this computer only. */
    static PosSettings usual() {
        return new PosSettings(true, "127.0.0.1", USUAL_PORT, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
