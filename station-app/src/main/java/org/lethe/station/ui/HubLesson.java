package org.lethe.station.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.lethe.station.bench.BenchSnapshot;
import org.lethe.station.bench.BenchSnapshot.PhoneSnapshot;

/**
 * Learns the order of the hub's ports: the clerk plugs one phone into port 1, then 2, and so on, and each port that a phone
 * newly appears at gets the next number. Nothing is kept before the clerk says that all are done.
 */
final class HubLesson {
    private final Consumer<List<String>> hub;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper learned = new ReadOnlyIntegerWrapper();
    private final List<String> ports = new ArrayList<>();
    private Set<String> taken = Set.of();

    /** @param hub is given every order that was learned */
    HubLesson(Consumer<List<String>> hub) {
        this.hub = hub;
    }

    ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /** How many ports have got their number. */
    ReadOnlyIntegerProperty learned() {
        return learned.getReadOnlyProperty();
    }

    /** Begins anew; what was learned before stays in use until {@link #finish()}. */
    void begin() {
        ports.clear();
        learned.set(0);
        running.set(true);
    }

    /** Follows the bench, also while there is no lesson, so that phones that are plugged in already count for nothing. */
    void follow(BenchSnapshot bench) {
        var present = ports(bench);
        if (running.get()) {
            present.stream()
                    .filter(port -> !taken.contains(port) && !ports.contains(port))
                    .forEach(ports::add);
            learned.set(ports.size());
        }
        taken = new HashSet<>(present);
    }

    /** In the order of the bench; a person plugs one at a time. */
    private static List<String> ports(BenchSnapshot bench) {
        return bench.bays().stream()
                .flatMap(bay -> bay.phone().flatMap(PhoneSnapshot::usbPath).stream())
                .distinct()
                .toList();
    }

    /** Keeps the new order; with nothing learned the former one stays. */
    void finish() {
        running.set(false);
        if (!ports.isEmpty()) {
            hub.accept(List.copyOf(ports));
        }
    }

    /** Ends the lesson as if it had not been. */
    void callOff() {
        running.set(false);
    }

    /** Numbers phones by the order in which they come, as before the first lesson. */
    void forget() {
        running.set(false);
        hub.accept(List.of());
    }
}
