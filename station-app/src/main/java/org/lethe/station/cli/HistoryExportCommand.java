package org.lethe.station.cli;

import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lethe.station.history.ExportRun;
import org.lethe.station.history.HistoryExport;
import org.lethe.station.history.HistorySearch;
import org.lethe.station.model.JobState;
import org.lethe.station.runtime.StationClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the jobs that the window's history would find into a file for other programs, which is there whole or not at all. */
@Command(name = "export")
final class HistoryExportCommand implements Callable<ExitCode> {
    private final Session session;

    @Option(names = "--find", paramLabel = "TEXT")
    private String text = "";

    @Option(names = "--state", paramLabel = "STATE")
    private @Nullable JobState state;

    @Option(names = "--from", paramLabel = "D")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "D")
    private @Nullable LocalDate to;

    @Parameters(index = "0", paramLabel = "F", descriptionKey = "file")
    private Path file = Path.of("");

    /** How many jobs are in the file. */
    private long written;

    HistoryExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode call() throws StationUnavailableException {
        var format = HistoryExport.ofName(file)
                .orElseThrow(() -> new UsageException(session.words().text("history.noFormat", file)));
        var search = search();
        var run = new ExportRun(session.services().history(), search, format);
        return told(write(run));
    }

    /** Days are those of the computer's zone, as in the window. */
    private HistorySearch search() {
        if (from != null && to != null && to.isBefore(from)) {
            throw new UsageException(session.words().text("audit.wrongSpan", from, to));
        }
        return new HistorySearch(text, Optional.ofNullable(state), Optional.empty(), Optional.empty())
                .between(
                        Optional.ofNullable(from),
                        Optional.ofNullable(to),
                        StationClock.system().zone());
    }

    private ExportRun.Ending write(ExportRun run) throws StationUnavailableException {
        try {
            return run.create(file, progress -> written = progress.written());
        } catch (UncheckedIOException fault) {
            var text = fault.getCause() instanceof FileAlreadyExistsException
                    ? session.words().text("history.taken", file)
                    : session.words().text("history.notWritten", file, String.valueOf(fault.getCause()));
            throw new StationUnavailableException(text, fault);
        }
    }

    private ExitCode told(ExportRun.Ending ending) {
        return switch (ending) {
            case WRITTEN -> {
                tellWritten();
                yield ExitCode.DONE;
            }
            case CALLED_OFF -> {
                session.say("history.calledOff", file);
                yield ExitCode.INTERRUPTED;
            }
            case DISK_FULL -> {
                session.say("history.diskFull", file);
                yield ExitCode.ENVIRONMENT;
            }
        };
    }

    private void tellWritten() {
        var line = JsonLines.object("export");
        line.put("file", file.toString());
        line.put("jobs", written);
        session.print(line, List.of(session.words().text("history.exported", written, file)));
    }
}
