package org.lethe.station.print;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.lethe.station.certify.CertificateStore;
import org.lethe.station.certify.Document;
import org.lethe.station.i18n.Language;
import org.lethe.station.model.JobId;
import org.lethe.station.runtime.Deadline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prints the label of every job when it ends, where the settings want that: one after the other, on a thread of its own. A job
 * never waits for its label and never changes because of it; a label that was not printed is told and can be printed again.
 */
public final class AutomaticLabels {
    private static final Logger LOG = LoggerFactory.getLogger(AutomaticLabels.class);

    private final PrintService printing;
    private final CertificateStore store;
    private final ExecutorService thread;
    private volatile Language language;
    private final Map<JobId, CompletableFuture<Optional<Failure>>> prints = new ConcurrentHashMap<>();
    private final List<Consumer<Failure>> listeners = new CopyOnWriteArrayList<>();

    /**
     * A label that was not printed.
     *
     * @param what number of the certificate, or job of the red report
     * @param fault why not
     */
    public record Failure(String what, PrintFault fault) {
        /** The failure with its remedy. */
        public String sentence(Language language) {
            return PrintTexts.in(language).labelFailed(what, fault);
        }
    }

    /**
     * @param printing prints
     * @param store has what is to be printed
     * @param thread one, so that labels come out in the order of the jobs
     * @param language of the labels until somebody speaks another
     */
    public AutomaticLabels(PrintService printing, CertificateStore store, ExecutorService thread, Language language) {
        this.printing = printing;
        this.store = store;
        this.thread = thread;
        this.language = language;
    }

    /** Prints labels in this language from now on: that in which somebody works with the station. */
    public void speak(Language spoken) {
        language = spoken;
    }

    /** Prints the label of a job that has ended; does nothing when it has no document, or no labels are wanted. */
    public void jobEnded(JobId job) {
        if (printing.setup().labelAfterJob()) {
            thread.execute(() -> print(job, promise(job)));
        }
    }

    /** Tells a listener of every label that is not printed from now on; it is called on the printing thread. */
    public void onFailure(Consumer<Failure> listener) {
        listeners.add(listener);
    }

    /**
     * Waits for the label of a job.
     *
     * @return why it was not printed; empty when it was, or none was wanted
     */
    public Optional<Failure> await(JobId job, Deadline deadline) throws InterruptedException {
        if (!printing.setup().labelAfterJob()) {
            return Optional.empty();
        }
        try {
            return promise(job).get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            return Optional.of(new Failure(job.value(), PrintFault.TIMEOUT));
        } catch (ExecutionException fault) {
            throw new IllegalStateException("Could not print the label of job " + job, fault.getCause());
        }
    }

    /** Made by whoever comes first, the job that ends or somebody who waits for its label. */
    private CompletableFuture<Optional<Failure>> promise(JobId job) {
        return prints.computeIfAbsent(job, unknown -> new CompletableFuture<>());
    }

    private void print(JobId job, CompletableFuture<Optional<Failure>> promise) {
        try {
            promise.complete(print(job));
        } catch (InterruptedException stationEnds) {
            Thread.currentThread().interrupt();
            promise.complete(Optional.of(new Failure(job.value(), PrintFault.CANCELLED)));
        } catch (RuntimeException fault) {
            LOG.error("Could not print the label of job {}", job, fault);
            promise.completeExceptionally(fault);
        }
    }

    private Optional<Failure> print(JobId job) throws InterruptedException {
        var document = Document.ofJob(store, job);
        if (document.isEmpty()) {
            return Optional.empty();
        }
        var result = printing.print(document.get(), PrintKind.LABEL, language, Optional.empty(), PrintRecord.STATION);
        var failure = result.fault()
                .filter(fault -> !result.isGood())
                .map(fault -> new Failure(document.get().name(), fault));
        failure.ifPresent(this::tell);
        return failure;
    }

    private void tell(Failure failure) {
        LOG.warn("Could not print the label of {}: {}", failure.what(), failure.fault());
        listeners.forEach(listener -> listener.accept(failure));
    }
}
