package org.lethe.station.erase;

import java.util.List;
import org.lethe.station.agent.AgentConnection;

/**
 * Where the agent works on a phone. Both places are the user data's; {@code /data/local/tmp} lies directly on its file system
 * and is fastest (android.md, section 4), {@code /sdcard} is the owner's shared storage seen through FUSE.
 */
final class AgentPlaces {
    /** Where fill goes, and the first canary. */
    static final String FILL = AgentConnection.DIRECTORY;

    /** Where canaries go, and where anything of ours may lie. */
    static final List<String> ALL = List.of(FILL, "/sdcard");

    private AgentPlaces() {}
}
