package org.lethe.station.erase;

import java.util.List;
import org.lethe.station.adb.AdbDevice;
import org.lethe.station.adb.DeviceListing;
import org.lethe.station.model.TransportId;
import org.lethe.station.runtime.Deadline;

/** Who is plugged in: the adb server's list as it changes. */
public interface Bus {
    /** The list now. */
    View view();

    /**
     * Waits until the list is another than a known one.
     *
     * @return the newest list; the known one when nothing changed until the deadline
     */
    View awaitChange(View known, Deadline deadline) throws InterruptedException;

    /** The way to a plug-in. */
    AdbDevice device(TransportId transport);

    /**
     * The list at one moment.
     *
     * @param version grows with every change
     * @param serverSession counts the adb servers that were followed; a new one gives every phone a new transport id
     * @param serverUp whether the adb server answers; while it does not, an empty list says nothing about the phones
     * @param phones everything plugged in
     */
    record View(long version, int serverSession, boolean serverUp, List<DeviceListing> phones) {
        public View {
            phones = List.copyOf(phones);
        }

        /** Whether a plug-in is still there. */
        public boolean has(TransportId transport) {
            return phones.stream()
                    .anyMatch(
                            phone -> phone.transport().filter(transport::equals).isPresent());
        }
    }
}
