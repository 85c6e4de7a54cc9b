package org.lethe.station.document;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lethe.station.i18n.Language;
import org.lethe.station.i18n.Messages;

/** The words of documents in one language, beside the station's words for what all its faces show. */
final class DocumentWords {
    private static final String BUNDLE = "org.lethe.station.document.document";
    /** Under these keys stand the sentences of evidence records; the English ones are what is stored, to the letter. */
    private static final String STORED = "stored.";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Messages messages;
    private final ResourceBundle bundle;
    private final Map<String, String> stored;

    private DocumentWords(Language language) {
        this.messages = Messages.in(language);
        this.bundle = bundle(language);
        var english = bundle(Language.EN);
        this.stored = english.keySet().stream()
                .filter(key -> key.startsWith(STORED))
                .collect(Collectors.toMap(english::getString, bundle::getString));
    }

    private static ResourceBundle bundle(Language language) {
        // without "no fallback" the same document would come out in the computer's own language
        var strict = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle(BUNDLE, language.locale(), strict);
    }

    static DocumentWords in(Language language) {
        return new DocumentWords(language);
    }

    Messages messages() {
        return messages;
    }

    /** A word or sentence with its values in the places {@code {0}}, {@code {1}} … */
    String text(String key, Object... values) {
        var text = bundle.getString(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** A code of a family of words; one that this version does not know stays as it is. */
    String code(String family, String code) {
        var key = family + "." + code;
        return bundle.containsKey(key) ? bundle.getString(key) : code;
    }

    /** A sentence that evidence records hold in English; one that this version does not write stays as it is. */
    String stored(String sentence) {
        return stored.getOrDefault(sentence, sentence);
    }

    /** A value of the model by its stored name; one that this version does not know stays as it is. */
    <E extends Enum<E>> String said(Class<E> type, String name, Function<E, String> saying) {
        return named(type, name).map(saying).orElse(name);
    }

    static <E extends Enum<E>> Optional<E> named(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .findFirst();
    }

    /** An amount as people say it, and to the byte. */
    String amount(long bytes) {
        return messages.figures().amount(bytes) + String.format(Locale.ROOT, " (%,d B)", bytes);
    }

    /** A stored time, to the second, always UTC. */
    static String time(String stored) {
        return time(Instant.parse(stored));
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }
}
