package org.lethe.station.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.lethe.station.erase.EraseJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the jobs of the journal, newest first. */
@Command(name = "jobs")
final class JobsCommand implements Callable<ExitCode> {
    private final Session session;

    @Option(names = "--open")
    private boolean open;

    JobsCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode call() throws StationUnavailableException {
        var journal = session.services().journal();
        var jobs = open ? journal.openJobs() : journal.jobs();
        if (session.json()) {
            jobs.forEach(job -> session.terminal().out().println(JsonLines.text(JobObjects.job(job))));
        } else {
            table(jobs).forEach(session.terminal().out()::println);
        }
        if (jobs.isEmpty()) {
            session.say(open ? "jobs.noneOpen" : "jobs.none");
        }
        return ExitCode.DONE;
    }

    private List<String> table(List<EraseJob> jobs) {
        var words = session.words().messages();
        var table = new TextTable();
        for (var job : jobs) {
            table.row(
                    job.id().value(),
                    job.startedAt().toString(),
                    words.state(job.state()),
                    job.step().map(words::step).orElse("-"),
                    job.before().identity().displayName(),
                    job.before().identity().serial().shortened(),
                    job.operator().name());
        }
        return table.lines();
    }
}
