package org.lethe.station.adb;

import java.util.function.Function;
import org.lethe.station.runtime.Sha256;

/** Is told, one after the other, what was asked of a phone and what came back. It may throw, which ends the asking. */
@FunctionalInterface
public interface Transcriber {
    /** For phones that no job is about yet. */
    Transcriber NONE = (asked, answer) -> {};

    /** In the place of a hash: the line failed before the answer was whole. */
    String NO_ANSWER = "none";

    /**
     * One exchange is over.
     *
     * @param asked how and in which words, on one line
     * @param answer SHA-256 of what came back, in hexadecimal; {@link #NO_ANSWER} when the line failed
     */
    void exchanged(String asked, String answer);

    /**
     * Carries out an exchange and tells of it, however it ends.
     *
     * @param words what of the answer is hashed
     */
    default <T, E extends Exception> T of(String asked, Exchange<T, E> exchange, Function<T, String> words) throws E {
        boolean answered = false;
        try {
            var answer = exchange.run();
            answered = true;
            exchanged(asked, Sha256.hex(words.apply(answer)));
            return answer;
        } finally {
            if (!answered) {
                exchanged(asked, NO_ANSWER);
            }
        }
    }

    /** Asks and waits for the answer. */
    @FunctionalInterface
    interface Exchange<T, E extends Exception> {
        T run() throws E;
    }
}
