package org.lethe.station.erase;

import org.lethe.station.adb.AdbDevice;
import org.lethe.station.adb.DeviceListing;
import org.lethe.station.adb.Transcriber;
import org.lethe.station.model.ConnectionState;
import org.lethe.station.model.DeviceIdentity;

/**
 * One plug-in of one phone whose identity was proven on this very connection. It is never revived: when the phone leaves and
 * comes back, it has another connection and proves itself again.
 *
 * @param device where requests go
 * @param listing as the adb server shows it
 * @param identity who answered
 */
public record PhoneConnection(AdbDevice device, DeviceListing listing, DeviceIdentity identity) {
    /** The same connection, of which every exchange is told. */
    PhoneConnection heardBy(Transcriber transcript) {
        return new PhoneConnection(device.heardBy(transcript), listing, identity);
    }

    /** In which mode the phone is. */
    public ConnectionState state() {
        return listing.state();
    }
}
