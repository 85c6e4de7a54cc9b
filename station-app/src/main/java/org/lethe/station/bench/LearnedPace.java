package org.lethe.station.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lethe.station.erase.EraseJob;
import org.lethe.station.model.JobState;
import org.lethe.station.model.PolicyId;
import org.lethe.station.model.RouteKind;

/**
 * How long phones of a model took here, by the former jobs of this station that ended with a certificate. Before there is one, it
 * says nothing: a guess from other models would be off by the factor ten that lies between their flashes.
 */
final class LearnedPace {
    /** Enough for a median that a single slow hub does not move; old ones tell of other conditions. */
    private static final int REMEMBERED = 15;

    private final InstantSource clock;
    private final Map<Kind, Deque<Duration>> times = new ConcurrentHashMap<>();

    /** What the time hangs on. */
    private record Kind(String phone, long capacity, RouteKind route, PolicyId policy) {
        static Kind of(EraseJob job) {
            return new Kind(
                    job.before().identity().displayName(),
                    job.before().capacityBytes().value().orElse(0L),
                    job.plan().route(),
                    job.plan().policy().id());
        }
    }

    LearnedPace(InstantSource clock) {
        this.clock = clock;
    }

    /** @param former newest first, as the journal has them; the newest count when there are many of a kind */
    void learn(List<EraseJob> former) {
        for (int i = former.size() - 1; i >= 0; i--) {
            learn(former.get(i));
        }
    }

    void learn(EraseJob job) {
        if (job.state() == JobState.ERASED) {
            job.endedAt()
                    .ifPresent(end -> times.compute(
                            Kind.of(job),
                            (kind, known) -> with(known == null ? new ArrayDeque<>() : known, job.startedAt(), end)));
        }
    }

    private static Deque<Duration> with(Deque<Duration> known, Instant start, Instant end) {
        var longer = new ArrayDeque<>(known);
        longer.addLast(Duration.between(start, end));
        if (longer.size() > REMEMBERED) {
            longer.removeFirst();
        }
        return longer;
    }

    /** The time that a job still takes if it goes as the median of its kind; empty when none is known, or it is longer at work already. */
    Optional<Duration> left(EraseJob job) {
        return Optional.ofNullable(times.get(Kind.of(job)))
                .map(known -> known.stream().sorted().toList())
                .map(sorted -> sorted.get(sorted.size() / 2))
                .map(usual -> usual.minus(Duration.between(job.startedAt(), clock.instant())))
                .filter(left -> !left.isNegative() && !left.isZero());
    }
}
