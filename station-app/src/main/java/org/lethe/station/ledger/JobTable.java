package org.lethe.station.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.lethe.station.erase.EraseJob;
import org.lethe.station.erase.JobJournal;
import org.lethe.station.model.JobEvent;
import org.lethe.station.model.JobId;
import org.lethe.station.model.JobState;

/** Jobs and journal lines in the ledger. */
final class JobTable implements JobJournal {
    private final LedgerDatabase database;

    JobTable(LedgerDatabase database) {
        this.database = database;
    }

    @Override
    public void record(EraseJob job, Entry entry) {
        database.write(handle -> {
            store(handle, job);
            append(handle, job.id(), entry);
            return job.id();
        });
    }

    private static void store(Handle handle, EraseJob job) {
        handle.createUpdate(
                        """
                        insert into job (id, state, open, started_at, document)
                        values (:id, :state, :open, :startedAt, :document)
                        on conflict (id) do update
                        set state = excluded.state, open = excluded.open, document = excluded.document
                        """)
                .bind("id", job.id().value())
                .bind("state", job.state().name())
                .bind("open", !job.state().isTerminal())
                .bind("startedAt", job.startedAt().toString())
                .bind("document", JobDocument.write(job))
                .execute();
    }

    private void append(Handle handle, JobId job, Entry entry) {
        var line = handle.createUpdate(
                        """
                        insert into journal_line (job, at, event, state, step, remark)
                        values (:job, :at, :event, :state, :step, :remark)
                        """)
                .bind("job", job.value())
                .bind("at", entry.at().toString())
                .bind("event", entry.event().map(JobEvent::name))
                .bind("state", entry.state().name())
                .bind("step", entry.step())
                .bind("remark", entry.remark());
        database.chain().insert(handle, ChainedTable.JOURNAL_LINE, line);
    }

    @Override
    public List<EraseJob> openJobs() {
        return select(
                """
                select document from job
                where open = 1
                   or state in ('ERASED', 'NOT_ERASED', 'INDETERMINATE')
                      and not exists (select 1 from certificate where certificate.job = job.id)
                      and not exists (select 1 from report where report.job = job.id)
                order by sequence
                """);
    }

    @Override
    public List<EraseJob> jobs() {
        return select("select document from job order by sequence desc");
    }

    private List<EraseJob> select(String sql) {
        return database
                .read(handle -> handle.createQuery(sql).mapTo(String.class).list())
                .stream()
                .map(JobDocument::read)
                .toList();
    }

    @Override
    public Optional<EraseJob> find(JobId id) {
        return database.read(handle -> handle.createQuery("select document from job where id = :id")
                        .bind("id", id.value())
                        .mapTo(String.class)
                        .findOne())
                .map(JobDocument::read);
    }

    @Override
    public List<Entry> entries(JobId id) {
        return database.read(
                handle -> handle.createQuery("select * from journal_line where job = :job order by sequence")
                        .bind("job", id.value())
                        .map((row, context) -> entry(row))
                        .list());
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                Instant.parse(row.getString("at")),
                Optional.ofNullable(row.getString("event")).map(JobEvent::valueOf),
                JobState.valueOf(row.getString("state")),
                row.getString("step"),
                row.getString("remark"));
    }
}
