package org.lethe.station.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lethe.station.bench.BenchSnapshot;
import org.lethe.station.bench.BenchSnapshot.BaySnapshot;
import picocli.CommandLine.Option;

/** Which phones of the bench are meant. Exactly one of the three ways is used. */
final class PhoneChoice {
    @Option(names = "--serial", paramLabel = "S", arity = "1..*")
    private List<String> serials = new ArrayList<>();

    @Option(names = "--transport", paramLabel = "N", arity = "1..*")
    private List<Long> transports = new ArrayList<>();

    @Option(names = "--all")
    private boolean all;

    /** Whether the phone of this serial number is meant, be it on the bench or away. */
    boolean concerns(String serial, BenchSnapshot snapshot) {
        return all
                || serials.contains(serial)
                || present(snapshot).stream()
                        .anyMatch(bay -> isMeant(bay) && Phones.serial(bay).equals(serial));
    }

    /**
     * The bays that are meant, each once.
     *
     * @param away serial numbers of phones that may be missing, because a job of theirs is open
     * @throws UsageException when a phone is not there, or a serial number does not say which of two phones is meant
     */
    List<BaySnapshot> from(BenchSnapshot snapshot, Set<String> away, Words words) {
        var present = present(snapshot);
        if (all) {
            return present;
        }
        return Stream.concat(
                        serials.stream()
                                .filter(serial -> !away.contains(serial) || isPresent(present, serial))
                                .map(serial -> bySerial(present, serial, words)),
                        transports.stream().map(transport -> byTransport(present, transport, words)))
                .distinct()
                .toList();
    }

    private static List<BaySnapshot> present(BenchSnapshot snapshot) {
        return snapshot.bays().stream().filter(bay -> bay.phone().isPresent()).toList();
    }

    private static boolean isPresent(List<BaySnapshot> present, String serial) {
        return present.stream().anyMatch(bay -> isNamed(bay, serial));
    }

    private static boolean isNamed(BaySnapshot bay, String serial) {
        return Phones.serial(bay).equals(serial)
                || Phones.phone(bay).busSerial().equals(serial);
    }

    private boolean isMeant(BaySnapshot bay) {
        return serials.stream().anyMatch(serial -> isNamed(bay, serial))
                || Phones.phone(bay)
                        .transport()
                        .filter(id -> transports.contains(id.value()))
                        .isPresent();
    }

    private static BaySnapshot bySerial(List<BaySnapshot> present, String serial, Words words) {
        var matching = present.stream().filter(bay -> isNamed(bay, serial)).toList();
        if (matching.size() > 1) {
            throw new UsageException(
                    words.text("erase.serialAmbiguous", serial, matching.size(), transportsOf(matching)));
        }
        return matching.stream().findFirst().orElseThrow(() -> notHere("--serial " + serial, present, words));
    }

    private static BaySnapshot byTransport(List<BaySnapshot> present, long transport, Words words) {
        return present.stream()
                .filter(bay -> Phones.phone(bay)
                        .transport()
                        .filter(id -> id.value() == transport)
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> notHere("--transport " + transport, present, words));
    }

    private static UsageException notHere(String what, List<BaySnapshot> present, Words words) {
        var there = present.stream()
                .map(bay -> Phones.serial(bay) + " (--transport " + Phones.transport(bay) + ")")
                .collect(Collectors.joining(", "));
        return new UsageException(words.text("erase.notHere", what, there.isEmpty() ? words.text("none") : there));
    }

    private static String transportsOf(List<BaySnapshot> bays) {
        return bays.stream().map(PhoneChoice::transportOf).collect(Collectors.joining(", "));
    }

    private static String transportOf(BaySnapshot bay) {
        return "--transport " + Phones.transport(bay)
                + " ("
                + Phones.phone(bay).usbPath().map(path -> "usb " + path + ", ").orElse("")
                + Phones.name(bay) + ")";
    }
}
