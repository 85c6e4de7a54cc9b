package org.lethe.agent;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import org.lethe.protocol.StreamPosition;

/**
 * The stretches to read back, in the order in which they lie, each in one file: all of a fill, or samples of it. For samples the fill, its files laid
 * end to end, is cut into 1000 sections of equal length, and in each two stretches that do not overlap are drawn, each at
 * least a twentieth of the section (the sampling that NIST SP 800-88 Rev. 1 describes for verification).
 */
final class Spans implements Iterator<Span> {
    private final List<Long> extents;
    private final Iterator<Range> ranges;
    private long from;
    private long to;
    private int file;
    private long fileStart;

    private Spans(List<Long> extents, Iterator<Range> ranges) {
        this.extents = extents;
        this.ranges = ranges;
    }

    /** @param sampleSeed empty for everything */
    static Spans of(List<Long> extents, OptionalLong sampleSeed) {
        long total = extents.stream().mapToLong(Long::longValue).sum();
        return new Spans(extents, sampleSeed.isPresent() ? new Samples(total, sampleSeed.getAsLong()) : all(total));
    }

    private static Iterator<Range> all(long total) {
        return Collections.singletonList(new Range(0, total)).iterator();
    }

    @Override
    public boolean hasNext() {
        while (from == to && ranges.hasNext()) {
            var range = ranges.next();
            from = range.from();
            to = range.to();
        }
        return from < to;
    }

    @Override
    public Span next() {
        if (!hasNext()) {
            throw new NoSuchElementException("All spans are read");
        }
        while (from >= fileStart + extents.get(file)) {
            fileStart += extents.get(file++);
        }
        long end = Math.min(to, fileStart + extents.get(file));
        var span = new Span(
                new StreamPosition(file, from - fileStart), (int) Math.min(FillFolder.LARGEST_FILE, end - from));
        from += span.length();
        return span;
    }

    /** A stretch of the fill, its files laid end to end. */
    record Range(long from, long to) {}
}
