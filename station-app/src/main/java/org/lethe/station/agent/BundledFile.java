package org.lethe.station.agent;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A file for phones that the build has put beside the classes of this package. */
final class BundledFile {
    private BundledFile() {}

    /** @throws IllegalStateException when the build has not */
    static byte[] read(String name) {
        try (var resource = BundledFile.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException(
                        "This station was built without its " + name + ": build all modules together");
            }
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read the " + name + " that this station carries", e);
        }
    }
}
