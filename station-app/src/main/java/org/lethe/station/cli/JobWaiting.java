package org.lethe.station.cli;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lethe.station.bench.BenchSnapshot;
import org.lethe.station.bench.BenchSnapshot.JobSnapshot;
import org.lethe.station.erase.EraseJob;
import org.lethe.station.model.JobId;
import org.lethe.station.model.JobState;
import org.lethe.station.model.TransportId;
import org.lethe.station.runtime.Deadline;
import org.lethe.station.runtime.Ticker;

/**
 * Waits for the end of jobs and shows how far they are. What is shown on the way comes from the bench; the last word about
 * each comes from the journal, which alone is certain to survive.
 */
final class JobWaiting {
    /** Between two looks while the bench is silent: a job may end after its phone has left the bench for good. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final StationServices services;
    private final ProgressDisplay display;
    private final Map<JobId, Optional<TransportId>> awaited = new LinkedHashMap<>();
    private final Map<JobId, String> serials = new HashMap<>();
    private final Map<JobId, JobOutcome> ended = new LinkedHashMap<>();
    private final Map<JobId, Deadline> certificateDue = new LinkedHashMap<>();

    JobWaiting(Session session, StationServices services) {
        this.services = services;
        this.display = ProgressDisplay.of(session);
    }

    /** Adds a job; its transport is empty when it was not ordered by this command. */
    void add(JobId job, Optional<TransportId> transport) {
        awaited.merge(job, transport, (known, more) -> more.or(() -> known));
        services.journal().find(job).ifPresent(found -> serials.putIfAbsent(job, serialOf(found)));
    }

    /** What an open job knows; the ledger forgets it when a job ends without evidence. */
    private static String serialOf(EraseJob job) {
        return job.before().identity().serial().value();
    }

    /** The outcomes of all jobs in the order in which they were added, once every one has ended or was stopped. */
    List<JobOutcome> awaitAll(BenchWatch watch) throws InterruptedException {
        var snapshot = watch.next(Duration.ZERO);
        while (!collect(snapshot)) {
            snapshot = watch.next(LOOK);
        }
        display.end();
        return new ArrayList<>(awaited.keySet()).stream().map(ended::get).toList();
    }

    private boolean collect(BenchSnapshot snapshot) {
        var shown = snapshot.bays().stream()
                .flatMap(bay -> bay.job().stream())
                .filter(job -> awaited.containsKey(job.id()))
                .collect(toMap(JobSnapshot::id, job -> job, (first, second) -> second, LinkedHashMap::new));
        display.show(List.copyOf(shown.values()));
        awaited.keySet().stream()
                .filter(job -> !ended.containsKey(job) && mayHaveEnded(shown.get(job)))
                .forEach(this::lookUp);
        shown.values().stream().filter(job -> !ended.containsKey(job.id())).forEach(this::giveUpIfHalted);
        return ended.keySet().containsAll(awaited.keySet());
    }

    private static boolean mayHaveEnded(@Nullable JobSnapshot job) {
        return job == null || job.state().isTerminal();
    }

    private void lookUp(JobId id) {
        var job = services.journal().find(id).filter(found -> found.state().isTerminal());
        job.map(this::outcome).filter(this::isComplete).ifPresent(outcome -> ended.put(id, outcome));
    }

    /** Nobody carries such a job on in this life of the station, so whoever waits for its end would wait for ever. */
    private void giveUpIfHalted(JobSnapshot shown) {
        shown.halt()
                .flatMap(halt -> services.journal().find(shown.id()).map(job -> outcome(job)
                        .stoppedBy(halt)))
                .ifPresent(outcome -> ended.put(shown.id(), outcome));
    }

    private JobOutcome outcome(EraseJob job) {
        var transport = awaited.getOrDefault(job.id(), Optional.empty());
        var serial = serials.getOrDefault(job.id(), serialOf(job));
        return JobOutcome.of(job, serial, transport, services.faces().apply(job.id()));
    }

    /** The certificate is signed after ERASED was stored (journal, then act), so it may come a moment later. */
    private boolean isComplete(JobOutcome outcome) {
        return outcome.state() != JobState.ERASED
                || outcome.certificate().isPresent()
                || certificateDue
                        .computeIfAbsent(
                                outcome.job().orElseThrow(),
                                job -> Deadline.after(
                                        Ticker.system(), services.pace().certificate()))
                        .expired();
    }
}
