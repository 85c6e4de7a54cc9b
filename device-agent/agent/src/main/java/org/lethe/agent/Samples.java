package org.lethe.agent;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.lethe.agent.Spans.Range;

/** Draws two samples in each section of a fill. The same total and seed give the same samples. */
final class Samples implements Iterator<Range> {
    static final int SECTIONS = 1000;
    /** Each of the two samples is a twentieth of its section, rounded up. */
    private static final int SAMPLE_PART = 20;
    /** Storage gives no less than this at a time, so less saves nothing. */
    private static final int SMALLEST_SAMPLE = 4096;

    private final long total;
    private long state;
    /** Counts samples: even numbers are a section's first, odd ones its second. */
    private int next;

    private Range second = new Range(0, 0);

    Samples(long total, long seed) {
        this.total = total;
        this.state = seed;
    }

    @Override
    public boolean hasNext() {
        return next < 2 * SECTIONS;
    }

    @Override
    public Range next() {
        if (!hasNext()) {
            throw new NoSuchElementException("All samples are drawn");
        }
        return next++ % 2 == 0 ? drawBoth((next - 1) / 2) : second;
    }

    /** Draws both samples of a section, keeps the later one and returns the earlier. */
    private Range drawBoth(int section) {
        long start = border(section);
        long length = border(section + 1) - start;
        long sample = Math.min((length + 1) / 2, Math.max((length + SAMPLE_PART - 1) / SAMPLE_PART, SMALLEST_SAMPLE));
        long room = Math.max(0, length - 2 * sample);
        long one = start + draw(room + 1);
        long other = start + draw(room + 1);
        long earlier = Math.min(one, other);
        // both were drawn as if the earlier sample took no room, so the later one moves behind it
        long later = Math.max(one, other) + sample;
        second = new Range(later, Math.min(later + sample, start + length));
        return new Range(earlier, earlier + sample);
    }

    private long border(int section) {
        return total / SECTIONS * section + total % SECTIONS * section / SECTIONS;
    }

    /** A number from 0 to below the bound, by SplitMix64 (Steele, Lea, Flood: OOPSLA 2014). */
    private long draw(long bound) {
        state += 0x9e3779b97f4a7c15L;
        long z = (state ^ state >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return Long.remainderUnsigned(z ^ z >>> 31, bound);
    }
}
