package org.lethe.station.bench;

import java.util.List;
import org.lethe.station.adb.AdbDevice;
import org.lethe.station.adb.AdbException;
import org.lethe.station.adb.AdbHost;
import org.lethe.station.adb.DeviceListing;
import org.lethe.station.adb.DeviceTracker;
import org.lethe.station.adb.Parsed;
import org.lethe.station.erase.Bus;
import org.lethe.station.model.TransportId;
import org.lethe.station.runtime.Deadline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The adb server's list as the bench follows it. Lists are replaced whole, never edited. */
final class BusTracker implements Bus, DeviceTracker.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(BusTracker.class);

    private final AdbHost host;
    private final Runnable onChange;
    private final Object lock = new Object();
    private View view = new View(0, 0, false, List.of()); // guarded by lock

    /** @param onChange is called after every change, outside any lock */
    BusTracker(AdbHost host, Runnable onChange) {
        this.host = host;
        this.onChange = onChange;
    }

    @Override
    public View view() {
        synchronized (lock) {
            return view;
        }
    }

    @Override
    public View awaitChange(View known, Deadline deadline) throws InterruptedException {
        synchronized (lock) {
            while (view.version() == known.version() && !deadline.expired()) {
                lock.wait(Math.max(1, deadline.remaining().toMillis()));
            }
            return view;
        }
    }

    @Override
    public AdbDevice device(TransportId transport) {
        return host.device(transport);
    }

    @Override
    public void devices(Parsed<DeviceListing> list) {
        list.errors().forEach(line -> LOG.warn("Could not read a line of adb's device list: {}", line));
        replace(true, 0, list.entries());
    }

    @Override
    public void serverLost(AdbException cause) {
        LOG.warn("The adb server is gone, bringing it back: {}", cause.getMessage());
        replace(false, 0, List.of());
    }

    @Override
    public void serverBack(int version) {
        LOG.info("An adb server answers again, version {}", version);
        replace(true, 1, List.of());
    }

    private void replace(boolean up, int newSessions, List<DeviceListing> phones) {
        synchronized (lock) {
            view = new View(view.version() + 1, view.serverSession() + newSessions, up, phones);
            lock.notifyAll();
        }
        onChange.run();
    }
}
