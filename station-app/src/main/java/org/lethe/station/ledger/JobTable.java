package org.lethe.station.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.lethe.station.erase.EraseJob;
import org.lethe.station.erase.JobJournal;
import org.lethe.station.erase.TranscriptLine;
import org.lethe.station.model.DeviceIdentity;
import org.lethe.station.model.JobEvent;
import org.lethe.station.model.JobId;
import org.lethe.station.model.JobState;

/** Jobs and journal lines in the ledger. */
final class JobTable implements JobJournal {
    /** A job with the evidence in which its phone's names stand, once there is some. */
    private static final String STORED =
            """
            select document, coalesce((select evidence from certificate where certificate.job = job.id),
                                      (select evidence from report where report.job = job.id)) as evidence
            from job""";

    /** Whether a job goes on when the station starts: it has not ended, or still lacks its certificate or report. */
    static final String IS_OPEN =
            """
            (open = 1
               or state in ('ERASED', 'NOT_ERASED', 'INDETERMINATE')
                  and not exists (select 1 from certificate where certificate.job = job.id)
                  and not exists (select 1 from report where report.job = job.id))
            """;

    /** In the words of the index {@code job_unswept}, which answers it. */
    static final String UNSWEPT = STORED
            + """
             where state in ('NOT_ERASED', 'INDETERMINATE')
             and json_extract(document, '$.job.memory.SWEPT') is null
             and json_extract(document, '$.job.before.identity.serial.value') = :serial
            order by sequence desc
            """;

    private final LedgerDatabase database;

    JobTable(LedgerDatabase database) {
        this.database = database;
    }

    @Override
    public void record(EraseJob job, Entry entry) {
        database.write(handle -> {
            store(handle, job);
            append(handle, job, entry);
            return job.id();
        });
    }

    private void store(Handle handle, EraseJob job) {
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
                .bind("document", JobDocument.write(job, database.seal(), needsNames(handle, job)))
                .execute();
    }

    private void append(Handle handle, EraseJob job, Entry entry) {
        var names = PhoneNames.of(job);
        var line = handle.createUpdate(
                        "insert into journal_line (sequence, job, at, event, state, step, remark) values ("
                                + ChainedTable.JOURNAL_LINE.nextRow() + ", :job, :at, :event, :state, :step, :remark)")
                .bind("job", job.id().value())
                .bind("at", entry.at().toString())
                .bind("event", entry.event().map(JobEvent::name))
                .bind("state", entry.state().name())
                .bind("step", names.masked(entry.step(), PhoneNames::shortened))
                .bind("remark", names.masked(entry.remark(), PhoneNames::shortened));
        database.chain().insert(handle, ChainedTable.JOURNAL_LINE, line);
    }

    /** A job needs its phone's full name until it has ended, and then until that name stands in the evidence. */
    private static boolean needsNames(Handle handle, EraseJob job) {
        return !job.state().isTerminal() || isJudged(job.state()) && !hasEvidence(handle, job.id());
    }

    private static boolean isJudged(JobState state) {
        return state == JobState.ERASED || state == JobState.NOT_ERASED || state == JobState.INDETERMINATE;
    }

    private static boolean hasEvidence(Handle handle, JobId job) {
        return handle.createQuery(
                        """
                        select exists (select 1 from certificate where job = :job)
                            or exists (select 1 from report where job = :job)
                        """)
                .bind("job", job.value())
                .mapTo(Boolean.class)
                .one();
    }

    /** Takes the phone's full name out of a job whose evidence is stored now. */
    static void forgetNames(Handle handle, PhoneSeal seal, JobId id) {
        var named = handle.createQuery("select document from job where id = :id")
                .bind("id", id.value())
                .mapTo(String.class)
                .findOne();
        named.map(text -> JobDocument.read(text, seal)).ifPresent(job -> rewrite(handle, seal, job, false));
    }

    /** Stores the document of a job anew, which stays as it is otherwise. */
    static void rewrite(Handle handle, PhoneSeal seal, EraseJob job, boolean keepsNames) {
        handle.createUpdate("update job set document = :document where id = :id")
                .bind("document", JobDocument.write(job, seal, keepsNames))
                .bind("id", job.id().value())
                .execute();
    }

    /** Rewrites a job of an older ledger, which has its phone's names in the open, and the lines of its journal. */
    static void maskNames(Handle handle, PhoneSeal seal, String document) {
        var job = JobDocument.read(document, seal);
        rewrite(handle, seal, job, needsNames(handle, job));
        var names = PhoneNames.of(job);
        handle.createQuery("select sequence, remark from journal_line where job = :job")
                .bind("job", job.id().value())
                .map((row, context) -> Map.entry(row.getLong("sequence"), row.getString("remark")))
                .list()
                .forEach(line -> handle.execute(
                        "update journal_line set remark = ? where sequence = ?",
                        names.masked(line.getValue(), PhoneNames::shortened),
                        line.getKey()));
    }

    @Override
    public void transcribe(JobId id, TranscriptLine line) {
        database.write(handle -> {
            var exchange = handle.createUpdate(
                            "insert into transcript_line (sequence, job, number, asked, answer, sha256) values ("
                                    + ChainedTable.TRANSCRIPT_LINE.nextRow()
                                    + ", :job, :number, :asked, :answer, :sha256)")
                    .bind("job", id.value())
                    .bind("number", line.number())
                    .bind("asked", line.asked())
                    .bind("answer", line.answer())
                    .bind("sha256", line.sha256());
            database.chain().insert(handle, ChainedTable.TRANSCRIPT_LINE, exchange);
            return id;
        });
    }

    @Override
    public List<TranscriptLine> transcript(JobId id) {
        return exchanges(id, "select * from transcript_line where job = :job order by number");
    }

    @Override
    public Optional<TranscriptLine> lastExchange(JobId id) {
        return exchanges(id, "select * from transcript_line where job = :job order by number desc limit 1").stream()
                .findFirst();
    }

    private List<TranscriptLine> exchanges(JobId id, String sql) {
        return database.read(handle -> handle.createQuery(sql)
                .bind("job", id.value())
                .map((row, context) -> new TranscriptLine(
                        row.getInt("number"), row.getString("asked"), row.getString("answer"), row.getString("sha256")))
                .list());
    }

    @Override
    public List<EraseJob> openJobs() {
        return select(STORED + " where " + IS_OPEN + " order by sequence");
    }

    @Override
    public List<EraseJob> unsweptJobs(DeviceIdentity phone) {
        var serial = PhoneNames.mask(database.seal(), phone.serial().value());
        return database
                .read(handle -> handle.createQuery(UNSWEPT)
                        .bind("serial", serial)
                        .map((row, context) -> job(row))
                        .list())
                .stream()
                .filter(job -> job.before().identity().describesSamePhoneAs(phone))
                .toList();
    }

    @Override
    public List<EraseJob> jobs() {
        return select(STORED + " order by sequence desc");
    }

    @Override
    public List<EraseJob> latestJobs(int most) {
        return select(STORED + " order by sequence desc limit " + most);
    }

    private List<EraseJob> select(String sql) {
        return database.read(handle ->
                handle.createQuery(sql).map((row, context) -> job(row)).list());
    }

    @Override
    public Optional<EraseJob> find(JobId id) {
        return database.read(handle -> handle.createQuery(STORED + " where id = :id")
                .bind("id", id.value())
                .map((row, context) -> job(row))
                .findOne());
    }

    private EraseJob job(ResultSet row) throws SQLException {
        var evidence = Optional.ofNullable(row.getString("evidence"));
        return JobDocument.read(row.getString("document"), evidence, database.seal());
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
