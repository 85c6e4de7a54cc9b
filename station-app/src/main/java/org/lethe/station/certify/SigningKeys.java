package org.lethe.station.certify;

/**
 * The keys of a station: its own for real phones, and the published demo key for virtual ones.
 *
 * @param station made on this station's first start; never leaves it
 * @param demo known to everybody, worth nothing, accepted for virtual phones only
 */
public record SigningKeys(SigningKey station, SigningKey demo) {
    public SigningKeys {
        if (station.trusted().scope() != KeyScope.REAL || demo.trusted().scope() != KeyScope.SIMULATED) {
            throw new IllegalArgumentException("The station's key is for real phones, the demo key for virtual ones");
        }
    }

    /** What this station trusts without being told: itself, and the demo key for virtual phones. */
    public TrustedKeys trusted() {
        return TrustedKeys.demoOnly().with(station.trusted());
    }

    /** The key that signs for such a phone. */
    SigningKey forPhone(boolean simulated) {
        return simulated ? demo : station;
    }
}
