package org.lethe.station.model;

/**
 * The number under which the adb server knows one plug-in of one phone. It is never used again after the phone left, so a
 * command sent to it can reach no other phone; serial numbers cannot promise that, because cheap phones share theirs.
 *
 * @param value as {@code adb devices -l} shows it after {@code transport_id:}, counted from 1
 */
public record TransportId(long value) {
    public TransportId {
        if (value < 1) {
            throw new IllegalArgumentException("An adb transport id counts from 1, this one is " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
