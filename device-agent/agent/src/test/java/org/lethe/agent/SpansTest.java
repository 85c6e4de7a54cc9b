package org.lethe.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.protocol.StreamPosition;

class SpansTest {
    @Test
    void everything_is_covered_once_in_order_without_the_missing_file() {
        long mib = Buffers.PIECE;
        var spans = spans(List.of(2 * mib + 3, 0L, 5L), OptionalLong.empty());
        assertThat(spans).containsExactly(span(0, 0, 2 * Buffers.PIECE + 3), span(2, 0, 5));
    }

    @Test
    void an_empty_fill_has_no_spans() {
        assertThat(spans(List.of(), OptionalLong.empty())).isEmpty();
        assertThat(spans(List.of(), OptionalLong.of(1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 999, 1000, 1001, 4096, 1_000_001, 33_333_333, 128L << 30})
    void two_samples_lie_in_each_section_without_overlap_and_are_a_tenth_of_it(long total) {
        for (long seed = 0; seed < 5; seed++) {
            var samples = new Samples(total, seed);
            for (int section = 0; section < Samples.SECTIONS; section++) {
                long start = total / 1000 * section + total % 1000 * section / 1000;
                long end = total / 1000 * (section + 1) + total % 1000 * (section + 1) / 1000;
                var first = samples.next();
                var second = samples.next();
                assertThat(first.from()).isBetween(start, first.to());
                assertThat(second.from()).isBetween(first.to(), second.to());
                assertThat(second.to()).isLessThanOrEqualTo(end);
                assertThat((first.to() - first.from() + second.to() - second.from()) * 10)
                        .isGreaterThanOrEqualTo(end - start);
            }
            assertThat(samples.hasNext()).isFalse();
        }
    }

    @Test
    void a_seed_decides_the_samples() {
        var extents = List.of(50_000_000L, 50_000_000L);
        assertThat(spans(extents, OptionalLong.of(1)))
                .isEqualTo(spans(extents, OptionalLong.of(1)))
                .isNotEqualTo(spans(extents, OptionalLong.of(2)));
    }

    private static List<Span> spans(List<Long> extents, OptionalLong seed) {
        var all = new ArrayList<Span>();
        Spans.of(extents, seed).forEachRemaining(all::add);
        return all;
    }

    private static Span span(int file, long offset, int length) {
        return new Span(new StreamPosition(file, offset), length);
    }
}
