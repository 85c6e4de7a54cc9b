package org.lethe.station.agent;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.lethe.protocol.AgentBuild;

/** The agent as it goes onto a phone: part of the station's own program, so both are always of one build. */
public final class AgentJar {
    /** Where the agent lies on the phone while it starts; it deletes itself there first thing. */
    static final String PATH = "/data/local/tmp/lethe-agent.jar";

    /** Readable for all, writable for nobody: newer Androids refuse to run code that its own user could change. */
    static final int MODE = 0444;

    private static final String RESOURCE = "lethe-agent.jar";

    private final byte[] bytes;

    private AgentJar(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The jar that was built with this station.
     *
     * @throws IllegalStateException when the station was packed without it
     */
    public static AgentJar bundled() {
        try (var in = AgentJar.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(
                        "This station was packed without " + RESOURCE + "; build it with Maven");
            }
            return new AgentJar(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + RESOURCE + " from the station's own program", e);
        }
    }

    long size() {
        return bytes.length;
    }

    InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    String build() {
        return AgentBuild.id();
    }
}
