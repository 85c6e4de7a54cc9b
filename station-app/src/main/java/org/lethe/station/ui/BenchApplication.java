package org.lethe.station.ui;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
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
     * Shows the bench and returns when its window was closed; not to be called on the JavaFX thread. JavaFX starts once in a
     * program's life and ends with its last window: another one needs a JavaFX that was told to stay.
     *
     * @throws IllegalStateException when the window could not be opened
     * @throws UnsupportedOperationException when there is no display
     * @throws InterruptedException when the calling thread is interrupted; the window stays
     */
    public static void show(Bench bench, WindowSetup setup) throws InterruptedException {
        var closed = new CompletableFuture<Void>();
        onJavaFx(() -> open(bench, setup, closed));
        try {
            closed.get();
        } catch (ExecutionException fault) {
            throw new IllegalStateException(
                    "Could not open the window; \"doctor\" checks display and fonts", fault.getCause());
        }
    }

    private static void onJavaFx(Runnable task) {
        try {
            Platform.startup(task);
        } catch (IllegalStateException running) {
            new FxThread().execute(task);
        }
    }

    private static void open(Bench bench, WindowSetup setup, CompletableFuture<Void> closed) {
        Thread.currentThread()
                .setUncaughtExceptionHandler(
                        (thread, fault) -> LOG.error("Could not finish a task of the window", fault));
        try {
            var window = new BenchWindow(bench, setup, new Stage());
            window.onClosed(() -> closed.complete(null));
            window.show();
        } catch (RuntimeException fault) {
            closed.completeExceptionally(fault);
        }
    }
}
