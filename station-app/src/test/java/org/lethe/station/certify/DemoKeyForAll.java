package org.lethe.station.certify;

/** The demo key, as anybody may have it. */
public final class DemoKeyForAll {
    private DemoKeyForAll() {}

    /** Its private half. */
    public static SigningKey signing() {
        return DemoKey.signing();
    }
}
