package org.lethe.agent;

import org.lethe.protocol.StreamPosition;

/**
 * A stretch of one fill file that is read at once.
 *
 * @param length at most {@link Buffers#PIECE}
 */
record Span(StreamPosition start, int length) {
    /** The part of this span that begins some bytes in. */
    Span part(int from, int bytes) {
        return new Span(start.plus(from), Math.min(bytes, length - from));
    }
}
