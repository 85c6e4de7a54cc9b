package org.lethe.agent;

import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.lethe.agent.StopSign.StoppedException;
import org.lethe.agent.os.PhoneStorage;
import org.lethe.protocol.AgentReply.Overwritten;
import org.lethe.protocol.AgentRequest;
import org.lethe.protocol.FillEnd;
import org.lethe.protocol.StorageFault;
import org.lethe.protocol.StreamPosition;

/**
 * Fills a file system with a job's keystream, file after file, until only the margin is free. What an earlier run left of the
 * same job and pass is kept, except for what may not have reached the storage when that run ended.
 */
final class Overwrite {
    /** How much may be written before it is forced to the storage; so much is written again after an interruption. */
    static final long FORCE_EVERY = 64L << 20;

    /** The unit in which file systems on phones hand out space (ext4, f2fs). */
    private static final int BLOCK = 4096;

    private final PhoneStorage storage;
    private final AgentRequest.Overwrite request;
    private final FillFolder folder;
    private final FillSeries series;
    private final ProgressBeat beat;
    private final StopSign stop;

    private long present;
    private long written;
    private Optional<StorageFault> fault = Optional.empty();

    Overwrite(PhoneStorage storage, AgentRequest.Overwrite request, ProgressBeat beat, StopSign stop) {
        this.storage = storage;
        this.request = request;
        this.folder = new FillFolder(storage, request.directory());
        this.series = new FillSeries(request.jobKey(), request.pass());
        this.beat = beat;
        this.stop = stop;
    }

    Overwritten run() throws IOException, InterruptedException, StoppedException {
        long start = System.nanoTime();
        clearOtherFill();
        var end = fill();
        return new Overwritten(
                end,
                written,
                folder.extents(series),
                storage.freeBytes(request.directory()),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
                fault);
    }

    private void clearOtherFill() throws IOException {
        storage.makeDirectory(folder.path());
        for (String file : folder.filesOtherThan(Collections.singletonList(series.name()))) {
            storage.delete(file);
        }
    }

    private FillEnd fill() throws IOException, InterruptedException, StoppedException {
        long fileBytes = FillFolder.fileBytes(storage.totalBytes(request.directory()));
        int known = folder.count(series);
        var first = new StreamPosition(0, 0);
        try (var stream = new DoubleBuffer<>("agent-keystream", first, series.filler())) {
            for (int number = 0; ; number++) {
                long length = folder.length(series, number);
                // a file that has a successor was forced before that was begun
                long durable = number < known - 1 && length == fileBytes ? length : durable(length);
                var end = durable == fileBytes ? skip(durable) : fillFile(stream, number, durable, fileBytes);
                if (end.isPresent()) {
                    return end.get();
                }
            }
        }
    }

    /** How much of a file that ends at some length has been forced for certain. */
    static long durable(long length) {
        return length == 0 ? 0 : (length - 1) / FORCE_EVERY * FORCE_EVERY;
    }

    private Optional<FillEnd> skip(long bytes) {
        present += bytes;
        return Optional.empty();
    }

    private Optional<FillEnd> fillFile(DoubleBuffer<StreamPosition> stream, int number, long durable, long fileBytes)
            throws InterruptedException, StoppedException {
        present += durable;
        var at = new StreamPosition(number, durable);
        try (var file = storage.open(folder.file(series, number))) {
            file.truncate(durable);
            var writer = new FillWriter(file, at);
            return fillFile(stream, writer, fileBytes);
        } catch (IOException e) {
            return failed(at, e);
        }
    }

    private Optional<FillEnd> fillFile(DoubleBuffer<StreamPosition> stream, FillWriter writer, long fileBytes)
            throws IOException, InterruptedException, StoppedException {
        try {
            expectTheRest();
            Optional<FillEnd> end = Optional.empty();
            while (!end.isPresent() && writer.offset() < fileBytes) {
                stop.check();
                end = fillPiece(stream, writer, fileBytes);
            }
            writer.force();
            return end;
        } catch (IOException e) {
            var end = failed(writer.position(), e);
            writer.cutToDurable();
            return end;
        }
    }

    private void expectTheRest() throws IOException {
        beat.expect(written + Math.max(0, Math.min(spaceLeft(), request.maximum() - present)));
    }

    private Optional<FillEnd> fillPiece(DoubleBuffer<StreamPosition> stream, FillWriter writer, long fileBytes)
            throws IOException, InterruptedException {
        long space = spaceLeft() / BLOCK * BLOCK;
        long wanted = Math.min(request.maximum() - present, fileBytes - writer.offset());
        int length = (int) Math.min(Buffers.PIECE, Math.min(space, wanted));
        if (length <= 0) {
            return Optional.of(space <= 0 ? FillEnd.MARGIN_REACHED : FillEnd.MAXIMUM_REACHED);
        }
        var piece = stream.take(writer.position(), guess(writer.position().plus(length), fileBytes));
        Buffers.window(piece, 0, length);
        int count = writer.write(piece);
        present += count;
        written += count;
        beat.reach(written);
        return count < length ? Optional.of(FillEnd.STORAGE_FULL) : Optional.empty();
    }

    private long spaceLeft() throws IOException {
        return storage.freeBytes(request.directory()) - request.margin();
    }

    private static StreamPosition guess(StreamPosition next, long fileBytes) {
        return next.offset() < fileBytes ? next : new StreamPosition(next.file() + 1, 0);
    }

    private Optional<FillEnd> failed(StreamPosition at, IOException cause) {
        if (!fault.isPresent()) {
            fault = Optional.of(new StorageFault(at, String.valueOf(cause.getMessage())));
        }
        return Optional.of(FillEnd.STORAGE_FAILED);
    }
}
