package org.lethe.station.assess;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import org.lethe.station.model.DeviceIdentity;
import org.lethe.station.model.DeviceSerial;
import org.lethe.station.model.Fact;

/**
 * What a phone in the trade-in foyer states of itself: the answer of {@code tradeinmode getstatus} (packages/apps/DeviceDiagnostics
 * {@code DeviceReportJsonFormatter.kt}).
 *
 * @param identity who it is; empty while its protection is active, for it then names nothing of itself
 * @param protectionActive whether factory reset protection holds it
 * @param capacityBytes size of its whole storage, which is more than its user data's file system
 * @param simulated whether it declares itself a virtual phone
 */
public record TradeInStatus(
        Optional<DeviceIdentity> identity,
        Fact<Boolean> protectionActive,
        Fact<Long> capacityBytes,
        boolean simulated) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String UNSTATED = "?";

    /** Reads an answer; empty when it is no status: not one JSON object, or one that says nothing of the phone's locks. */
    public static Optional<TradeInStatus> parse(String answer) {
        return object(answer).filter(status -> status.has("locks")).map(TradeInStatus::of);
    }

    private static Optional<JsonNode> object(String answer) {
        try {
            var text = answer.substring(Math.max(0, answer.indexOf('{'))); // warnings of the runtime may come first
            return Optional.of(JSON.reader()
                            .with(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                            .readTree(text))
                    .filter(JsonNode::isObject);
        } catch (JsonProcessingException noStatus) {
            return Optional.empty();
        }
    }

    private static TradeInStatus of(JsonNode status) {
        return new TradeInStatus(
                identityIn(status),
                protection(status.at("/locks/factory_reset_protection")),
                capacity(status.at("/storage/capacity_bytes")),
                status.path("ro.lethe.simulated").asText().equals("1"));
    }

    private static Optional<DeviceIdentity> identityIn(JsonNode status) {
        var product = status.path("product");
        return text(status.path("serial"))
                .map(serial -> new DeviceIdentity(
                        new DeviceSerial(serial),
                        text(product.path("manufacturer"))
                                .or(() -> text(product.path("brand")))
                                .orElse(UNSTATED),
                        text(product.path("model")).orElse(UNSTATED),
                        text(product.path("device")).orElse(UNSTATED),
                        UNSTATED));
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.of(node)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank());
    }

    private static Fact<Boolean> protection(JsonNode node) {
        return node.isBoolean() ? Fact.known(node.booleanValue(), node.asText()) : Fact.unknown(node.asText());
    }

    /** A string of digits, which JSON's numbers would not hold exactly in every reader. */
    private static Fact<Long> capacity(JsonNode node) {
        return node.asText().matches("[0-9]{1,18}")
                ? Fact.known(Long.parseLong(node.asText()), node.asText())
                : Fact.unknown(node.asText());
    }
}
