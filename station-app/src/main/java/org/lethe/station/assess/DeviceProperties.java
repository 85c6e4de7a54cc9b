package org.lethe.station.assess;

import java.util.HashMap;
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

    /** Reads the output of {@code getprop}; what has not its form is passed over. */
    public static DeviceProperties parse(String output) {
        var values = new HashMap<String, String>();
        var entries = ENTRY.matcher(output);
        while (entries.find()) {
            values.put(entries.group(1), entries.group(2));
        }
        return new DeviceProperties(values);
    }

    /** A property that is there and not blank. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
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
