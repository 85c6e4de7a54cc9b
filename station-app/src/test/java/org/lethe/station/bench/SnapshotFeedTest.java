package org.lethe.station.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lethe.station.bench.BenchSnapshot.AdbStatus;
import org.lethe.station.runtime.Deadline;
import org.lethe.station.runtime.StationThreads;
import org.lethe.station.runtime.Ticker;

/** The window must not freeze because something else failed. */
class SnapshotFeedTest {
    private static final BenchSnapshot EMPTY = new BenchSnapshot(AdbStatus.RUNNING, List.of());

    private final StationThreads threads = new StationThreads((thread, cause) -> {});
    private final LinkedBlockingQueue<BenchSnapshot> heard = new LinkedBlockingQueue<>();

    @AfterEach
    void stop() throws Exception {
        assertThat(threads.close(Deadline.after(Ticker.system(), Duration.ofSeconds(20))))
                .isEmpty();
    }

    @Test
    void a_listener_that_fails_does_not_end_the_news_for_the_others() throws Exception {
        var feed = new SnapshotFeed(() -> EMPTY, threads);
        try (var failing = feed.subscribe(snapshot -> {
                    throw new IllegalStateException("window broken");
                });
                var listening = feed.subscribe(heard::add)) {
            assertThat(next()).isEqualTo(EMPTY);
            heard.clear();
            feed.changed();
            assertThat(next()).isEqualTo(EMPTY);
        }
    }

    @Test
    void a_bench_that_cannot_be_read_once_is_told_with_the_next_change() throws Exception {
        var reads = new AtomicInteger();
        var tried = new LinkedBlockingQueue<Integer>();
        var feed = new SnapshotFeed(
                () -> {
                    int read = reads.incrementAndGet();
                    tried.add(read);
                    if (read == 1) {
                        throw new IllegalStateException("ledger cannot be read");
                    }
                    return EMPTY;
                },
                threads);
        try (var listening = feed.subscribe(heard::add)) {
            assertThat(tried.poll(20, TimeUnit.SECONDS)).isEqualTo(1);
            feed.changed();
            assertThat(next()).isEqualTo(EMPTY);
        }
    }

    private BenchSnapshot next() throws InterruptedException {
        return heard.poll(20, TimeUnit.SECONDS);
    }
}
