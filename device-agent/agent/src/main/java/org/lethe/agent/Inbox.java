package org.lethe.agent;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.lethe.protocol.MessageLines;
import org.lethe.protocol.ProtocolException;

/**
 * Requests as they come. A thread of its own reads them, so that the end of the stream (station gone, cable pulled) is seen
 * while a request is being worked on, and ends that work.
 */
final class Inbox implements StopSign, AutoCloseable {
    private final BlockingQueue<Entry> entries = new ArrayBlockingQueue<>(2);
    private final InputStream in;
    private volatile boolean ended;

    Inbox(InputStream in) {
        this.in = in;
        var reader = new Thread(this::readAll, "agent-inbox");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Waits for the next request; empty when there will be none.
     *
     * @throws ProtocolException when a line was too long
     */
    Optional<String> next() throws IOException, InterruptedException {
        var entry = entries.take();
        if (entry.fault.isPresent()) {
            throw entry.fault.get();
        }
        return entry.line;
    }

    @Override
    public boolean stopped() {
        return ended;
    }

    private void readAll() {
        try {
            var lines = new MessageLines(in);
            Optional<String> line;
            do {
                line = readOrEnd(lines);
                ended = !line.isPresent();
                entries.put(new Entry(line, Optional.empty()));
            } while (line.isPresent());
        } catch (ProtocolException e) {
            offerLast(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A stream that breaks is a station that left. */
    private static Optional<String> readOrEnd(MessageLines lines) throws ProtocolException {
        try {
            return lines.read();
        } catch (ProtocolException e) {
            throw e;
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void offerLast(ProtocolException fault) {
        try {
            entries.put(new Entry(Optional.empty(), Optional.of(fault)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        ended = true;
        in.close();
    }

    private static final class Entry {
        final Optional<String> line;
        final Optional<ProtocolException> fault;

        Entry(Optional<String> line, Optional<ProtocolException> fault) {
            this.line = line;
            this.fault = fault;
        }
    }
}
