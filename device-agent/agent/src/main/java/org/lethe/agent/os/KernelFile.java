package org.lethe.agent.os;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Small files in which the kernel states something: of no length, and gone or closed on some phones. */
final class KernelFile {
    private static final int LONGEST = 4096;

    private KernelFile() {}

    /** What the file says, without blanks around it; empty when it is missing or closed to us, which is an answer too. */
    static Optional<String> text(File file) {
        try (var in = new FileInputStream(file)) {
            var bytes = new byte[LONGEST];
            int count = in.read(bytes);
            return Optional.of(new String(bytes, 0, Math.max(0, count), StandardCharsets.US_ASCII).trim());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
