package org.lethe.station.certify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The key of demonstrations. Its private half is published with the program ({@code demo-key-not-secret.json}), so its
 * signature proves nothing, and every verifier takes it for virtual phones only.
 */
final class DemoKey {
    private static final String RESOURCE = "demo-key-not-secret.json";
    private static final SigningKey KEY = load();

    private DemoKey() {}

    static SigningKey signing() {
        return KEY;
    }

    static TrustedKey trusted() {
        return KEY.trusted();
    }

    private static SigningKey load() {
        try (var in = DemoKey.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the program; install it again");
            }
            return KeyJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("Could not read " + RESOURCE + " from the program; install it again", e);
        }
    }
}
