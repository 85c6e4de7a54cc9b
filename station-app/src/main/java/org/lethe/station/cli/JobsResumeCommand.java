package org.lethe.station.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Takes up every job that an earlier run left open, and waits for the end of each. */
@Command(name = "resume")
final class JobsResumeCommand implements Callable<ExitCode> {
    private final Session session;

    JobsResumeCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode call() throws Exception {
        var services = session.services();
        session.options().language().ifPresent(services.labels()::speak);
        if (services.journal().openJobs().isEmpty()) {
            session.say("jobs.noneOpen");
            return ExitCode.DONE;
        }
        var bench = services.bench().get();
        var waiting = new JobWaiting(session, services);
        try (var watch = new BenchWatch(bench)) {
            var jobs = bench.resumeOpenJobs();
            session.say("erase.resumed", jobs.size());
            jobs.forEach(job -> waiting.add(job, Optional.empty()));
            return new OutcomePrinter(session).print(waiting.awaitAll(watch));
        }
    }
}
