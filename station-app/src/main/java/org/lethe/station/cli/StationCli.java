package org.lethe.station.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.lethe.station.i18n.Language;

/** The command line as a whole: arguments in, exit code out. It ends no process and changes nothing outside its streams. */
public final class StationCli {
    private final StationAccess access;
    private final Terminal terminal;
    private final Locale computer;

    /**
     * @param access the way to the station
     * @param terminal where to write
     * @param computer the computer's own locale: its language is spoken where {@code --lang} asks for none
     */
    public StationCli(StationAccess access, Terminal terminal, Locale computer) {
        this.access = access;
        this.terminal = terminal;
        this.computer = computer;
    }

    /**
     * Runs one command to its end. An interrupt of the calling thread ends it early and well: nothing that was started is
     * undone, and the code is {@link ExitCode#INTERRUPTED}.
     */
    public ExitCode run(String... arguments) {
        var language = LanguageOption.in(arguments).orElseGet(() -> Language.ofLocale(computer));
        try (var session = new Session(access, terminal, Words.in(language))) {
            return run(session, arguments);
        }
    }

    private ExitCode run(Session session, String... arguments) {
        var faults = new Faults(session);
        var line = CommandTree.of(session);
        line.setOut(new PrintWriter(terminal.out(), true));
        line.setErr(new PrintWriter(terminal.err(), true));
        line.setParameterExceptionHandler(
                (mistake, all) -> faults.misused(mistake).number());
        line.setExecutionExceptionHandler(
                (fault, command, parsed) -> faults.failed(fault).number());
        line.setExecutionStrategy(CommandTree::execute);
        return ExitCode.ofNumber(line.execute(arguments));
    }
}
