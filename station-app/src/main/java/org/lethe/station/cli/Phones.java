package org.lethe.station.cli;

import org.lethe.station.bench.BenchSnapshot.BaySnapshot;
import org.lethe.station.bench.BenchSnapshot.PhoneSnapshot;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.TransportId;

/** What is read off a bay that holds a phone. */
final class Phones {
    private Phones() {}

    /** The plug-in. */
    static PhoneSnapshot phone(BaySnapshot bay) {
        return bay.phone().orElseThrow();
    }

    /** The bootloader's serial number, or the one on the bus while that is not known. */
    static String serial(BaySnapshot bay) {
        return bay.assessment().map(found -> found.identity().serial().value()).orElseGet(() -> phone(bay)
                .busSerial());
    }

    /** Maker and model; "?" while they are not known. */
    static String name(BaySnapshot bay) {
        return bay.assessment().map(DeviceAssessment::displayName).orElse("?");
    }

    /** The transport id; "?" when the server gave none. */
    static String transport(BaySnapshot bay) {
        return phone(bay).transport().map(TransportId::toString).orElse("?");
    }
}
