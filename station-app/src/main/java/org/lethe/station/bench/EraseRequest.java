package org.lethe.station.bench;

import java.util.List;
import org.lethe.station.model.Consent;
import org.lethe.station.model.ErasePolicy;
import org.lethe.station.model.Operator;
import org.lethe.station.model.TransportId;

/**
 * A person's order to erase the phones at these transports, and nothing else that may be plugged in by then.
 *
 * @param transports which phones, never empty
 * @param policy by which rules
 * @param consent the sellers' agreement
 * @param operator who orders it
 */
public record EraseRequest(List<TransportId> transports, ErasePolicy policy, Consent consent, Operator operator) {
    public EraseRequest {
        transports = List.copyOf(transports);
        if (transports.isEmpty()) {
            throw new IllegalArgumentException("An erase order names at least one phone");
        }
    }
}
