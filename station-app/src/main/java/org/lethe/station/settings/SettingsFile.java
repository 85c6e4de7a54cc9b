package org.lethe.station.settings;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import org.lethe.station.runtime.OwnerOnly;

/**
 * The settings on the disk.
 *
 * @param path usually {@link StationHome#settingsFile()}
 */
public record SettingsFile(Path path) {
    /** Crockford's base 32: no letter that is taken for a digit. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** Parts that settings of version 0.1 do not have. */
    private static final List<String> LATER_PARTS = List.of(
            "contact",
            "operatorTitle",
            "adbPath",
            "window",
            "printing",
            "sale",
            "pos",
            "twoForOverride",
            "retentionYears");

    private static final int ID_LENGTH = 6;

    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .build();

    /**
     * The settings; on the first start they are made, with a new station id.
     *
     * @param random for the station id
     * @throws SettingsException when the file is not wholly understood or cannot be read or made; it is left alone
     */
    public StationSettings readOrCreate(RandomGenerator random) {
        if (Files.exists(path)) {
            return read();
        }
        var settings = StationSettings.ofNewStation(newStationId(random));
        save(settings);
        return settings;
    }

    /**
     * Stores the settings in place of the former ones.
     *
     * @throws SettingsException when that is not possible; then the former ones are still there
     */
    public void save(StationSettings settings) {
        try {
            OwnerOnly.replace(path, JSON.writeValueAsBytes(settings));
        } catch (IOException fault) {
            throw new SettingsException("Could not store the settings " + path + " (" + fault + ")", fault);
        }
    }

    private StationSettings read() {
        try {
            return parse(Files.readString(path));
        } catch (IOException fault) {
            throw new SettingsException("Could not read the settings " + path + " (" + fault + ")", fault);
        }
    }

    private StationSettings parse(String text) {
        try {
            return JSON.readValue(withLaterParts(text), StationSettings.class);
        } catch (JsonProcessingException fault) {
            throw new SettingsException(
                    "Could not understand the settings " + path + ", line " + line(fault, text) + ": " + what(fault),
                    fault);
        }
    }

    /** A file of an earlier version lacks what came later; it gets that as a new station has it. Nothing else is amended. */
    private static String withLaterParts(String text) throws JsonProcessingException {
        var root = JSON.readTree(text);
        if (!root.isObject() || LATER_PARTS.stream().allMatch(root::has)) {
            return text;
        }
        var usual = JSON.valueToTree(StationSettings.ofNewStation("NEW"));
        LATER_PARTS.stream().filter(part -> !root.has(part)).forEach(part -> ((ObjectNode) root)
                .set(part, usual.get(part)));
        return JSON.writeValueAsString(root);
    }

    /** Jackson sets unknown parts of a record aside and complains at its end; people want the line of the part. */
    private static long line(JsonProcessingException fault, String text) {
        if (fault instanceof UnrecognizedPropertyException unknown) {
            var before = text.substring(0, Math.max(0, text.indexOf('"' + unknown.getPropertyName() + '"')));
            return 1 + before.chars().filter(character -> character == '\n').count();
        }
        var place = fault.getLocation();
        return place == null ? 1 : place.getLineNr();
    }

    private static String what(JsonProcessingException fault) {
        if (fault instanceof UnrecognizedPropertyException unknown) {
            return "unknown setting \"" + unknown.getPropertyName() + "\"; known are " + unknown.getKnownPropertyIds();
        }
        return fault instanceof ValueInstantiationException && fault.getCause() != null
                ? String.valueOf(fault.getCause().getMessage())
                : fault.getOriginalMessage().replaceFirst("; `.*", ""); // which switch of Jackson is on helps nobody
    }

    private static String newStationId(RandomGenerator random) {
        var id = new StringBuilder("LS-");
        random.ints(ID_LENGTH, 0, ALPHABET.length()).forEach(index -> id.append(ALPHABET.charAt(index)));
        return id.toString();
    }
}
