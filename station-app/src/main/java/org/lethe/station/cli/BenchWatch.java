package org.lethe.station.cli;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.Set;
import org.lethe.station.bench.Bench;
import org.lethe.station.bench.BenchSnapshot;
import org.lethe.station.bench.BenchSnapshot.BaySnapshot;
import org.lethe.station.bench.BenchSnapshot.JobSnapshot;
import org.lethe.station.bench.BenchSnapshot.PhoneSnapshot;
import org.lethe.station.model.ConnectionState;
import org.lethe.station.runtime.Deadline;
import org.lethe.station.runtime.Ticker;

/** Follows the bench on the command's own thread: the bench says that something changed, the command looks when it can. */
final class BenchWatch implements AutoCloseable {
    private final Bench.Subscription subscription;
    private BenchSnapshot newest; // guarded by this
    private boolean changed; // guarded by this

    BenchWatch(Bench bench) {
        newest = bench.snapshot();
        subscription = bench.subscribe(this::take);
    }

    private synchronized void take(BenchSnapshot snapshot) {
        newest = snapshot;
        changed = true;
        notifyAll();
    }

    /** The bench after its next change, or as it is when the time is over. */
    synchronized BenchSnapshot next(Duration atMost) throws InterruptedException {
        var deadline = Deadline.after(Ticker.system(), atMost);
        while (!changed && !deadline.expired()) {
            wait(Math.max(1, deadline.remaining().toMillis()));
        }
        changed = false;
        return newest;
    }

    /** The bench once no more phones appear and each is assessed, or at the end of the patience for that. */
    BenchSnapshot settled(Pace pace) throws InterruptedException {
        var end = Deadline.after(Ticker.system(), pace.settling());
        var snapshot = next(Duration.ZERO);
        var quiet = Deadline.after(Ticker.system(), pace.quiet());
        while (!end.expired() && !(quiet.expired() && isSettled(snapshot))) {
            var known = phones(snapshot);
            snapshot = next(end.sooner(pause(quiet)).remaining());
            if (!phones(snapshot).equals(known)) {
                quiet = Deadline.after(Ticker.system(), pace.quiet());
            }
        }
        return snapshot;
    }

    /** Until the list is quiet that is waited for; then every change is looked at, and now and then the clock. */
    private static Duration pause(Deadline quiet) {
        return quiet.expired() ? Duration.ofSeconds(1) : quiet.remaining();
    }

    private static Set<PhoneSnapshot> phones(BenchSnapshot snapshot) {
        return snapshot.bays().stream().flatMap(bay -> bay.phone().stream()).collect(toSet());
    }

    private static boolean isSettled(BenchSnapshot snapshot) {
        return snapshot.adb() == BenchSnapshot.AdbStatus.RUNNING
                && snapshot.bays().stream().allMatch(BenchWatch::isSettled);
    }

    private static boolean isSettled(BaySnapshot bay) {
        return bay.phone().isEmpty()
                || bay.assessment().isPresent()
                || hasRunningJob(bay)
                || (!bay.findings().isEmpty() && !isPassing(bay.phone().get().state()));
    }

    /** A phone is offline for a moment when it is plugged in, and that is told at once; what else passes is told only when it does not. */
    private static boolean isPassing(ConnectionState state) {
        return state == ConnectionState.OFFLINE;
    }

    private static boolean hasRunningJob(BaySnapshot bay) {
        return bay.job()
                .map(JobSnapshot::state)
                .filter(state -> !state.isTerminal())
                .isPresent();
    }

    @Override
    public void close() {
        subscription.close();
    }
}
