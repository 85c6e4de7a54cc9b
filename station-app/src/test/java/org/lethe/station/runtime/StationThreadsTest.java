package org.lethe.station.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class StationThreadsTest {
    private final CompletableFuture<String> death = new CompletableFuture<>();
    private final StationThreads threads =
            new StationThreads((thread, cause) -> death.complete(thread.getName() + ": " + cause.getMessage()));

    @Test
    void a_thread_that_dies_of_an_exception_is_reported_by_name() throws Exception {
        var thread = threads.start("bay-3", () -> {
            throw new IllegalStateException("no such phone");
        });
        assertThat(death.get(10, TimeUnit.SECONDS)).isEqualTo("bay-3: no such phone");
        assertThat(thread.isDaemon()).isTrue();
    }

    @Test
    void closing_interrupts_what_runs_and_waits_for_its_end() throws Exception {
        var running = new CountDownLatch(2);
        var ended = new CountDownLatch(2);
        threads.start("bay-1", () -> waitForEver(running, ended));
        threads.executor("bench", 1).execute(() -> waitForEver(running, ended));
        running.await();
        assertThat(threads.close(within(10))).isEmpty();
        assertThat(ended.getCount()).isZero();
    }

    @Test
    void an_executor_takes_tasks_until_the_threads_that_use_it_have_ended() throws Exception {
        var alarms = threads.scheduler("watch");
        var running = new CountDownLatch(1);
        threads.start("bay-1", () -> {
            while (!Thread.currentThread().isInterrupted()) {
                alarms.schedule(() -> {}, 1, TimeUnit.HOURS).cancel(false);
                running.countDown();
            }
            for (int i = 0; i < 1000; i++) { // what it has still to do in order to end well
                alarms.schedule(() -> {}, 1, TimeUnit.HOURS).cancel(false);
            }
        });
        running.await();
        assertThat(threads.close(within(10))).isEmpty();
        assertThat(death).isNotDone();
    }

    @Test
    void a_thread_that_does_not_listen_is_named_when_closing() throws Exception {
        var release = new CountDownLatch(1);
        var running = new CountDownLatch(1);
        threads.start("deaf", () -> {
            running.countDown();
            while (release.getCount() > 0) {
                Thread.onSpinWait();
            }
        });
        running.await();
        assertThat(threads.close(Deadline.after(Ticker.system(), Duration.ofMillis(1))))
                .containsExactly("deaf");
        release.countDown();
    }

    @Test
    void threads_of_an_executor_are_numbered() throws Exception {
        var name =
                threads.executor("bench", 2).submit(() -> Thread.currentThread().getName());
        assertThat(name.get()).isEqualTo("bench-1");
    }

    private static void waitForEver(CountDownLatch running, CountDownLatch ended) {
        try {
            running.countDown();
            new CountDownLatch(1).await();
        } catch (InterruptedException expected) {
            ended.countDown();
        }
    }

    private static Deadline within(int seconds) {
        return Deadline.after(Ticker.system(), Duration.ofSeconds(seconds));
    }
}
