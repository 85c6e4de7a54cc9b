package org.lethe.station.model;

/**
 * The serial number that a phone states, by its bootloader ({@code ro.serialno}) or on the bus. It names a phone on a
 * certificate, but it does not prove one: factories have shipped whole series as {@code 0123456789ABCDEF}.
 *
 * @param value exactly as stated, never blank
 */
public record DeviceSerial(String value) {
    public DeviceSerial {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A serial number must not be blank");
        }
    }

    /** The serial for logs and windows: the last four characters, the rest hidden. */
    public String shortened() {
        return value.length() <= 4 ? value : "…" + value.substring(value.length() - 4);
    }

    @Override
    public String toString() {
        return shortened();
    }
}
