package org.lethe.station.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lethe.station.certify.TrustedKeys;

/** Files of public keys that somebody names on the command line. */
final class TrustFiles {
    private TrustFiles() {}

    /** The keys of a file; one that cannot be used is a mistake of who named it. */
    static TrustedKeys read(Session session, Path file) {
        try {
            return TrustedKeys.parse(Files.readString(file));
        } catch (IOException | IllegalArgumentException fault) {
            throw new UsageException(session.words().text("verify.badTrust", file, fault));
        }
    }
}
