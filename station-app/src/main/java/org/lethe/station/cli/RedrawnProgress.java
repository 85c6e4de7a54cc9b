package org.lethe.station.cli;

import java.io.PrintStream;
import java.util.List;
import org.lethe.station.bench.BenchSnapshot.JobSnapshot;

/** A table with a row for each job, drawn anew over itself (ECMA-48: cursor up, erase to the end of the screen). */
final class RedrawnProgress implements ProgressDisplay {
    private static final String ESC = "\u001b[";

    private final PrintStream err;
    private final ProgressRow row;
    private List<String> shown = List.of();

    RedrawnProgress(PrintStream err, Words words) {
        this.err = err;
        this.row = new ProgressRow(words);
    }

    @Override
    public void show(List<JobSnapshot> jobs) {
        var table = new TextTable();
        jobs.forEach(job -> table.row(row.cells(job)));
        var lines = table.lines();
        if (!lines.equals(shown)) {
            draw(lines);
        }
    }

    /** In one write, so that nothing flickers. */
    private void draw(List<String> lines) {
        var text = new StringBuilder();
        if (!shown.isEmpty()) {
            text.append(ESC).append(shown.size()).append('A');
        }
        text.append(ESC).append('J');
        lines.forEach(line -> text.append(line).append(System.lineSeparator()));
        err.print(text);
        err.flush();
        shown = lines;
    }
}
