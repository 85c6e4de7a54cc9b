package org.lethe.station.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The settings as a form: a text for each field. What comes back is read by the rules of the file itself, so window and file
 * never differ about what may stand there; a form with one bad field changes nothing.
 */
public final class SettingsForm {
    private SettingsForm() {}

    /** The texts of all fields. */
    public static Map<SettingsField, String> of(StationSettings settings) {
        JsonNode tree = SettingsFile.JSON.valueToTree(settings);
        var texts = new EnumMap<SettingsField, String>(SettingsField.class);
        Arrays.stream(SettingsField.values()).forEach(field -> texts.put(field, text(tree.at(field.place()))));
        return texts;
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining(", "));
        }
        return value.isNull() ? "" : value.asText();
    }

    /**
     * The settings with other texts in some fields.
     *
     * @throws RefusedException naming the first field that cannot be as it is written
     */
    public static StationSettings filled(StationSettings settings, Map<SettingsField, String> texts)
            throws RefusedException {
        var filled = settings;
        for (var entry : new EnumMap<>(texts).entrySet()) {
            filled = filled(filled, entry.getKey(), entry.getValue().strip());
        }
        return filled;
    }

    private static StationSettings filled(StationSettings settings, SettingsField field, String text)
            throws RefusedException {
        ObjectNode tree = SettingsFile.JSON.valueToTree(settings);
        try {
            var parent = (ObjectNode) tree.at(field.place().head());
            parent.set(field.place().last().getMatchingProperty(), value(field, text));
            return SettingsFile.JSON.treeToValue(tree, StationSettings.class);
        } catch (JsonProcessingException | NumberFormatException refused) {
            throw new RefusedException(field, refused);
        }
    }

    private static JsonNode value(SettingsField field, String text) {
        var nodes = JsonNodeFactory.instance;
        return switch (field.kind()) {
            case TEXT -> nodes.textNode(text);
            case TEXT_OR_NONE -> text.isEmpty() ? nodes.nullNode() : nodes.textNode(text);
            case NUMBER -> nodes.numberNode(Integer.parseInt(text));
            case SWITCH -> nodes.booleanNode(Boolean.parseBoolean(text));
            case LIST -> list(nodes.arrayNode(), text);
        };
    }

    private static ArrayNode list(ArrayNode list, String text) {
        Arrays.stream(text.split("[,，]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(list::add);
        return list;
    }

    /** A field cannot be as it was written. */
    public static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;

        private final SettingsField field;

        RefusedException(SettingsField field, Exception cause) {
            super("The setting " + field.place() + " cannot be as it was written: " + cause.getMessage(), cause);
            this.field = field;
        }

        /** Which one. */
        public SettingsField field() {
            return field;
        }
    }
}
