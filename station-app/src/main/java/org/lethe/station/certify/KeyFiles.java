package org.lethe.station.certify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lethe.station.model.StationIdentity;
import org.lethe.station.runtime.OwnerOnly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The station's key on its disk: {@code <home>/keys/station-key.json}, made on the first start, readable by its owner
 * only, never overwritten. The certificates of three years hang on it; when it cannot be used the station says why and
 * does not make another one.
 */
public final class KeyFiles {
    private static final String DIRECTORY = "keys";
    private static final String FILE = "station-key.json";

    private static final Logger LOG = LoggerFactory.getLogger(KeyFiles.class);

    private KeyFiles() {}

    /**
     * The station's keys; its own is made when there is none yet.
     *
     * @param home the station's data directory
     * @param station whose key it is
     * @throws KeyFileException when the key is there but must not or cannot be used, or cannot be stored
     */
    public static SigningKeys open(Path home, StationIdentity station) {
        var directory = home.resolve(DIRECTORY);
        var file = directory.resolve(FILE);
        try {
            if (Files.notExists(file)) {
                OwnerOnly.createDirectory(directory);
                create(file, "Station " + station.id());
            }
            refuseWhenOpen(directory);
            refuseWhenOpen(file);
            return new SigningKeys(KeyJson.read(Files.readString(file)), DemoKey.signing());
        } catch (IOException e) {
            throw new KeyFileException(file, "could not be read or written (" + e + "); free the disk or repair it", e);
        } catch (IllegalArgumentException e) {
            throw new KeyFileException(
                    file, "is damaged: " + e.getMessage() + "; put it back from the backup of the station's home", e);
        }
    }

    private static void create(Path file, String name) throws IOException {
        var json = KeyJson.write(SigningKey.of(Ed25519.newKeyPair(), name, KeyScope.REAL));
        try {
            OwnerOnly.create(file, json.getBytes(StandardCharsets.UTF_8));
        } catch (FileAlreadyExistsException e) {
            LOG.info("Another program made the station's key first; that one is used");
        }
    }

    private static void refuseWhenOpen(Path path) throws IOException {
        var permissions = OwnerOnly.openToOthers(path);
        if (permissions.isPresent()) {
            throw new KeyFileException(
                    path,
                    "may be used by others (" + permissions.get() + "); close it with: chmod "
                            + (Files.isDirectory(path) ? "700" : "600") + " " + path
                            + ", and if others used this computer, replace the key");
        }
    }
}
