package org.lethe.agent;

import java.io.IOException;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.lethe.agent.StopSign.StoppedException;
import org.lethe.agent.Throttle.StrainedException;
import org.lethe.agent.os.PhoneStorage;
import org.lethe.agent.os.PhoneSystem;
import org.lethe.protocol.AgentReply;
import org.lethe.protocol.AgentRequest;
import org.lethe.protocol.ByteOrigin;
import org.lethe.protocol.StorageFault;

/**
 * Compares a fill with its keystream, all of it or samples. Stretch follows stretch, so that the account of each can be settled,
 * and each is read in several parts at once. Nothing stops it early: after a bad byte the rest is still looked at, so that the
 * report can say how much is bad.
 */
final class ReadBack {
    private final PhoneStorage storage;
    private final AgentRequest.ReadBack request;
    private final FillFolder folder;
    private final FillSeries series;
    private final ProgressBeat beat;
    private final Throttle throttle;
    private final FetchMeter meter;

    ReadBack(PhoneSystem phone, AgentRequest.ReadBack request, ProgressBeat beat, Throttle throttle) {
        this.storage = phone.storage();
        this.request = request;
        this.folder = new FillFolder(storage, request.directory());
        this.series = new FillSeries(request.jobKey(), request.pass());
        this.beat = beat;
        this.throttle = throttle;
        this.meter = new FetchMeter(phone);
    }

    AgentReply.ReadBack run() throws IOException, InterruptedException, StoppedException, StrainedException {
        long start = System.nanoTime();
        beat.expect(expectedWork());
        try (var lanes = new ReadBackLanes(this::lane)) {
            readAll(lanes);
            return reply(lanes, start);
        }
    }

    private ReadBackLane lane() {
        return new ReadBackLane(new FillReader(storage, folder, series), series.stream(), throttle, beat);
    }

    private long expectedWork() {
        long work = 0;
        for (Iterator<Span> stretches = stretches(); stretches.hasNext(); ) {
            work += stretches.next().length();
        }
        return work;
    }

    private Spans stretches() {
        return Spans.of(request.extents(), request.sampleSeed());
    }

    private void readAll(ReadBackLanes lanes) throws InterruptedException, StoppedException, StrainedException {
        long compared = 0;
        for (Iterator<Span> stretches = stretches(); stretches.hasNext(); ) {
            var stretch = stretches.next();
            meter.reading(stretch);
            lanes.read(stretch);
            long before = compared;
            compared = lanes.sum(lane -> lane.comparison().compared());
            meter.got(compared - before);
        }
    }

    private AgentReply.ReadBack reply(ReadBackLanes lanes, long start) {
        var result = new Comparison();
        lanes.all().forEach(lane -> result.add(lane.comparison()));
        return new AgentReply.ReadBack(
                request.expectedBytes(),
                result.compared(),
                result.mismatched(),
                lanes.sum(ReadBackLane::missing),
                lanes.sum(ReadBackLane::unreadable),
                ByteOrigin.of(result.compared(), meter.fetched()),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
                result.firstMismatch(),
                firstFault(lanes));
    }

    private static Optional<StorageFault> firstFault(ReadBackLanes lanes) {
        return lanes.all().stream()
                .map(ReadBackLane::firstFault)
                .filter(Optional::isPresent)
                .map(Optional::get)
                .min(Comparator.comparing(StorageFault::position));
    }
}
