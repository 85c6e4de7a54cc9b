package org.lethe.station.runtime;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntSupplier;

/**
 * The run of a whole program whose end may come from outside: Ctrl-C or a request to terminate interrupts the main thread,
 * which then ends as it would at any interrupt, and its exit code stays its own. (The JVM alone would end with 130 at once.)
 */
public final class ProgramRun {
    private ProgramRun() {}

    /**
     * Runs the program on the calling thread and ends the process with its code. Does not return.
     *
     * @param program returns the exit code; when it is interrupted it has {@code grace} to come to an end
     * @param interrupted the exit code of a program that did not come to an end in that time
     */
    public static void exitWith(IntSupplier program, Duration grace, int interrupted) {
        var main = Thread.currentThread();
        var result = new CompletableFuture<Integer>();
        var hook = new Thread(() -> endAfterInterrupt(main, result, grace, interrupted), "end");
        Runtime.getRuntime().addShutdownHook(hook);
        int code = program.getAsInt();
        result.complete(code);
        System.exit(code); // the hook runs in both cases; it finds the code there
    }

    private static void endAfterInterrupt(
            Thread main, CompletableFuture<Integer> result, Duration grace, int interrupted) {
        if (!result.isDone()) {
            main.interrupt();
        }
        Runtime.getRuntime().halt(codeWithin(result, grace, interrupted));
    }

    private static int codeWithin(CompletableFuture<Integer> result, Duration grace, int interrupted) {
        try {
            return result.get(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException | InterruptedException stuck) {
            return interrupted;
        }
    }
}
