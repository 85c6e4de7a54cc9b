package org.lethe.probe;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lethe.protocol.ProbeFingerprint;

/** The probe for one architecture, as it goes onto a phone. */
public final class ProbeFile {
    private static final String SUMS = "SHA256SUMS";

    private final ProbeFingerprint fingerprint;
    private final byte[] bytes;

    private ProbeFile(ProbeFingerprint fingerprint, byte[] bytes) {
        this.fingerprint = fingerprint;
        this.bytes = bytes;
    }

    /**
     * The probes for all architectures of Android.
     *
     * @throws IllegalStateException when a file is missing or is not the one that its checksum was taken of
     */
    public static List<ProbeFile> all() {
        var sums = new String(resource(SUMS), StandardCharsets.US_ASCII);
        return sums.lines().map(ProbeFile::ofLine).toList();
    }

    /** A line of {@code sha256sum}: digits, two blanks, name. */
    private static ProbeFile ofLine(String line) {
        var parts = line.split(" +", 2);
        var fingerprint = new ProbeFingerprint(parts[1].substring(ProbeFingerprint.PREFIX.length()), parts[0]);
        var bytes = resource(fingerprint.fileName());
        if (!fingerprint.isOf(bytes)) {
            throw new IllegalStateException(
                    parts[1] + " is not the file of its checksum. Restore it, or run device-agent/probe/build-probe");
        }
        return new ProbeFile(fingerprint, bytes);
    }

    /** Its architecture and hash, by which the agent knows it. */
    public ProbeFingerprint fingerprint() {
        return fingerprint;
    }

    /** Its length in bytes. */
    public int size() {
        return bytes.length;
    }

    /** Its bytes, from the first. */
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    private static byte[] resource(String name) {
        try (var resource = ProbeFile.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("This build has no " + name + ": run device-agent/probe/build-probe");
            }
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + name + " of this build", e);
        }
    }
}
