package org.lethe.station.ui;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way from the window to work that takes time: it runs elsewhere, and its end is told on the JavaFX thread, which draws
 * the next picture meanwhile. Tests hand in executors that run at once.
 */
public final class Background {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private final Executor workers;
    private final Executor fxThread;

    /**
     * @param workers where the work is done
     * @param fxThread where its end is told
     */
    public Background(Executor workers, Executor fxThread) {
        this.workers = workers;
        this.fxThread = fxThread;
    }

    /**
     * Does some work and tells how it ended, by exactly one of both.
     *
     * @param then is given what came out
     * @param otherwise is given the fault, which was logged already
     */
    public <T> void fetch(Supplier<T> work, Consumer<T> then, Consumer<RuntimeException> otherwise) {
        workers.execute(() -> {
            var ending = ending(work, then, otherwise);
            fxThread.execute(ending);
        });
    }

    /** Does some work of which only a fault is told. */
    public void run(Runnable work, Consumer<RuntimeException> otherwise) {
        fetch(
                () -> {
                    work.run();
                    return true;
                },
                done -> {},
                otherwise);
    }

    /** Tells something on the JavaFX thread; may be called on any. */
    public void tell(Runnable news) {
        fxThread.execute(news);
    }

    private static <T> Runnable ending(Supplier<T> work, Consumer<T> then, Consumer<RuntimeException> otherwise) {
        try {
            var result = work.get();
            return () -> then.accept(result);
        } catch (RuntimeException fault) {
            LOG.error("Could not finish work for the window", fault);
            return () -> otherwise.accept(fault);
        }
    }
}
