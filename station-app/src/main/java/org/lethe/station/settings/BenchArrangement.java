package org.lethe.station.settings;

import java.util.List;

/**
 * How the bench is laid out on this computer.
 *
 * @param ports USB paths of the hub's ports in the order of their numbers; empty while nobody has taught the station
 * @param list whether phones are shown as a list instead of tiles
 */
public record BenchArrangement(List<String> ports, boolean list) {
    /** Tiles in the order in which phones come. */
    public static final BenchArrangement USUAL = new BenchArrangement(List.of(), false);

    public BenchArrangement {
        ports = List.copyOf(ports);
    }

    /** The same with another hub. */
    public BenchArrangement withPorts(List<String> others) {
        return new BenchArrangement(others, list);
    }

    /** The same as a list or as tiles. */
    public BenchArrangement asList(boolean wanted) {
        return new BenchArrangement(ports, wanted);
    }
}
