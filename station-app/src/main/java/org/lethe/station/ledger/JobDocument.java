package org.lethe.station.ledger;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import org.lethe.station.erase.EraseJob;
import org.lethe.station.erase.JobJournal.JournalException;
import org.lethe.station.model.Situation;
import org.lethe.station.model.TradeInMode;

/**
 * A job as text: the components of its records by name, enums by name, times in ISO 8601. Reading is strict: a document
 * with a missing or an unknown part is not a job, for what a guess would fill in might end as a certificate.
 *
 * <p>The records are the format. Whoever changes one of them raises {@link #FORMAT} and adds a migration that rewrites
 * stored documents; {@code JobDocumentTest} holds a document of each format and fails until that is done.
 *
 * @param format of the job's part
 * @param job the job; what names its phone is masked, see {@link PhoneNames}
 * @param sealed the names, for as long as the job needs them: a phone is found again and certified by its full name
 */
record JobDocument(int format, EraseJob job, Optional<String> sealed) {
    static final int FORMAT = 4;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                    DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            // what a record computes (isBlocked, isKnown) is not part of it
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .build();

    JobDocument {
        if (format != FORMAT) {
            throw new IllegalArgumentException("a job of format " + format + ", and not " + FORMAT);
        }
    }

    /**
     * The job as one line of JSON.
     *
     * @param keepsNames whether the job still needs its phone's names
     */
    static String write(EraseJob job, PhoneSeal seal, boolean keepsNames) {
        var names = PhoneNames.of(job);
        var sealed = keepsNames ? Optional.of(seal.seal(names.text())) : Optional.<String>empty();
        var tree = JSON.valueToTree(new JobDocument(FORMAT, job, sealed));
        var masks = names.masks(seal);
        return eachText(tree, text -> names.masked(text, masks)).toString();
    }

    /** The job of a stored document that has no evidence yet, see {@link #read(String, Optional, PhoneSeal)}. */
    static EraseJob read(String text, PhoneSeal seal) {
        return read(text, Optional.empty(), seal);
    }

    /**
     * The job of a stored document. Its phone's names are unsealed, or, once they are gone from it, taken from its evidence. A
     * job that ended without evidence has their masks in their places.
     *
     * @param evidence of the job's certificate or red report
     * @throws JournalException when it is not a document of a known format, or its names cannot be unsealed
     */
    static EraseJob read(String text, Optional<String> evidence, PhoneSeal seal) {
        try {
            var tree = JSON.readTree(text);
            return JSON.treeToValue(unmasked(upToDate(tree), evidence, seal), JobDocument.class).job;
        } catch (JsonProcessingException fault) {
            throw new JournalException(
                    "Could not read a job in the ledger (" + fault.getOriginalMessage()
                            + "). The version of Lethe Station that wrote it can; start that version.",
                    fault);
        }
    }

    /**
     * Format 1 had the names in the open and nothing sealed; up to format 2 a plan had nothing to fall to and no phone was in trade-in
     * mode; up to format 3 nobody asked how much room a phone has.
     */
    private static JsonNode upToDate(JsonNode tree) {
        if (!(tree instanceof ObjectNode document)) {
            return tree;
        }
        int format = document.path("format").asInt();
        if (format == 1) {
            document.putNull("sealed");
        }
        if (format == 1 || format == 2) {
            withoutFallbacks(document.at("/job/plan"));
            unasked(document.at("/job/before"));
        } else if (format == 3) {
            withoutRoom(document.at("/job/before/situation/condition"));
        }
        if (format >= 1 && format < FORMAT) {
            document.put("format", FORMAT);
        }
        return document;
    }

    private static void withoutFallbacks(JsonNode plan) {
        if (plan instanceof ObjectNode steps) {
            steps.putArray("fallbacks");
            steps.putArray("refusals");
        }
    }

    private static void unasked(JsonNode before) {
        if (before instanceof ObjectNode phone) {
            phone.put("tradeIn", TradeInMode.NONE.name());
            phone.set("situation", JSON.valueToTree(Situation.unasked()));
        }
    }

    private static void withoutRoom(JsonNode condition) {
        if (condition instanceof ObjectNode state) {
            state.set(
                    "freeBytes",
                    JSON.valueToTree(Situation.unasked().condition().freeBytes()));
        }
    }

    private static JsonNode unmasked(JsonNode tree, Optional<String> evidence, PhoneSeal seal)
            throws JsonProcessingException {
        var names = tree.path("sealed").isTextual() ? unsealed(tree, seal) : stated(evidence);
        var masks = names.masks(seal);
        return eachText(tree, text -> names.unmasked(text, masks));
    }

    /** The names in the evidence; what is no name there fits no mask. */
    private static PhoneNames stated(Optional<String> evidence) throws JsonProcessingException {
        var names = new StringJoiner("\n");
        if (evidence.isPresent()) {
            var record = JSON.readTree(evidence.get());
            record.findValuesAsText("serial").forEach(names::add);
            record.findValues("imeis").forEach(imeis -> imeis.forEach(imei -> names.add(imei.asText())));
        }
        return PhoneNames.ofText(names.toString());
    }

    private static PhoneNames unsealed(JsonNode tree, PhoneSeal seal) {
        return seal.open(tree.get("sealed").textValue())
                .map(PhoneNames::ofText)
                .orElseThrow(() -> new JournalException(
                        "Could not unseal the name of a phone whose job is open: the file with the ledger's key is not the one"
                                + " that belongs to it. Put the ledger's .key file back from the backup.",
                        new IllegalStateException("sealed with another key")));
    }

    /** The tree with each of its texts changed; names of members stay. */
    private static JsonNode eachText(JsonNode node, UnaryOperator<String> change) {
        if (node.isTextual()) {
            return TextNode.valueOf(change.apply(node.textValue()));
        }
        if (node instanceof ObjectNode object) {
            object.fields().forEachRemaining(member -> member.setValue(eachText(member.getValue(), change)));
        } else if (node instanceof ArrayNode array) {
            for (int index = 0; index < array.size(); index++) {
                array.set(index, eachText(array.get(index), change));
            }
        }
        return node;
    }
}
