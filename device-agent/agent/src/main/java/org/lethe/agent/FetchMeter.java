package org.lethe.agent;

import java.util.OptionalLong;
import org.lethe.agent.os.PhoneSystem;
import org.lethe.protocol.StreamPosition;

/**
 * Counts of the bytes that are read those that came from the storage for certain. The kernel counts what it fetches, and it reads ahead:
 * what it fetched behind a stretch vouches for the next one as far as that lies within, and for nothing else. Otherwise
 * whatever was fetched in vain beside a thousand samples would vouch for samples that stood in the page cache.
 */
final class FetchMeter {
    private final PhoneSystem phone;
    private OptionalLong before;
    private StreamPosition end = new StreamPosition(0, 0);
    private long got;
    private long ahead;
    private long fetched;

    FetchMeter(PhoneSystem phone) {
        this.phone = phone;
        this.before = phone.fetchedBytes();
    }

    /** A span is about to be read. */
    void reading(Span span) {
        if (!span.start().equals(end)) {
            endStretch();
            ahead = reach(span.start());
        }
        end = span.start().plus(span.length());
    }

    /**
     * All of a fill is about to be read, in any order. Nothing is read ahead over the end of a file, so whatever is fetched
     * belongs to it, but for what its files have behind their extents: that vouches for nothing.
     *
     * @param behind so many bytes are those
     */
    void readingWhole(long behind) {
        ahead = -behind;
    }

    /** How much of what was read ahead lies behind a place; nothing is read ahead over the end of a file. */
    private long reach(StreamPosition start) {
        long gap = start.offset() - end.offset();
        return start.file() == end.file() && gap >= 0 ? Math.max(0, ahead - gap) : 0;
    }

    /** So many bytes of it were read. */
    void got(long bytes) {
        got += bytes;
    }

    /** Of all that was read, what the storage gave; empty where the kernel does not count. */
    OptionalLong fetched() {
        endStretch();
        return before.isPresent() ? OptionalLong.of(fetched) : before;
    }

    private void endStretch() {
        var now = phone.fetchedBytes();
        if (before.isPresent() && now.isPresent()) {
            long given = ahead + now.getAsLong() - before.getAsLong();
            long counted = Math.max(0, Math.min(got, given));
            fetched += counted;
            ahead = given - counted;
        }
        before = before.isPresent() ? now : before;
        got = 0;
    }
}
