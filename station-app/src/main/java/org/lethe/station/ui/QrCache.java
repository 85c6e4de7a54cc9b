package org.lethe.station.ui;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The QR codes on the bench, encoded once each. Encoding takes milliseconds, so it is done before the window needs it. */
final class QrCache {
    private final Map<String, QrMatrix> codes = new ConcurrentHashMap<>();
    private final Function<String, QrMatrix> encoder;

    QrCache(Function<String, QrMatrix> encoder) {
        this.encoder = encoder;
    }

    /** The code for a text, encoded now if it was not before. */
    QrMatrix codeFor(String text) {
        return codes.computeIfAbsent(text, encoder);
    }

    /** Encodes these texts and forgets all others: a station runs for weeks. */
    void keepOnly(Set<String> texts) {
        texts.forEach(text -> codes.computeIfAbsent(text, encoder));
        codes.keySet().retainAll(texts);
    }
}
