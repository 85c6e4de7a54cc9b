package org.lethe.agent.os;

import java.io.IOException;
import java.util.List;

/** Programs of the phone's own kind that the agent's user may start. */
public interface PhonePrograms {
    /** Architectures of programs that run here, in Android's words, the preferred one first: {@code arm64-v8a}. */
    List<String> abis();

    /**
     * Runs a program to its end, with an empty input.
     *
     * @param command its path and arguments; no shell is between
     * @param mostOutput bytes that it may print
     * @param milliseconds how long it may take
     * @throws IOException when it cannot be started, takes longer or prints more; it is ended then
     */
    Ended run(List<String> command, int mostOutput, long milliseconds) throws IOException, InterruptedException;

    /**
     * How a program ended.
     *
     * @param exitCode its own, or 128 and the signal that ended it
     * @param output all that it printed, errors included
     */
    record Ended(int exitCode, String output) {}
}
