package org.lethe.station.cli;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lethe.station.bench.BenchSnapshot.JobSnapshot;
import org.lethe.station.model.JobId;

/** One object for each new state, step or tenth of a step of a job. */
final class JsonProgress implements ProgressDisplay {
    private final PrintStream out;
    private final Map<JobId, String> shown = new HashMap<>();

    JsonProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public void show(List<JobSnapshot> jobs) {
        jobs.stream()
                .filter(this::isNews)
                .map(JsonProgress::object)
                .map(JsonLines::text)
                .forEach(out::println);
    }

    private boolean isNews(JobSnapshot job) {
        var mark = PlainProgress.mark(job);
        return !mark.equals(shown.put(job.id(), mark));
    }

    private static Map<String, Object> object(JobSnapshot job) {
        var line = JsonLines.object("progress");
        line.put("job", job.id().value());
        line.put("serial", job.serial().value());
        line.put("state", job.state());
        line.put("step", job.step().map(Object::toString));
        line.put("stepNumber", job.stepNumber());
        line.put("steps", job.plan().steps().size());
        line.put("doneBytes", job.progress().done());
        line.put("totalBytes", job.progress().total());
        line.put("bytesPerSecond", Math.round(job.progress().bytesPerSecond()));
        line.put("secondsLeft", job.progress().secondsLeft());
        line.put("heldBackBy", job.progress().heldBack().map(Object::toString));
        line.put("remark", job.remark());
        return line;
    }
}
