package org.lethe.agent;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lethe.agent.os.PhoneStorage;
import org.lethe.protocol.AgentReply.CheckedCanary;
import org.lethe.protocol.AgentReply.PlantedCanary;
import org.lethe.protocol.CanaryState;

/**
 * Small files whose survival disproves a reset. A canary is called {@code lethe-canary-} and the first 16 digits of its nonce, and
 * holds the nonce's digits.
 */
final class Canaries {
    private static final String PREFIX = "lethe-canary-";
    private static final int NAME_DIGITS = 16;
    private static final Pattern NAME = Pattern.compile(PREFIX + "[0-9a-f]{16}");
    private static final String WITNESS = "lethe-witness";

    private final PhoneStorage storage;
    private final String nonce;

    Canaries(PhoneStorage storage, String nonce) {
        this.storage = storage;
        this.nonce = nonce;
    }

    /** Paths of all canaries and witnesses in a directory, whatever their nonce. */
    static List<String> files(PhoneStorage storage, String directory) {
        var files = new ArrayList<String>();
        for (String name : storage.list(directory)) {
            if (NAME.matcher(name).matches() || name.equals(WITNESS)) {
                files.add(directory + "/" + name);
            }
        }
        return files;
    }

    List<PlantedCanary> plant(List<String> directories) {
        var planted = new ArrayList<PlantedCanary>();
        for (String directory : directories) {
            planted.add(new PlantedCanary(directory, plant(directory)));
        }
        return planted;
    }

    List<CheckedCanary> check(List<String> directories) {
        var checked = new ArrayList<CheckedCanary>();
        for (String directory : directories) {
            checked.add(check(directory));
        }
        return checked;
    }

    /** @return why there is none */
    private Optional<String> plant(String directory) {
        try {
            write(directory + "/" + name());
            var found = check(directory);
            return found.state() == CanaryState.PRESENT_EQUAL
                    ? Optional.empty()
                    : Optional.of("Written, but found " + found.state()
                            + found.fault().map(text -> ": " + text).orElse(""));
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private void write(String path) throws IOException {
        try (var file = storage.open(path)) {
            file.truncate(0);
            var content = content();
            while (content.hasRemaining()) {
                file.write(content, content.position());
            }
            file.force();
        }
    }

    private CheckedCanary check(String directory) {
        try {
            return new CheckedCanary(directory, state(directory), Optional.empty());
        } catch (IOException e) {
            return new CheckedCanary(directory, CanaryState.UNREADABLE, Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private CanaryState state(String directory) throws IOException {
        String path = directory + "/" + name();
        if (storage.exists(path)) {
            return holdsNonce(path) ? CanaryState.PRESENT_EQUAL : CanaryState.PRESENT_DIFFERENT;
        }
        requireNewFilesToShow(directory);
        return CanaryState.ABSENT;
    }

    private boolean holdsNonce(String path) throws IOException {
        var found = ByteBuffer.allocate(nonce.length() + 1); // one more, to see that it is not longer
        try (var file = storage.open(path)) {
            int count = 0;
            while (count >= 0 && found.hasRemaining()) {
                count = file.read(found, found.position());
            }
        }
        Buffers.window(found, 0, found.position());
        return found.equals(content());
    }

    /**
     * A directory that is not mounted yet, or may not be listed, shows no canary either. So the proof that one is missing indeed is
     * a file of our own that appears in the list.
     */
    private void requireNewFilesToShow(String directory) throws IOException {
        String witness = directory + "/" + WITNESS;
        try {
            storage.open(witness).close();
            var names = storage.list(directory);
            if (!names.contains(WITNESS) || names.contains(name())) {
                throw new IOException("The directory does not show what is in it");
            }
        } finally {
            storage.delete(witness);
        }
    }

    private String name() {
        return PREFIX + nonce.substring(0, NAME_DIGITS);
    }

    private ByteBuffer content() {
        return ByteBuffer.wrap(nonce.getBytes(StandardCharsets.US_ASCII));
    }
}
