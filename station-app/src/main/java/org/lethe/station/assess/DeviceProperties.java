package org.lethe.station.assess;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A phone's system properties, as {@code getprop} prints them: {@code [name]: [value]}, one after the other. */
public final class DeviceProperties {
    /**
     * A value may contain line breaks (38 of 60 recorded phones have such a one in
     * {@code persist.sys.boot.reason.history}), so it ends at a bracket followed by the next name or the end, not at a line's.
     */
    private static final Pattern ENTRY = Pattern.compile(
            "^\\[([^\\]\\n]+)\\]: \\[(.*?)\\]\\r?$(?=\\n\\[[^\\]\\n]+\\]: \\[|\\s*\\z)",
            Pattern.MULTILINE | Pattern.DOTALL);

    private final Map<String, String> values;

    private DeviceProperties(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** How some makers' programs print that there is nothing (recorded: a serial number). */
    private static final String NOTHING = "(null)";

    /**
     * Reads the output of {@code getprop}, whatever a computer between made of its line ends and characters; what has not its form
     * is passed over. A property that is there twice with different values is missing: part of a value of several lines may look
     * like a property.
     */
    public static DeviceProperties parse(String output) {
        var values = new HashMap<String, String>();
        var contradicted = new HashSet<String>();
        var entries = ENTRY.matcher(plain(output));
        while (entries.find()) {
            var earlier = values.put(entries.group(1), entries.group(2));
            if (earlier != null && !earlier.equals(entries.group(2))) {
                contradicted.add(entries.group(1));
            }
        }
        values.keySet().removeAll(contradicted);
        return new DeviceProperties(values);
    }

    /** Every line end as a line feed; without byte order mark and the zero bytes of UTF-16. */
    private static String plain(String output) {
        return output.replace("\0", "").replace("\uFEFF", "").replaceAll("\r\n?", "\n");
    }

    /** A property that is there and not blank. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank() && !value.equals(NOTHING));
    }

    /** The first of several properties that is there and not blank: makers keep the same fact under different names. */
    public Optional<String> firstOf(String... names) {
        for (var name : names) {
            if (get(name).isPresent()) {
                return get(name);
            }
        }
        return Optional.empty();
    }

    /** How many properties were understood. */
    public int size() {
        return values.size();
    }
}
