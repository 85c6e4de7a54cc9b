package org.lethe.station.cli;

import java.time.Duration;
import java.util.Locale;
import org.lethe.station.bench.BenchSnapshot.JobSnapshot;
import org.lethe.station.model.Progress;

/** A job as a row of words: phone, serial's tail, state, step, and for a step that has a measure a bar, rate and time left. */
final class ProgressRow {
    private static final int BAR = 20;

    private final Words words;

    ProgressRow(Words words) {
        this.words = words;
    }

    /** Always the same number of cells. */
    String[] cells(JobSnapshot job) {
        return new String[] {
            job.phoneName(), job.serial().shortened(), words.messages().state(job.state()), step(job), measure(job)
        };
    }

    private String step(JobSnapshot job) {
        return job.step()
                .filter(step -> !job.state().isTerminal())
                .map(step -> job.stepNumber() + "/" + job.plan().steps().size() + " "
                        + words.messages().step(step))
                .orElse("");
    }

    /** While the job waits, what it waits for; while it works, how far it is; when it stands still, why. */
    private String measure(JobSnapshot job) {
        if (job.halt().isPresent()) {
            return job.halt().get().words();
        }
        return switch (job.state()) {
            case AWAITING_RETURN, AWAITING_OPERATOR -> job.remark().orElse("");
            case ERASING -> job.progress().total() > 0 ? bar(job.progress()) : "";
            default -> "";
        };
    }

    private String bar(Progress progress) {
        int full = (int) (progress.fraction() * BAR);
        var bar = "█".repeat(full) + "░".repeat(BAR - full);
        var percent = String.format(Locale.ROOT, "%3d %%", (int) (progress.fraction() * 100));
        return bar + " " + percent + heldBack(progress) + (progress.bytesPerSecond() > 0 ? "  " + rate(progress) : "");
    }

    private String heldBack(Progress progress) {
        return progress.heldBack()
                .map(why -> "  " + words.messages().heldBack(why))
                .orElse("");
    }

    private String rate(Progress progress) {
        var figures = words.messages().figures();
        return figures.rate(progress.bytesPerSecond()) + "  "
                + figures.left(Duration.ofSeconds(progress.secondsLeft()));
    }
}
