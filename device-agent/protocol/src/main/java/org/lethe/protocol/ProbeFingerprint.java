package org.lethe.protocol;

/**
 * By what the agent knows that a file is the probe which the station pushed.
 *
 * @param abi Android's word for the architecture that it runs on
 * @param sha256 of the file, lower-case hexadecimal digits
 */
public record ProbeFingerprint(String abi, String sha256) {
    /** How the name of a probe's file begins; the architecture follows. */
    public static final String PREFIX = "lethe-probe-";

    private static final int SHA256_BYTES = 32;

    public ProbeFingerprint {
        Hex.parse(sha256, SHA256_BYTES);
        if (!abi.matches("[a-z0-9_-]{1,20}")) {
            throw new IllegalArgumentException("Not an architecture: " + ProtocolException.quote(abi));
        }
    }

    /** The name of its file. */
    public String fileName() {
        return PREFIX + abi;
    }

    /** Whether some bytes are this probe. */
    public boolean isOf(byte[] content) {
        return sha256.equals(Hex.print(JobKey.sha256().digest(content)));
    }

    void write(MessageWriter out) {
        out.text("abi", abi).text("sha256", sha256);
    }

    static ProbeFingerprint read(MessageFields in) throws ProtocolException {
        return new ProbeFingerprint(in.text("abi"), in.text("sha256"));
    }
}
