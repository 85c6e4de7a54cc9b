package org.lethe.station.cli;

import org.lethe.station.certify.RevokedKey;
import org.lethe.station.certify.TrustedKey;
import org.lethe.station.certify.TrustedKeys;

/** What an owner does to the keys of a station. Each act is recorded in the ledger before it takes effect. */
public interface KeyDesk {
    /**
     * Makes a new signing key. The former one no longer signs; what it signed stays valid.
     *
     * @return the new key's public half
     */
    TrustedKey rotate() throws StationUnavailableException;

    /**
     * Stops trusting a key.
     *
     * @return whether that was done; the station's present key is not revoked, it has to be rotated first
     */
    boolean revoke(RevokedKey key) throws StationUnavailableException;

    /**
     * Trusts the keys of another station's file, and follows its revocations.
     *
     * @param from the file's name, for the record
     * @param by who wants it
     * @throws IllegalArgumentException when they contradict what is trusted already
     */
    void trust(TrustedKeys keys, String from, String by) throws StationUnavailableException;
}
