package org.lethe.station.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.lethe.station.model.Consent;
import org.lethe.station.model.Operator;
import org.lethe.station.model.PolicyId;
import org.lethe.station.ui.EraseOrder.Phone;

/** What an order needs besides phones: who gives it, with whose consent, by which rules. */
final class OrderForm {
    private final StringProperty operator = new SimpleStringProperty("");
    private final StringProperty consent = new SimpleStringProperty("");
    private final ObjectProperty<PolicyId> policy = new SimpleObjectProperty<>(PolicyId.GB46864);
    private Optional<Agreed> agreement = Optional.empty();

    /** What a customer agreed to on the screen. */
    private record Agreed(String reference, Set<String> phones) {}

    StringProperty operator() {
        return operator;
    }

    StringProperty consent() {
        return consent;
    }

    ObjectProperty<PolicyId> policy() {
        return policy;
    }

    /** A customer agreed on the screen to exactly these phones; for others that consent does not count. */
    void agreed(Consent given, List<String> phones) {
        agreement = Optional.of(new Agreed(given.reference(), Set.copyOf(phones)));
        consent.set(given.reference());
    }

    /** Whether the consent counts for a phone. One on paper is the operator's to read. */
    boolean covers(TileContent tile) {
        return agreement
                .filter(given -> given.reference().equals(consent.get().strip()))
                .map(given -> given.phones().contains(forCustomer(tile)))
                .orElse(true);
    }

    /** The order for some phones; empty when none of them can be erased now, or an entry is missing. */
    Optional<EraseOrder> order(List<TileContent> chosen) {
        var phones = chosen.stream().flatMap(tile -> phone(tile).stream()).toList();
        if (phones.isEmpty() || operator.get().isBlank() || consent.get().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new EraseOrder(
                phones,
                policy.get(),
                new Consent(consent.get().strip()),
                new Operator(operator.get().strip())));
    }

    /** The phone of a tile as an order names it; empty when it cannot be erased now. */
    static Optional<Phone> phone(TileContent tile) {
        return tile.orders().erase().map(transport -> new Phone(tile.number(), tile.phone(), tile.facts(), transport));
    }

    /** A phone as a customer tells it from others. */
    static String forCustomer(TileContent tile) {
        return tile.phone() + " · " + tile.facts();
    }
}
