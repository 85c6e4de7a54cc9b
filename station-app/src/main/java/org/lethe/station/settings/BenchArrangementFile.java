package org.lethe.station.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.lethe.station.runtime.OwnerOnly;

/**
 * The arrangement of the bench on the disk. A file of its own: the window changes it, while the settings are the owner's.
 */
public final class BenchArrangementFile {
    /** Its name in the data directory. */
    public static final String NAME = "bench.json";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Path path;
    private BenchArrangement present;

    private BenchArrangementFile(Path path, BenchArrangement present) {
        this.path = path;
        this.present = present;
    }

    /**
     * The arrangement that was kept; the usual one where there is none.
     *
     * @throws SettingsException when the file is not wholly understood or cannot be read; it is left alone
     */
    public static BenchArrangementFile open(Path path) {
        try {
            return new BenchArrangementFile(path, Files.exists(path) ? parse(path) : BenchArrangement.USUAL);
        } catch (IOException fault) {
            throw new SettingsException(
                    "Could not read the arrangement of the bench " + path + " (" + fault + ")", fault);
        }
    }

    private static BenchArrangement parse(Path path) throws IOException {
        try {
            return JSON.readValue(Files.readString(path), BenchArrangement.class);
        } catch (JsonProcessingException fault) {
            throw new SettingsException(
                    "Could not understand the arrangement of the bench " + path + ": " + fault.getOriginalMessage()
                            + ". Delete the file to teach the hub anew",
                    fault);
        }
    }

    /** The arrangement at present. */
    public synchronized BenchArrangement now() {
        return present;
    }

    /**
     * Changes the arrangement and stores it in place of the former one.
     *
     * @throws SettingsException when that is not possible; then the former one is still there
     */
    public synchronized void change(UnaryOperator<BenchArrangement> change) {
        var wanted = change.apply(present);
        try {
            OwnerOnly.replace(path, JSON.writeValueAsBytes(wanted));
        } catch (IOException fault) {
            throw new SettingsException(
                    "Could not store the arrangement of the bench " + path + " (" + fault + ")", fault);
        }
        present = wanted;
    }
}
