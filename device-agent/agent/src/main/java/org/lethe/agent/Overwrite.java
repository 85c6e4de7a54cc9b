package org.lethe.agent;

import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.lethe.agent.StopSign.StoppedException;
import org.lethe.agent.Throttle.StrainedException;
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
    /** The unit in which file systems on phones hand out space (ext4, f2fs). */
    private static final int BLOCK = 4096;

    private final PhoneStorage storage;
    private final AgentRequest.Overwrite request;
    private final FillFolder folder;
    private final FillSeries series;
    private final ProgressBeat beat;
    private final Throttle throttle;

    private long present;
    private long written;
    private Optional<StorageFault> fault = Optional.empty();

    Overwrite(PhoneStorage storage, AgentRequest.Overwrite request, ProgressBeat beat, Throttle throttle) {
        this.storage = storage;
        this.request = request;
        this.folder = new FillFolder(storage, request.directory());
        this.series = new FillSeries(request.jobKey(), request.pass());
        this.beat = beat;
        this.throttle = throttle;
    }

    Overwritten run() throws IOException, InterruptedException, StoppedException, StrainedException {
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

    private FillEnd fill() throws IOException, InterruptedException, StoppedException, StrainedException {
        long fileBytes = FillFolder.fileBytes(storage.totalBytes(request.directory()));
        try (var stream = new KeystreamAhead(series, fileBytes);
                var output = new FillOutput(storage, folder, series)) {
            return fill(stream, output, fileBytes);
        }
    }

    private FillEnd fill(KeystreamAhead stream, FillOutput output, long fileBytes)
            throws IOException, InterruptedException, StoppedException, StrainedException {
        try {
            int known = folder.count(series);
            Optional<FillEnd> end = Optional.empty();
            for (int number = 0; !end.isPresent(); number++) {
                long durable = folder.durableBytes(series, number, known, fileBytes);
                present += durable;
                if (durable < fileBytes) {
                    output.begin(new StreamPosition(number, durable));
                    end = fillFile(stream, output, fileBytes);
                }
            }
            output.finish();
            return end.get();
        } catch (IOException e) {
            fault = Optional.of(new StorageFault(output.position(), String.valueOf(e.getMessage())));
            output.cutToDurable();
            return FillEnd.STORAGE_FAILED;
        }
    }

    private Optional<FillEnd> fillFile(KeystreamAhead stream, FillOutput output, long fileBytes)
            throws IOException, InterruptedException, StoppedException, StrainedException {
        expectTheRest();
        Optional<FillEnd> end = Optional.empty();
        while (!end.isPresent() && output.position().offset() < fileBytes) {
            throttle.pass();
            end = fillPiece(stream, output, fileBytes);
        }
        output.end();
        return end;
    }

    private void expectTheRest() throws IOException {
        beat.expect(written + Math.max(0, Math.min(spaceLeft(), request.maximum() - present)));
    }

    private Optional<FillEnd> fillPiece(KeystreamAhead stream, FillOutput output, long fileBytes)
            throws IOException, InterruptedException {
        long space = spaceLeft() / BLOCK * BLOCK;
        long wanted = Math.min(
                request.maximum() - present, fileBytes - output.position().offset());
        int length = (int) Math.min(Buffers.PIECE, Math.min(space, wanted));
        if (length <= 0) {
            return Optional.of(space <= 0 ? FillEnd.MARGIN_REACHED : FillEnd.MAXIMUM_REACHED);
        }
        var piece = stream.take(output.position());
        Buffers.window(piece, 0, length);
        int count = output.write(piece);
        present += count;
        written += count;
        beat.reach(written);
        return count < length ? Optional.of(FillEnd.STORAGE_FULL) : Optional.empty();
    }

    private long spaceLeft() throws IOException {
        return storage.freeBytes(request.directory()) - request.margin();
    }
}
