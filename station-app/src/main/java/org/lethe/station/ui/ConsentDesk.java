package org.lethe.station.ui;

import java.util.List;
import org.lethe.station.model.Consent;

/** Keeps what customers agreed to on the screen, so that a job's consent can be traced to it. */
public interface ConsentDesk {
    /**
     * Keeps a consent for good.
     *
     * @return the consent of the job, named by the hash of what is kept
     * @throws RuntimeException when it could not be stored; then there is no consent; says what to do
     */
    Consent keep(Agreement agreement);

    /**
     * What a customer agreed to.
     *
     * @param language of the words, for example {@code zh-CN}
     * @param statement every sentence that the customer saw: scope, method, impact, that it cannot be undone
     * @param phones as they were named to the customer
     * @param signature strokes as they were drawn, each a list of x and y in pixels; empty when the customer agreed by touch
     */
    record Agreement(String language, List<String> statement, List<String> phones, List<List<Integer>> signature) {
        public Agreement {
            statement = List.copyOf(statement);
            phones = List.copyOf(phones);
            signature = signature.stream().map(List::copyOf).toList();
        }
    }
}
