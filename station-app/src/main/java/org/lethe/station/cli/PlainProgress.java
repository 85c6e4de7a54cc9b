package org.lethe.station.cli;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lethe.station.bench.BenchSnapshot.JobSnapshot;
import org.lethe.station.model.JobId;

/** A line for each new state, step or tenth of a step of a job: for logs and pipes. */
final class PlainProgress implements ProgressDisplay {
    private final PrintStream err;
    private final ProgressRow row;
    private final Map<JobId, String> shown = new HashMap<>();

    PlainProgress(PrintStream err, Words words) {
        this.err = err;
        this.row = new ProgressRow(words);
    }

    @Override
    public void show(List<JobSnapshot> jobs) {
        jobs.stream()
                .filter(job -> !mark(job).equals(shown.put(job.id(), mark(job))))
                .map(job -> String.join("  ", row.cells(job)).stripTrailing())
                .forEach(err::println);
    }

    /** What a job stands at, coarse enough that every change of it is worth a line. */
    static String mark(JobSnapshot job) {
        int tenth = (int) (job.progress().fraction() * 10);
        return job.state() + "/" + job.stepNumber() + "/" + tenth + "/"
                + job.progress().heldBack();
    }
}
