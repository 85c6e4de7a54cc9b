package org.lethe.station.pos;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the station listens, and what callers must bring. On an address that other computers reach, a key and TLS are
 * required: a sales system's requests are worth money, and the key must not be read on the way.
 *
 * @param address to listen on, resolved
 * @param port to listen on; 0 for any free one
 * @param apiKeySha256 SHA-256 of the key that callers must know, in hexadecimal
 * @param tls the server's certificate; empty for plain HTTP
 */
public record PosPlace(InetAddress address, int port, Optional<String> apiKeySha256, Optional<Tls> tls) {
    public PosPlace {
        if (!address.isLoopbackAddress() && (apiKeySha256.isEmpty() || tls.isEmpty())) {
            throw new PosException("Other computers reach " + address.getHostAddress() + ", so \"apiKeySha256\","
                    + " \"keyStore\" and \"keyStorePassword\" must be set under \"pos\" in the settings (docs/pos.md);"
                    + " or set \"address\" back to 127.0.0.1");
        }
    }

    /**
     * A place as the settings name it.
     *
     * @param address a name or number
     * @throws PosException when the address is unknown, or open to others without key and TLS
     */
    public static PosPlace of(String address, int port, Optional<String> apiKeySha256, Optional<Tls> tls) {
        try {
            return new PosPlace(InetAddress.getByName(address), port, apiKeySha256, tls);
        } catch (UnknownHostException unknown) {
            throw new PosException(
                    "There is no address " + address + "; set \"address\" under \"pos\" in the settings", unknown);
        }
    }

    /** Whether only programs on this computer reach it. */
    boolean isLocal() {
        return address.isLoopbackAddress();
    }

    /**
     * @param keyStore a PKCS #12 file
     * @param password opens it
     */
    public record Tls(Path keyStore, String password) {
        /** Without the password. */
        @Override
        public String toString() {
            return "TLS with " + keyStore;
        }
    }
}
