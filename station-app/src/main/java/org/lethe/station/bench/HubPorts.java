package org.lethe.station.bench;

import java.util.List;

/** The ports of the shop's hub in the order in which a person sees them, learned once by plugging one phone port by port. */
public interface HubPorts {
    /** USB paths, the first is port 1; empty while nobody has taught the station. */
    List<String> learned();

    /**
     * Keeps a new order, and numbers the bench by it from now on.
     *
     * @param ports USB paths, each once; empty to forget
     */
    void learn(List<String> ports);
}
