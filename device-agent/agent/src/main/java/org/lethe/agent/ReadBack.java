package org.lethe.agent;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.lethe.agent.StopSign.StoppedException;
import org.lethe.agent.os.PhoneStorage;
import org.lethe.protocol.AgentReply;
import org.lethe.protocol.AgentRequest;
import org.lethe.protocol.StorageFault;
import org.lethe.protocol.StreamPosition;

/**
 * Compares a fill with its keystream, all of it or samples. The storage is read in a thread of its own while the last piece is
 * compared. Nothing stops it early: after a bad byte the rest is still looked at, so that the report can say how much is bad.
 */
final class ReadBack {
    /** The part of an unreadable piece that is given up at once; file systems read no less. */
    private static final int BLOCK = 4096;

    private final PhoneStorage storage;
    private final AgentRequest.ReadBack request;
    private final FillFolder folder;
    private final FillSeries series;
    private final ProgressBeat beat;
    private final StopSign stop;
    private final Comparison comparison;

    private long done;
    private long missing;
    private long unreadable;
    private Optional<StorageFault> firstFault = Optional.empty();

    ReadBack(PhoneStorage storage, AgentRequest.ReadBack request, ProgressBeat beat, StopSign stop) {
        this.storage = storage;
        this.request = request;
        this.folder = new FillFolder(storage, request.directory());
        this.series = new FillSeries(request.jobKey(), request.pass());
        this.beat = beat;
        this.stop = stop;
        this.comparison = new Comparison(series.stream());
    }

    AgentReply.ReadBack run() throws IOException, InterruptedException, StoppedException {
        long start = System.nanoTime();
        beat.expect(expectedWork());
        readAll(Spans.of(request.extents(), request.sampleSeed()));
        return new AgentReply.ReadBack(
                request.expectedBytes(),
                comparison.compared(),
                comparison.mismatched(),
                missing,
                unreadable,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
                comparison.firstMismatch(),
                firstFault);
    }

    private long expectedWork() {
        long work = 0;
        for (Iterator<Span> spans = Spans.of(request.extents(), request.sampleSeed()); spans.hasNext(); ) {
            work += spans.next().length();
        }
        return work;
    }

    private void readAll(Spans spans) throws IOException, InterruptedException, StoppedException {
        var nothing = new Span(new StreamPosition(0, 0), 0);
        var span = spans.hasNext() ? spans.next() : nothing;
        try (var reader = new FillReader(storage, folder, series);
                var ahead = new DoubleBuffer<Span>("agent-reader", span, reader::read)) {
            while (span.length() > 0) {
                stop.check();
                var next = spans.hasNext() ? spans.next() : nothing;
                examine(ahead, span, next);
                beat.reach(done += span.length());
                span = next;
            }
        }
    }

    private void examine(DoubleBuffer<Span> ahead, Span span, Span next)
            throws IOException, InterruptedException, StoppedException {
        try {
            judge(span, ahead.take(span, next));
        } catch (IOException e) {
            examineBlocks(span);
        }
    }

    /** The storage refused somewhere in the span: finds out which blocks it still gives. */
    private void examineBlocks(Span span) throws IOException, StoppedException {
        var buffer = Buffers.piece();
        try (var reader = new FillReader(storage, folder, series)) {
            for (int from = 0; from < span.length(); from += BLOCK) {
                stop.check();
                examineBlock(reader, span.part(from, BLOCK), buffer);
            }
        }
    }

    private void examineBlock(FillReader reader, Span block, ByteBuffer buffer) {
        try {
            Buffers.window(buffer, 0, buffer.capacity());
            reader.read(block, buffer);
            Buffers.window(buffer, 0, buffer.position());
            judge(block, buffer);
        } catch (IOException e) {
            unreadable += block.length();
            if (!firstFault.isPresent()) {
                firstFault = Optional.of(new StorageFault(block.start(), String.valueOf(e.getMessage())));
            }
        }
    }

    private void judge(Span span, ByteBuffer found) {
        missing += span.length() - found.limit();
        comparison.compare(found, span.start());
    }
}
