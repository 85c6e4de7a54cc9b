package org.lethe.station.ui;

import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.lethe.station.bench.Bench;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way into the window. Everything it needs is handed in; it makes no service of its own. */
public final class BenchApplication {
    private static final Logger LOG = LoggerFactory.getLogger(BenchApplication.class);

    private BenchApplication() {}

    /**
     * Shows the bench and returns when its window was closed. To be called once in a program's life, as JavaFX starts only
     * once, and not on the JavaFX thread.
     *
     * @throws UnsupportedOperationException when there is no display
     * @throws InterruptedException when the calling thread is interrupted; the window stays
     */
    public static void show(Bench bench, WindowSetup setup) throws InterruptedException {
        var closed = new CountDownLatch(1);
        Platform.startup(() -> open(bench, setup, closed));
        closed.await();
    }

    private static void open(Bench bench, WindowSetup setup, CountDownLatch closed) {
        Thread.currentThread()
                .setUncaughtExceptionHandler(
                        (thread, fault) -> LOG.error("Could not finish a task of the window", fault));
        try {
            var window = new BenchWindow(bench, setup, new Stage());
            window.show();
            window.onClosed(closed::countDown);
        } catch (RuntimeException fault) {
            LOG.error("Could not open the window", fault);
            closed.countDown();
            throw fault;
        }
    }
}
