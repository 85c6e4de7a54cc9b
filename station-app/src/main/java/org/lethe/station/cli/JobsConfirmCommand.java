package org.lethe.station.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lethe.station.bench.Bench;
import org.lethe.station.erase.EraseJob;
import org.lethe.station.model.JobId;
import org.lethe.station.model.JobState;
import org.lethe.station.model.Operator;
import org.lethe.station.model.OperatorAnswer;
import org.lethe.station.model.OperatorAnswer.Saw;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes up a job that waits for a person's word about its phone, gives that word, and waits for the job's end. */
@Command(name = "confirm")
final class JobsConfirmCommand implements Callable<ExitCode> {
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Session session;

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "job")
    private String id = "";

    @Option(names = "--operator", paramLabel = "NAME", required = true, descriptionKey = "operator")
    private String operator = "";

    @Option(names = "--not-erased", descriptionKey = "notErased")
    private boolean notErased;

    JobsConfirmCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode call() throws Exception {
        var job = JobsShowCommand.jobId(session, id);
        if (operator.isBlank()) {
            throw new UsageException(session.words().text("jobs.nameless"));
        }
        var by = session.actor(operator);
        var services = session.services();
        if (services.journal().find(job).filter(JobsConfirmCommand::waits).isEmpty()) {
            session.say("jobs.notWaiting", id);
            return ExitCode.NO;
        }
        var bench = services.bench().get();
        try (var watch = new BenchWatch(bench)) {
            var waiting = new JobWaiting(session, services);
            bench.resumeOpenJobs();
            waiting.add(job, Optional.empty());
            answer(bench, watch, job, by);
            return new OutcomePrinter(session).print(waiting.awaitAll(watch));
        }
    }

    private static boolean waits(EraseJob job) {
        return job.state() == JobState.AWAITING_OPERATOR;
    }

    /** A job that was taken up asks again a moment later; one that has ended or was stopped meanwhile hears nobody any more. */
    private void answer(Bench bench, BenchWatch watch, JobId job, Operator by) throws InterruptedException {
        var answer = new OperatorAnswer(by, notErased ? Saw.NO_RESET : Saw.RESET);
        while (isOpen(bench, job) && !bench.answer(job, answer)) {
            watch.next(LOOK);
        }
    }

    private static boolean isOpen(Bench bench, JobId job) {
        return bench.snapshot().bays().stream()
                .flatMap(bay -> bay.job().stream())
                .filter(shown -> shown.id().equals(job))
                .anyMatch(shown -> !shown.state().isTerminal() && shown.halt().isEmpty());
    }
}
