package org.lethe.station.cli;

import java.util.List;
import org.lethe.station.bench.BenchSnapshot.JobSnapshot;

/** Shows how far jobs are. It is told of every change and decides itself what is worth showing. */
interface ProgressDisplay {
    /** The jobs now, in the order of their bays. */
    void show(List<JobSnapshot> jobs);

    /** Nothing more will be shown. */
    default void end() {}

    /** The display that fits who reads: a table that redraws itself, plain lines, or objects. */
    static ProgressDisplay of(Session session) {
        if (session.json()) {
            return new JsonProgress(session.terminal().out());
        }
        return session.terminal().redraws()
                ? new RedrawnProgress(session.terminal().err(), session.words())
                : new PlainProgress(session.terminal().err(), session.words());
    }
}
