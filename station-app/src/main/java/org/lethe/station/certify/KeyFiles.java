package org.lethe.station.certify;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.lethe.station.model.StationIdentity;
import org.lethe.station.runtime.OwnerOnly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The station's key on its disk: {@code <home>/keys/station-key.json}, made on the first start, readable by its owner
 * only, replaced on order only. The certificates of three years hang on it; when it cannot be used the station says why and
 * does not make another one. Beside it {@code trusted-keys.json}: the public keys that are trusted here, former ones of this
 * station among them, so that a lost key does not take its certificates along.
 */
public final class KeyFiles {
    private static final String DIRECTORY = "keys";
    private static final String FILE = "station-key.json";
    private static final String TRUST_FILE = "trusted-keys.json";

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
        return open(home, station, true);
    }

    /**
     * The station's keys.
     *
     * @param mayCreate whether a missing key is made; not when the ledger holds what a former one signed
     * @throws KeyFileException when the key is missing and must not be made, or must not or cannot be used or stored
     */
    public static SigningKeys open(Path home, StationIdentity station, boolean mayCreate) {
        var file = signingFile(home);
        return using(file, () -> {
            if (Files.notExists(file)) {
                demand(mayCreate, file);
                OwnerOnly.createDirectory(parent(file));
                create(file, newKey(station));
            }
            var keys = new SigningKeys(read(file), DemoKey.signing());
            remember(home, TrustedKeys.demoOnly().with(keys.station().trusted()));
            return keys;
        });
    }

    /**
     * Puts a new key in the place of the station's own, which may be lost. The public half of the former one stays among the
     * trusted keys; its private half is gone.
     *
     * @param before is told the new key before it takes effect; when it throws, the former one stays
     * @throws KeyFileException when a key cannot be stored
     */
    public static TrustedKey rotate(Path home, StationIdentity station, Consumer<TrustedKey> before) {
        var file = signingFile(home);
        return using(file, () -> {
            OwnerOnly.createDirectory(parent(file));
            if (Files.exists(file)) {
                remember(home, TrustedKeys.demoOnly().with(read(file).trusted()));
            }
            var key = newKey(station);
            before.accept(key.trusted());
            remember(home, TrustedKeys.demoOnly().with(key.trusted()));
            OwnerOnly.replace(file, bytes(key));
            return key.trusted();
        });
    }

    /** Id of the key that signs now; empty when there is none. */
    public static Optional<String> signing(Path home) {
        var file = signingFile(home);
        return using(file, () -> Files.exists(file) ? Optional.of(read(file).id()) : Optional.empty());
    }

    /**
     * The keys that are trusted here: the demo key, the station's own and former ones, and those that were imported.
     *
     * @throws KeyFileException when the list cannot be read
     */
    public static TrustedKeys trusted(Path home) {
        var file = trustFile(home);
        return using(
                file, () -> Files.exists(file) ? TrustedKeys.parse(Files.readString(file)) : TrustedKeys.demoOnly());
    }

    /**
     * Trusts more keys, and follows more revocations.
     *
     * @throws KeyFileException when the list cannot be stored
     */
    public static void trust(Path home, TrustedKeys more) {
        var unused = using(trustFile(home), () -> {
            OwnerOnly.createDirectory(parent(trustFile(home)));
            return remember(home, more);
        });
    }

    @CanIgnoreReturnValue
    private static boolean remember(Path home, TrustedKeys more) throws IOException {
        var known = trusted(home);
        var all = known.with(more).toJson();
        if (!all.equals(known.toJson())) {
            OwnerOnly.replace(trustFile(home), all.getBytes(StandardCharsets.UTF_8));
        }
        return true;
    }

    private static void demand(boolean mayCreate, Path file) {
        if (!mayCreate) {
            throw new KeyFileException(
                    file,
                    "is missing, but the ledger holds what it signed, so no other was made; put it back from where you keep"
                            + " it, or go on with a new one: station key rotate. What was signed stays valid");
        }
    }

    private static SigningKey newKey(StationIdentity station) {
        return SigningKey.of(Ed25519.newKeyPair(), "Station " + station.id(), KeyScope.REAL);
    }

    private static byte[] bytes(SigningKey key) {
        return KeyJson.write(key).getBytes(StandardCharsets.UTF_8);
    }

    private static SigningKey read(Path file) throws IOException {
        refuseWhenOpen(parent(file));
        refuseWhenOpen(file);
        return KeyJson.read(Files.readString(file));
    }

    private static Path signingFile(Path home) {
        return home.resolve(DIRECTORY).resolve(FILE);
    }

    private static Path trustFile(Path home) {
        return home.resolve(DIRECTORY).resolve(TRUST_FILE);
    }

    private static Path parent(Path file) {
        return Objects.requireNonNull(file.getParent(), "a key lies in a directory");
    }

    private static <R> R using(Path file, Access<R> access) {
        try {
            return access.run();
        } catch (IOException e) {
            throw new KeyFileException(file, "could not be read or written (" + e + "); free the disk or repair it", e);
        } catch (IllegalArgumentException e) {
            throw new KeyFileException(
                    file, "is damaged: " + e.getMessage() + "; put it back from the backup of the station's home", e);
        }
    }

    private static void create(Path file, SigningKey key) throws IOException {
        try {
            OwnerOnly.create(file, bytes(key));
        } catch (FileAlreadyExistsException e) {
            LOG.info("Another program made the station's key first; that one is used");
        }
    }

    /** Something done to files of keys. */
    private interface Access<R> {
        R run() throws IOException;
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
