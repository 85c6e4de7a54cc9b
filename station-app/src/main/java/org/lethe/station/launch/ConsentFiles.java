package org.lethe.station.launch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.TreeMap;
import org.lethe.station.model.Consent;
import org.lethe.station.runtime.OwnerOnly;
import org.lethe.station.runtime.Sha256;
import org.lethe.station.ui.ConsentDesk;

/**
 * Customers' agreements as files of the data directory. Each is named by the SHA-256 of its content, and that name is the reference
 * of the job's consent: whoever changes the file has another consent than the one that the certificate is bound to.
 */
record ConsentFiles(Path directory, InstantSource clock) implements ConsentDesk {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Override
    public Consent keep(Agreement agreement) {
        var content = content(agreement);
        var name = Sha256.hex(content);
        try {
            OwnerOnly.createDirectory(directory);
            OwnerOnly.replace(directory.resolve(name + ".json"), content);
        } catch (IOException fault) {
            throw new IllegalStateException(
                    "Could not store the customer's consent in " + directory + " (" + fault
                            + "); make room on the disk and ask the customer again",
                    fault);
        }
        return new Consent("sha256:" + name);
    }

    private byte[] content(Agreement agreement) {
        var parts = new TreeMap<String, Object>();
        parts.put("at", clock.instant().toString());
        parts.put("language", agreement.language());
        parts.put("phones", agreement.phones());
        parts.put("signature", agreement.signature());
        parts.put("statement", agreement.statement());
        try {
            return JSON.writeValueAsBytes(parts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts and numbers can always be written as JSON", impossible);
        }
    }
}
