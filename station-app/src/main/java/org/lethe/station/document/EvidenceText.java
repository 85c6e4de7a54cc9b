package org.lethe.station.document;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The values of an evidence record in the words of one language. What is not stated is said to be so, and what the phone
 * said instead of a value stands beside it; a code that this version does not know stays as it is.
 */
final class EvidenceText {
    private static final String BETWEEN = "; ";

    private final DocumentWords words;
    private final Evidence evidence;

    EvidenceText(DocumentWords words, Evidence evidence) {
        this.words = words;
        this.evidence = evidence;
    }

    /** A text, number or sentence of the record. */
    String value(String place) {
        return stated(place).map(words::stored).orElseGet(() -> notStated(place));
    }

    /** Bytes, as people say them and to the byte. */
    String amount(String place) {
        var bytes = evidence.number(place);
        return bytes.isPresent() ? words.amount(bytes.getAsLong()) : notStated(place);
    }

    String time(String place) {
        return stated(place).map(DocumentWords::time).orElseGet(() -> notStated(place));
    }

    /** A value of the model, in the words that all faces of the station have for it. */
    <E extends Enum<E>> String said(String place, Class<E> type, Function<E, String> saying) {
        return stated(place).map(name -> words.said(type, name, saying)).orElseGet(() -> notStated(place));
    }

    /** A code that only documents have words for. */
    String code(String family, String place) {
        return stated(place).map(code -> words.code(family, code)).orElseGet(() -> notStated(place));
    }

    /** The values of a list, which may be unknown as a whole; empty when it has none. */
    String list(String place, Function<String, String> saying) {
        return evidence.unknown(place).isPresent()
                ? notStated(place)
                : evidence.values(place).stream().map(saying).collect(Collectors.joining(BETWEEN));
    }

    /** Who answers for something: name, title, date, place and contact (NIST SP 800-88). */
    String person(String place) {
        return words.text(
                "person",
                value(place + "/name"),
                value(place + "/title"),
                time(place + "/date"),
                value(place + "/place"),
                value(place + "/contact"));
    }

    /** Named details, and the hash of what the phone said; empty when there are none. */
    String details() {
        var named = evidence.named("/details").entrySet().stream()
                .map(detail -> words.code("detail", detail.getKey()) + " = " + detail.getValue());
        var hash = evidence.value("/rawSha256").map(raw -> words.text("raw", raw));
        return Stream.concat(named, hash.stream()).collect(Collectors.joining(BETWEEN));
    }

    /** The values of a list as they are stored. */
    List<String> values(String place) {
        return evidence.values(place);
    }

    /** The parts of a list. */
    List<EvidenceText> parts(String place) {
        return evidence.list(place).stream()
                .map(part -> new EvidenceText(words, part))
                .toList();
    }

    /** What the record states; empty when it is silent. */
    Optional<String> stated(String place) {
        return evidence.value(place).filter(text -> !text.isBlank());
    }

    private String notStated(String place) {
        return evidence.unknown(place).map(raw -> words.text("unknown", raw)).orElseGet(() -> words.text("notStated"));
    }
}
