package org.lethe.station.bench;

import java.util.List;
import java.util.Optional;
import org.lethe.station.model.Consent;
import org.lethe.station.model.ErasePolicy;
import org.lethe.station.model.Operator;
import org.lethe.station.model.TransportId;
import org.lethe.station.model.WarningOverride;

/**
 * A person's order to erase the phones at these transports, and nothing else that may be plugged in by then.
 *
 * @param transports which phones, never empty
 * @param policy by which rules
 * @param consent the sellers' agreement
 * @param operator who orders it
 * @param override the decision to begin in spite of warnings; empty when nobody took one
 */
public record EraseRequest(
        List<TransportId> transports,
        ErasePolicy policy,
        Consent consent,
        Operator operator,
        Optional<WarningOverride> override) {
    public EraseRequest {
        transports = List.copyOf(transports);
        if (transports.isEmpty()) {
            throw new IllegalArgumentException("An erase order names at least one phone");
        }
    }

    /** An order that overrides no warning. */
    public EraseRequest(List<TransportId> transports, ErasePolicy policy, Consent consent, Operator operator) {
        this(transports, policy, consent, operator, Optional.empty());
    }

    /** The same order in spite of warnings. */
    public EraseRequest overriding(WarningOverride decision) {
        return new EraseRequest(transports, policy, consent, operator, Optional.of(decision));
    }

    /** The same order for fewer phones. */
    public EraseRequest only(List<TransportId> fewer) {
        return new EraseRequest(fewer, policy, consent, operator, override);
    }
}
