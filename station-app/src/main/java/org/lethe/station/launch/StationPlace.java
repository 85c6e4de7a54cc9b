package org.lethe.station.launch;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.lethe.station.runtime.Patience;

/**
 * Which station is meant, and in which world it lives.
 *
 * @param home the data directory
 * @param adb the adb server as {@code host:port}; empty for the one in the settings
 * @param adbEnvironment added to the environment of an adb server that the station has to start; empty for the user's own
 * @param patience how long to wait for phones
 */
public record StationPlace(Path home, Optional<String> adb, Map<String, String> adbEnvironment, Patience patience) {
    public StationPlace {
        adbEnvironment = Map.copyOf(adbEnvironment);
    }

    /** A station of real phones. */
    public static StationPlace ofRealPhones(Path home, Optional<String> adb) {
        return new StationPlace(home, adb, Map.of(), Patience.ofRealPhones());
    }
}
