package org.lethe.station.agent;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.lethe.protocol.AgentBuild;
import org.lethe.station.runtime.Sha256;

/** The agent as it goes onto a phone: one jar, made by the same build as this station. */
public final class AgentJar {
    private static final String RESOURCE = "agent.jar";

    private final byte[] bytes;

    AgentJar(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The agent that this station carries. */
    public static AgentJar bundled() {
        try (var resource = AgentJar.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException("This station was built without its agent: build all modules together");
            }
            return new AgentJar(resource.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read the agent that this station carries", e);
        }
    }

    /** Its bytes, from the first. */
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    /** Its length in bytes. */
    public int size() {
        return bytes.length;
    }

    /** SHA-256 of its bytes in lower-case hexadecimal digits: names the tool on the certificate. */
    public String sha256() {
        return Sha256.hex(bytes);
    }

    /** The build that it must be of; the agent itself has the last word when it is greeted. */
    public String buildId() {
        return AgentBuild.id();
    }
}
