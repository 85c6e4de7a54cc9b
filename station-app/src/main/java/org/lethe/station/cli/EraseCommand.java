package org.lethe.station.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lethe.station.bench.Bench;
import org.lethe.station.bench.Bench.Answer;
import org.lethe.station.bench.BenchSnapshot.BaySnapshot;
import org.lethe.station.model.ErasePolicy;
import org.lethe.station.model.TransportId;
import org.lethe.station.runtime.Deadline;
import org.lethe.station.runtime.Ticker;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Erases phones side by side and waits for the end of each; or, as a dry run, only says what it would do. */
@Command(name = "erase")
final class EraseCommand implements Callable<ExitCode> {
    private final Session session;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private PhoneChoice choice = new PhoneChoice();

    @Mixin
    private EraseTerms terms = new EraseTerms();

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--recheck")
    private boolean recheck;

    EraseCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode call() throws Exception {
        if (!dryRun) {
            terms.requireComplete(session.words());
        }
        var policy = terms.policy(session.words());
        var services = session.services();
        if (!dryRun) {
            terms.actor(session); // refused before a phone is looked at
        }
        session.options().language().ifPresent(services.labels()::speak);
        var bench = services.bench().get();
        try (var watch = new BenchWatch(bench)) {
            var snapshot = watch.settled(services.pace());
            var open = OpenJobs.of(services.journal(), choice, snapshot);
            var phones = choice.from(snapshot, open.serials(), session.words());
            if (phones.isEmpty() && open.isEmpty()) {
                session.say("devices.none");
                return ExitCode.NO;
            }
            return dryRun ? plans(policy).print(phones) : erase(bench, watch, open, phones);
        }
    }

    private PlanPrinter plans(ErasePolicy policy) throws StationUnavailableException {
        return new PlanPrinter(session, session.services().plans(), policy);
    }

    private ExitCode erase(Bench bench, BenchWatch watch, OpenJobs open, List<BaySnapshot> phones) throws Exception {
        var services = session.services();
        var waiting = new JobWaiting(session, services);
        var untouched = open.without(phones, session.words());
        if (!open.isEmpty()) {
            var resumed = bench.resumeOpenJobs();
            session.say("erase.resumed", resumed.size());
            resumed.forEach(job -> waiting.add(job, Optional.empty()));
        }
        var outcomes = new ArrayList<>(order(bench, untouched, waiting));
        outcomes.addAll(waiting.awaitAll(watch));
        awaitLabels(outcomes);
        return new OutcomePrinter(session).print(outcomes);
    }

    /** Says which labels were not printed; what became of the phones is not touched by that. */
    private void awaitLabels(List<JobOutcome> outcomes) throws StationUnavailableException, InterruptedException {
        var services = session.services();
        var deadline = Deadline.after(Ticker.system(), services.pace().labels());
        for (var outcome : outcomes) {
            if (outcome.job().isPresent()) {
                services.labels().await(outcome.job().get(), deadline).ifPresent(failure -> session.terminal()
                        .err()
                        .println(failure.sentence(session.words().language())));
            }
        }
    }

    /** Gives the order; what is refused has its outcome at once. */
    private List<JobOutcome> order(Bench bench, List<BaySnapshot> phones, JobWaiting waiting)
            throws StationUnavailableException {
        var refused = new ArrayList<JobOutcome>();
        phones.stream()
                .filter(bay -> transport(bay).isEmpty())
                .map(JobOutcome::unreachable)
                .forEach(refused::add);
        var reachable =
                phones.stream().filter(bay -> transport(bay).isPresent()).toList();
        if (!reachable.isEmpty()) {
            var request = terms.request(reachable, session);
            if (!recheck) { // whose plan follows from its certificate, not from the planner
                plans(request.policy()).announce(reachable);
            }
            var answers = recheck ? bench.recheck(request) : bench.erase(request);
            for (int i = 0; i < answers.size(); i++) {
                take(answers.get(i), reachable.get(i), waiting, refused);
            }
        }
        return refused;
    }

    private static void take(Answer answer, BaySnapshot bay, JobWaiting waiting, List<JobOutcome> refused) {
        answer.job()
                .ifPresentOrElse(
                        job -> waiting.add(job, Optional.of(answer.transport())),
                        () -> refused.add(JobOutcome.blocked(bay, answer.reasons())));
    }

    private static Optional<TransportId> transport(BaySnapshot bay) {
        return Phones.phone(bay).transport();
    }
}
