package org.lethe.station.ledger;

import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;
import org.lethe.station.model.JobState;

/** A ledger with as many jobs as are wanted, in no time: one that is looked at, and cancelled ones like it. */
public final class ManyJobs {
    private ManyJobs() {}

    /** Opens a new ledger that holds them. */
    public static Ledger in(Path file, int jobs) {
        var ledger = Ledger.open(file);
        ledger.journal().record(SampleJobs.bareJob(1), SampleJobs.entry(JobState.ASSESSING, ""));
        Jdbi.create("jdbc:sqlite:" + file)
                .useHandle(handle -> handle.execute(
                        """
                        with recursive number (n) as (select 1 union all select n + 1 from number where n < ?)
                        insert into job (id, state, open, started_at, document)
                        select printf('%010X', n), 'CANCELLED', 0, started_at, document from job, number
                        """,
                        jobs - 1));
        return ledger;
    }
}
