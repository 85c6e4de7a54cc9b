package org.lethe.station.adb;

/**
 * The whole answer of a command that ran to its end on the phone. A command that could not be seen to end has no result,
 * but an {@link AdbException}.
 *
 * @param stdout UTF-8, malformed bytes replaced
 * @param stderr the same; always empty on phones without shell v2, where both come as one
 * @param exitCode 0 to 255
 */
public record ShellResult(String stdout, String stderr, int exitCode) {
    /** Whether the command ended with code 0. Many Android commands do so after a refusal too: read their text. */
    public boolean succeeded() {
        return exitCode == 0;
    }

    /** Everything, so that a hash of it covers everything: both texts and the exit code, with zero bytes between. */
    public String whole() {
        return stdout + '\0' + stderr + '\0' + exitCode;
    }

    /** Both texts, for commands that complain on either. */
    public String text() {
        return stdout + stderr;
    }
}
