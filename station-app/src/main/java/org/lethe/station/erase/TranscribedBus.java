package org.lethe.station.erase;

import org.lethe.station.adb.AdbDevice;
import org.lethe.station.adb.Transcriber;
import org.lethe.station.model.TransportId;
import org.lethe.station.runtime.Deadline;

/** The bus as one job sees it: whatever it asks of a phone goes into its transcript. */
record TranscribedBus(Bus bus, Transcriber transcript) implements Bus {
    @Override
    public View view() {
        return bus.view();
    }

    @Override
    public View awaitChange(View known, Deadline deadline) throws InterruptedException {
        return bus.awaitChange(known, deadline);
    }

    @Override
    public AdbDevice device(TransportId transport) {
        return bus.device(transport).heardBy(transcript);
    }
}
