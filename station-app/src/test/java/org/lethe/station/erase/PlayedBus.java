package org.lethe.station.erase;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lethe.station.adb.AdbDevice;
import org.lethe.station.adb.AdbServer;
import org.lethe.station.adb.AdbServerAddress;
import org.lethe.station.adb.DeviceListing;
import org.lethe.station.model.ConnectionState;
import org.lethe.station.model.DeviceSerial;
import org.lethe.station.model.TransportId;
import org.lethe.station.runtime.Deadline;
import org.lethe.station.runtime.ManualClock;
import org.lethe.station.runtime.StationThreads;

/** A bus whose lists the test writes down beforehand; when there are no more, waiting takes until the deadline. Nobody answers. */
final class PlayedBus implements Bus {
    final ManualClock clock = new ManualClock();
    private final Deque<View> later = new ArrayDeque<>();
    private final AdbServer nobody = new AdbServer(
            AdbServerAddress.local(1), Path.of("/nonexistent/adb"), Map.of(), clock, new StationThreads((t, e) -> {}));
    private Optional<Sleep> sleep = Optional.empty();
    private View now = new View(1, 1, true, List.of());

    PlayedBus shows(DeviceListing... phones) {
        now = new View(1, 1, true, List.of(phones));
        return this;
    }

    PlayedBus then(DeviceListing... phones) {
        return then(1, true, phones);
    }

    PlayedBus then(int session, boolean up, DeviceListing... phones) {
        later.add(new View(2 + later.size(), session, up, List.of(phones)));
        return this;
    }

    /**
     * The computer sleeps from then on for a while, and its ticker goes on; what is plugged in afterwards is seen some time after it woke up.
     */
    PlayedBus sleeping(Duration after, Duration time, DeviceListing... afterwards) {
        sleep = Optional.of(new Sleep(clock.nanos() + after.toNanos(), time, List.of(afterwards)));
        return this;
    }

    private record Sleep(long from, Duration time, List<DeviceListing> afterwards) {}

    static DeviceListing phone(int transport, String serial, String port, ConnectionState state) {
        return new DeviceListing(
                new DeviceSerial(serial),
                state,
                state.word(),
                Optional.of(port).filter(path -> !path.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                Optional.of("shiba"),
                Optional.of(new TransportId(transport)));
    }

    @Override
    public View view() {
        return now;
    }

    @Override
    public View awaitChange(View known, Deadline deadline) {
        var sleeps = sleep.filter(night -> clock.nanos() >= night.from());
        if (sleeps.isPresent()) {
            clock.advance(sleeps.get().time());
            sleep = Optional.empty();
            then(sleeps.get().afterwards().toArray(DeviceListing[]::new));
        } else if (later.isEmpty()) {
            clock.advance(deadline.remaining());
        } else {
            now = later.remove();
        }
        return now;
    }

    @Override
    public AdbDevice device(TransportId transport) {
        return nobody.host().device(transport);
    }
}
