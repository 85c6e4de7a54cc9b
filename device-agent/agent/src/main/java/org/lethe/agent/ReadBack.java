package org.lethe.agent;

import java.io.IOException;
import java.util.Collections;
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
 * Compares a fill with its keystream, all of it or samples, several parts at once. Sample follows sample, so that the account of
 * each can be settled. Nothing stops it early: after a bad byte the rest is still looked at, so that the
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
            read(lanes);
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

    private void read(ReadBackLanes lanes) throws InterruptedException, StoppedException, StrainedException {
        if (request.sampleSeed().isPresent()) {
            readSamples(lanes);
        } else if (stretches().hasNext()) {
            readWhole(lanes);
        }
    }

    private void readWhole(ReadBackLanes lanes) throws InterruptedException, StoppedException, StrainedException {
        meter.readingWhole(bytesBehind());
        lanes.read(new Parts(stretches(), Parts.LENGTH));
        meter.got(compared(lanes));
    }

    /** What the files have behind their extents. */
    private long bytesBehind() {
        long bytes = 0;
        for (int file = 0; file < request.extents().size(); file++) {
            long length = storage.length(folder.file(series, file));
            bytes += Math.max(0, length - request.extents().get(file));
        }
        return bytes;
    }

    private void readSamples(ReadBackLanes lanes) throws InterruptedException, StoppedException, StrainedException {
        for (Iterator<Span> stretches = stretches(); stretches.hasNext(); ) {
            var stretch = stretches.next();
            long before = compared(lanes);
            meter.reading(stretch);
            lanes.read(new Parts(Collections.singleton(stretch).iterator(), lanes.share(stretch)));
            meter.got(compared(lanes) - before);
        }
    }

    private static long compared(ReadBackLanes lanes) {
        return lanes.sum(lane -> lane.comparison().compared());
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
