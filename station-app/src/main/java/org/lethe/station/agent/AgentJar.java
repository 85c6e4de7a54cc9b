package org.lethe.station.agent;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.lethe.protocol.AgentBuild;
import org.lethe.station.runtime.Sha256;

/** The agent as it goes onto a phone: one jar, made by the same build as this station. */
public final class AgentJar {
    private final byte[] bytes;

    AgentJar(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The agent that this station carries. */
    public static AgentJar bundled() {
        return new AgentJar(BundledFile.read("agent.jar"));
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
