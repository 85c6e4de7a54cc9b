package org.lethe.station.certify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.lethe.station.model.StationIdentity;

/**
 * The station's key on its disk: {@code <home>/keys/station-key.json}, made on the first start, readable by its owner
 * only, never overwritten. The certificates of three years hang on it; when it cannot be used the station says why and
 * does not make another one.
 */
public final class KeyFiles {
    private static final String DIRECTORY = "keys";
    private static final String FILE = "station-key.json";

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
                OwnerOnly.createDirectory(home, directory);
                create(directory, file, "Station " + station.id());
            }
            OwnerOnly.check(directory);
            OwnerOnly.check(file);
            return new SigningKeys(KeyJson.read(Files.readString(file)), DemoKey.signing());
        } catch (IOException e) {
            throw new KeyFileException(file, "could not be read or written (" + e + "); free the disk or repair it", e);
        } catch (IllegalArgumentException e) {
            throw new KeyFileException(
                    file, "is damaged: " + e.getMessage() + "; put it back from the backup of the station's home", e);
        }
    }

    /** A whole file or none: written beside, forced to the disk, then moved to a name that must still be free. */
    private static void create(Path directory, Path file, String name) throws IOException {
        var draft = OwnerOnly.createDraft(directory, FILE);
        try {
            write(draft, KeyJson.write(SigningKey.of(Ed25519.newKeyPair(), name, KeyScope.REAL)));
            Files.move(draft, file);
            OwnerOnly.forceDirectory(directory);
        } catch (FileAlreadyExistsException e) {
            // Another station process on the same home was faster; its key is the station's key.
            Files.delete(draft);
        }
    }

    private static void write(Path draft, String json) throws IOException {
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
