package org.lethe.station.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lethe.station.certify.KeyScope;
import org.lethe.station.certify.TrustedKeys;

/** The keys that commands check certificates with, or hand over. */
final class TrustFile {
    private TrustFile() {}

    /**
     * The keys in a file that a person named.
     *
     * @throws UsageException when it cannot be read or is no trust file; nothing of it counts then
     */
    static TrustedKeys read(Path file, Session session) {
        try {
            return TrustedKeys.parse(Files.readString(file));
        } catch (IOException | IllegalArgumentException fault) {
            throw new UsageException(session.words().text("verify.badTrust", file, fault));
        }
    }

    /** This station's own keys. A station that was never started has none yet; opening it makes one. */
    static TrustedKeys ownKeys(Session session) throws StationUnavailableException {
        var keys = session.access().trusted(session.options());
        if (keys.keys().stream().noneMatch(key -> key.scope() == KeyScope.REAL)) {
            session.services();
            return session.access().trusted(session.options());
        }
        return keys;
    }
}
