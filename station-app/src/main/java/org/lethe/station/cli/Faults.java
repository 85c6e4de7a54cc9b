package org.lethe.station.cli;

import org.lethe.station.certify.QrTooLargeException;
import org.lethe.station.document.NoFontException;
import org.lethe.station.erase.JobJournal.JournalException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ParameterException;

/** Turns whatever ended a command early into one helpful line for a person and a code for a program. */
final class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final Session session;

    Faults(Session session) {
        this.session = session;
    }

    /** The arguments make no command. */
    ExitCode misused(ParameterException mistake) {
        var command = mistake.getCommandLine().getCommandSpec().qualifiedName();
        session.say("usage.wrong", oneLine(mistake), command);
        return ExitCode.USAGE;
    }

    /** A command could not do its work. */
    ExitCode failed(Exception fault) {
        if (fault instanceof UsageException) {
            session.terminal().err().println(fault.getMessage());
            return ExitCode.USAGE;
        }
        if (isOfEnvironment(fault)) {
            session.say("unavailable", oneLine(fault));
            return ExitCode.ENVIRONMENT;
        }
        if (fault instanceof InterruptedException) {
            session.say("interrupted");
            return ExitCode.INTERRUPTED;
        }
        return unexpected(fault);
    }

    /** What somebody has to install, set or repair on this computer. */
    private static boolean isOfEnvironment(Exception fault) {
        return fault instanceof StationUnavailableException
                || fault instanceof JournalException
                || fault instanceof NoFontException
                || fault instanceof QrTooLargeException;
    }

    /** A defect of this program: it is in the log, and what was asked for was not done. */
    private ExitCode unexpected(Exception fault) {
        LOG.error("Could not carry out a command: {}", fault.toString(), fault);
        session.say("unexpected", fault.toString());
        return ExitCode.NO;
    }

    private static String oneLine(Exception fault) {
        return String.valueOf(fault.getMessage()).replaceAll("\\s*\\R\\s*", "; ");
    }
}
