package org.lethe.agent;

import java.io.IOException;
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
 * Compares a fill with its keystream, all of it or samples. What was read is compared by other threads while the next piece is
 * read. Nothing stops it early: after a bad byte the rest is still looked at, so that the report can say how much is bad.
 */
final class ReadBack {
    /** The part of an unreadable piece that is given up at once; file systems read no less. */
    private static final int BLOCK = 4096;

    private final PhoneStorage storage;
    private final AgentRequest.ReadBack request;
    private final FillFolder folder;
    private final FillSeries series;
    private final ProgressBeat beat;
    private final Throttle throttle;
    private final FetchMeter meter;
    private final ComparisonBehind comparison;

    private long done;
    private long missing;
    private long unreadable;
    private Optional<StorageFault> firstFault = Optional.empty();

    ReadBack(PhoneSystem phone, AgentRequest.ReadBack request, ProgressBeat beat, Throttle throttle) {
        this.storage = phone.storage();
        this.request = request;
        this.folder = new FillFolder(storage, request.directory());
        this.series = new FillSeries(request.jobKey(), request.pass());
        this.beat = beat;
        this.throttle = throttle;
        this.meter = new FetchMeter(phone);
        this.comparison = new ComparisonBehind(series);
    }

    AgentReply.ReadBack run() throws IOException, InterruptedException, StoppedException, StrainedException {
        try (comparison) {
            long start = System.nanoTime();
            beat.expect(expectedWork());
            readAll(Spans.of(request.extents(), request.sampleSeed()));
            return reply(comparison.result(), start);
        }
    }

    private AgentReply.ReadBack reply(Comparison result, long start) {
        return new AgentReply.ReadBack(
                request.expectedBytes(),
                result.compared(),
                result.mismatched(),
                missing,
                unreadable,
                ByteOrigin.of(result.compared(), meter.fetched()),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
                result.firstMismatch(),
                firstFault);
    }

    private long expectedWork() {
        long work = 0;
        for (Iterator<Span> spans = Spans.of(request.extents(), request.sampleSeed()); spans.hasNext(); ) {
            work += spans.next().length();
        }
        return work;
    }

    private void readAll(Spans spans) throws IOException, InterruptedException, StoppedException, StrainedException {
        try (var reader = new FillReader(storage, folder, series)) {
            while (spans.hasNext()) {
                throttle.pass();
                var span = spans.next();
                meter.reading(span);
                read(reader, span);
                beat.reach(done += span.length());
            }
        }
    }

    private void read(FillReader reader, Span span) throws InterruptedException, StoppedException, StrainedException {
        try {
            compare(reader, span);
        } catch (IOException e) {
            readBlocks(reader, span);
        }
    }

    private void compare(FillReader reader, Span span) throws IOException, InterruptedException {
        var buffer = comparison.buffer();
        reader.read(span, buffer);
        missing += span.length() - buffer.position();
        meter.got(buffer.position());
        comparison.compare(span.start());
    }

    /** The storage refused somewhere in the span: finds out which blocks it still gives. */
    private void readBlocks(FillReader reader, Span span)
            throws InterruptedException, StoppedException, StrainedException {
        for (int from = 0; from < span.length(); from += BLOCK) {
            throttle.pass();
            readBlock(reader, span.part(from, BLOCK));
        }
    }

    private void readBlock(FillReader reader, Span block) throws InterruptedException {
        try {
            compare(reader, block);
        } catch (IOException e) {
            unreadable += block.length();
            if (!firstFault.isPresent()) {
                firstFault = Optional.of(new StorageFault(block.start(), String.valueOf(e.getMessage())));
            }
        }
    }
}
