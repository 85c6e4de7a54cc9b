package org.lethe.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page of {@code docs/} that is generated from code. The test that generates it compares; run with
 * {@code -Dlethe.docs.write=true} it writes instead.
 */
public final class GeneratedDocument {
    private static final String WRITE = "lethe.docs.write";

    private GeneratedDocument() {}

    /** Compares a page with what the code says, or writes it. */
    public static void check(String name, String generated) throws IOException {
        var page = docs().resolve(name);
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(page, generated);
        }
        assertThat(page).as("regenerate it with -D%s=true", WRITE).content().isEqualTo(generated);
    }

    private static Path docs() {
        for (var directory = Path.of("").toAbsolutePath(); directory != null; directory = directory.getParent()) {
            if (Files.isRegularFile(directory.resolve("LICENSE")) && Files.isDirectory(directory.resolve("docs"))) {
                return directory.resolve("docs");
            }
        }
        throw new AssertionError("No docs directory above " + Path.of("").toAbsolutePath());
    }
}
