package org.lethe.agent;

import org.lethe.protocol.StreamPosition;

/**
 * A stretch of one fill file, or a part of one.
 *
 * @param length in bytes; an int, because no fill file is longer than {@link FillFolder#LARGEST_FILE}
 */
record Span(StreamPosition start, int length) {
    /** The part of this span that begins some bytes in. */
    Span part(int from, int bytes) {
        return new Span(start.plus(from), Math.min(bytes, length - from));
    }
}
