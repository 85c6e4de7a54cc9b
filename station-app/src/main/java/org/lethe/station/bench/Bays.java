package org.lethe.station.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lethe.station.adb.DeviceListing;
import org.lethe.station.model.DeviceIdentity;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.TransportId;
import org.lethe.station.runtime.Ticker;

/** The places on the bench in the order in which they were first used. Guarded by the bench's lock. */
final class Bays {
    private final Ticker ticker;
    private final Duration longestLook;
    private final Map<String, Bay> places = new LinkedHashMap<>();
    private Map<String, ReasonCode> troubles = Map.of();
    private int lastNumber;

    /** @param longestLook after which a phone of which nothing is known yet is named */
    Bays(Ticker ticker, Duration longestLook) {
        this.ticker = ticker;
        this.longestLook = longestLook;
    }

    Stream<Bay> stream() {
        return places.values().stream();
    }

    /** The place of that name, which is made when there is none. */
    Bay at(String id) {
        return places.computeIfAbsent(id, name -> new Bay(name, ++lastNumber, ticker, longestLook));
    }

    Optional<Bay> where(Predicate<Bay> condition) {
        return stream().filter(condition).findFirst();
    }

    Optional<Bay> of(TransportId transport) {
        return where(bay -> bay.transport().filter(transport::equals).isPresent());
    }

    /** Another place whose phone, or the phone of whose job, states the same serial number. */
    Optional<Bay> sharingSerial(Bay bay, DeviceIdentity identity) {
        return where(place -> place != bay
                && place.identities().anyMatch(other -> other.serial().equals(identity.serial())));
    }

    /** Shows these phones, each at its place, and nothing at the others. */
    void show(List<DeviceListing> phones) {
        var present = new LinkedHashMap<String, DeviceListing>();
        phones.forEach(phone -> present.put(placeOf(phone, present), phone));
        places.forEach((id, bay) -> bay.show(Optional.ofNullable(present.remove(id))));
        present.forEach((id, phone) -> at(id).show(Optional.of(phone)));
        exchangeJobs();
        showTroubles();
    }

    /** Phones at work have changed places: nobody asks them anew who they are, so each job follows its phone's name on the bus. */
    private void exchangeJobs() {
        for (Bay bay : places.values()) {
            if (bay.isWithoutPhoneOfItsJob()) {
                where(other -> other.isWithoutPhoneOfItsJob() && bay.isNamedInJobOf(other))
                        .ifPresent(bay::exchangeJobsWith);
            }
        }
    }

    /** The hub port where the server knows one; else the name on the bus, with the transport where two share it. */
    private static String placeOf(DeviceListing phone, Map<String, DeviceListing> taken) {
        var place = phone.usbPath().orElse(phone.serial().value());
        return taken.containsKey(place)
                ? place + "#" + phone.transport().map(TransportId::toString).orElse("?")
                : place;
    }

    /** What the kernel says is wrong, by USB path. */
    void trouble(Map<String, ReasonCode> found) {
        troubles = found;
        showTroubles();
    }

    private void showTroubles() {
        troubles.keySet().forEach(this::at);
        places.forEach((id, bay) -> bay.showTrouble(Optional.ofNullable(troubles.get(id))));
    }

    void removeVacant() {
        places.values().removeIf(Bay::isVacant);
    }
}
