package org.lethe.station.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lethe.station.runtime.OwnerOnly;

/**
 * Where the chain ended last, beside the ledger: somebody who cuts the newest entries off the chain, together with their rows,
 * leaves a chain that is whole in itself. Written after each commit, so after a crash it may lie behind the chain, never ahead.
 *
 * @param path the file
 */
record ChainHeadFile(Path path) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The file that belongs to a ledger. */
    static ChainHeadFile of(Path ledger) {
        return new ChainHeadFile(ledger.resolveSibling(ledger.getFileName() + ".head"));
    }

    /**
     * What the file says; empty when there is none.
     *
     * @throws IOException when it cannot be read or says nothing of use
     */
    Optional<ChainTip> read() throws IOException {
        return Files.exists(path) ? Optional.of(parse(Files.readString(path))) : Optional.empty();
    }

    /** Puts the chain's end in the place of the former one, at once. */
    void replace(ChainTip tip) throws IOException {
        var text = CanonicalRow.text(
                Map.of("position", tip.position(), "at", tip.at().toString(), "hash", tip.hash()));
        OwnerOnly.replace(path, (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private ChainTip parse(String text) throws IOException {
        try {
            var tip = JSON.readTree(text);
            return new ChainTip(
                    part(tip, "position").longValue(),
                    Instant.parse(part(tip, "at").asText()),
                    part(tip, "hash").asText());
        } catch (JsonProcessingException | DateTimeException fault) {
            throw new IOException(path + " is damaged", fault);
        }
    }

    private JsonNode part(JsonNode tip, String name) throws IOException {
        if (!tip.hasNonNull(name)) {
            throw new IOException(path + " is damaged: it has no " + name);
        }
        return tip.get(name);
    }
}
