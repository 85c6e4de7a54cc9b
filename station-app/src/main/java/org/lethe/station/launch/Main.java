package org.lethe.station.launch;

import java.time.Duration;
import java.util.Locale;
import org.lethe.station.cli.ExitCode;
import org.lethe.station.cli.StationCli;
import org.lethe.station.cli.Terminal;
import org.lethe.station.runtime.ProgramRun;

/** The program. */
public final class Main {
    /** After Ctrl-C: jobs stop at their next look at the thread, then ledger and threads are closed. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private Main() {}

    /** Runs one command and ends with its exit code. */
    public static void main(String[] arguments) {
        var cli = new StationCli(new LaunchAccess(), Terminal.ofProcess(), Locale.getDefault());
        ProgramRun.exitWith(() -> cli.run(arguments).number(), GRACE, ExitCode.INTERRUPTED.number());
    }
}
