package org.lethe.station.ui;

import java.util.List;
import org.lethe.station.bench.EraseRequest;
import org.lethe.station.model.Consent;
import org.lethe.station.model.ErasePolicy;
import org.lethe.station.model.Operator;
import org.lethe.station.model.PolicyId;
import org.lethe.station.model.TransportId;

/**
 * What a person is asked to confirm: exactly these phones as they are plugged in now. A phone that is swapped while the question
 * stands has another transport or, after a change of adb servers, another description; either is refused.
 *
 * @param phones never empty
 * @param policy by which rules
 * @param consent the sellers' agreement
 * @param operator who orders it
 */
record EraseOrder(List<Phone> phones, PolicyId policy, Consent consent, Operator operator) {
    EraseOrder {
        phones = List.copyOf(phones);
    }

    EraseRequest request() {
        var transports = phones.stream().map(Phone::transport).toList();
        return new EraseRequest(transports, ErasePolicy.of(policy), consent, operator);
    }

    /** The number of the phone at a transport, for telling what became of it. */
    int numberOf(TransportId transport) {
        return phones.stream()
                .filter(phone -> phone.transport().equals(transport))
                .mapToInt(Phone::number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No phone of this order is at transport " + transport));
    }

    /** One phone of the order, as it is named in the question. */
    record Phone(int number, String phone, String facts, TransportId transport) {}
}
