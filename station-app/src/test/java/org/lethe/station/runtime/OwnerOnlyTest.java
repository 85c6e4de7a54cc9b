package org.lethe.station.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyTest {
    @Test
    void a_thread_that_is_asked_to_end_writes_what_it_has_begun_and_ends_then(@TempDir Path folder) throws Exception {
        var file = folder.resolve("head");
        OwnerOnly.create(file, bytes("old"));

        Thread.currentThread().interrupt();
        OwnerOnly.replace(file, bytes("new"));

        assertThat(Thread.interrupted()).as("still asked to end").isTrue();
        assertThat(file).hasContent("new");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
