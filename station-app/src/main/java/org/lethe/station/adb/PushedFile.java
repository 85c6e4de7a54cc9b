package org.lethe.station.adb;

/**
 * A file that was sent and of which the phone was then seen to hold exactly that.
 *
 * @param size bytes, as sent and as the phone states
 * @param sha256 of what was sent and of what the phone holds, lower-case hex
 * @param proof how the phone's side was computed
 */
public record PushedFile(String path, long size, String sha256, Proof proof) {
    /** Where the hash of the phone's copy comes from. */
    public enum Proof {
        /** The phone's own {@code sha256sum}. */
        HASHED_ON_PHONE,
        /** Read back through adb and hashed here, because the phone has no such tool. */
        READ_BACK
    }
}
