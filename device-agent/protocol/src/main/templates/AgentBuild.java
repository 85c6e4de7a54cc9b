package org.lethe.protocol;

/** Which build of the protocol and the agent this is. Made by the build; see the pom of this module. */
public final class AgentBuild {
    private static final String ID = "@AGENT_BUILD_ID@";

    private AgentBuild() {}

    /**
     * SHA-256, in lower case hex, over the sources of protocol, agent and packager. Station and agent compare it in their
     * first exchange and refuse each other unless it is equal, so neither ever has to guess what the other means.
     */
    public static String id() {
        // A method, not a public constant: the compiler would copy a constant into classes that are not rebuilt with it.
        return ID;
    }
}
