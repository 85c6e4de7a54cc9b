package org.lethe.station.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.lethe.station.certify.CertificateStore;
import org.lethe.station.certify.CertificateStore.Earlier;
import org.lethe.station.certify.CertificateStore.Turn;
import org.lethe.station.certify.ErasureReport;
import org.lethe.station.certify.PurgedRecord;
import org.lethe.station.certify.SanitizationCertificate;
import org.lethe.station.model.Assurance;
import org.lethe.station.model.JobId;
import org.lethe.station.model.JobState;
import org.lethe.station.model.ReasonCode;

/** Certificates and red reports in the ledger. */
final class CertificateTable implements CertificateStore {
    private final LedgerDatabase database;
    private final DrawTable draws;

    /** @param draws decides, in the same transaction, whose phone is looked at again */
    CertificateTable(LedgerDatabase database, DrawTable draws) {
        this.database = database;
        this.draws = draws;
    }

    @Override
    public SanitizationCertificate issueOnce(JobId job, Function<Turn, SanitizationCertificate> make) {
        return database.write(handle -> byJob(handle, job).orElseGet(() -> issue(handle, job, make)));
    }

    private SanitizationCertificate issue(Handle handle, JobId job, Function<Turn, SanitizationCertificate> make) {
        var turn = new Turn(nextRunningNumber(handle), latest(handle));
        var certificate = make.apply(turn);
        if (!certificate.job().equals(job)) {
            throw new IllegalArgumentException("The certificate for job " + job + " names job " + certificate.job());
        }
        insert(handle, turn.running(), certificate);
        draws.draw(handle, certificate);
        return certificate;
    }

    private static Optional<Earlier> latest(Handle handle) {
        return handle.createQuery("select number, issued_at from certificate order by issued_at desc limit 1")
                .map((row, context) -> new Earlier(row.getString("number"), Instant.parse(row.getString("issued_at"))))
                .findOne();
    }

    private static long nextRunningNumber(Handle handle) {
        return handle.createQuery(
                        """
                        select max(coalesce((select max(running) from certificate), 0),
                                   coalesce((select max(running) from purged_job), 0)) + 1
                        """)
                .mapTo(Long.class)
                .one();
    }

    private void insert(Handle handle, long running, SanitizationCertificate certificate) {
        var row = handle.createUpdate(
                        """
                        insert into certificate
                        (running, number, pos_code, job, assurance, issued_at, simulated, phone, token, evidence)
                        values (:running, :number, :posCode, :job, :assurance, :issuedAt, :simulated, :phone, :token,
                        :evidence)
                        """)
                .bind("running", running)
                .bind("number", certificate.number())
                .bind("posCode", certificate.posCode())
                .bind("job", certificate.job().value())
                .bind("assurance", certificate.assurance().name())
                .bind("issuedAt", certificate.issuedAt().toString())
                .bind("simulated", certificate.simulated())
                .bind("phone", certificate.phoneName())
                .bind("token", certificate.token())
                .bind("evidence", certificate.evidenceJson());
        var job = certificate.job();
        database.chain()
                .insert(
                        handle,
                        ChainedTable.CERTIFICATE,
                        row,
                        () -> JobTable.forgetNames(handle, database.seal(), job));
    }

    @Override
    public void save(ErasureReport report) {
        database.write(handle -> {
            database.chain()
                    .insert(
                            handle,
                            ChainedTable.REPORT,
                            insertion(handle, report),
                            () -> JobTable.forgetNames(handle, database.seal(), report.job()));
            return report.job();
        });
    }

    private static Update insertion(Handle handle, ErasureReport report) {
        return handle.createUpdate(
                        "insert into report (sequence, job, state, reasons, written_at, simulated, phone, evidence) values ("
                                + ChainedTable.REPORT.nextRow()
                                + ", :job, :state, :reasons, :writtenAt, :simulated, :phone, :evidence)"
                                + " on conflict (job) do nothing")
                .bind("job", report.job().value())
                .bind("state", report.state().name())
                .bind("reasons", words(report.reasons()))
                .bind("writtenAt", report.writtenAt().toString())
                .bind("simulated", report.simulated())
                .bind("phone", report.phoneName())
                .bind("evidence", report.evidenceJson());
    }

    @Override
    public List<SanitizationCertificate> certificates() {
        return database.read(handle -> handle.createQuery("select * from certificate order by running desc")
                .map((row, context) -> certificate(row))
                .list());
    }

    @Override
    public List<ErasureReport> reports() {
        return database.read(handle -> handle.createQuery("select * from report order by sequence desc")
                .map((row, context) -> report(row))
                .list());
    }

    @Override
    public Optional<SanitizationCertificate> find(String numberOrPosCode) {
        return database.read(
                handle -> handle.createQuery("select * from certificate where number = :text or pos_code = :text")
                        .bind("text", numberOrPosCode)
                        .map((row, context) -> certificate(row))
                        .findOne());
    }

    @Override
    public Optional<SanitizationCertificate> ofJob(JobId job) {
        return database.read(handle -> byJob(handle, job));
    }

    private static Optional<SanitizationCertificate> byJob(Handle handle, JobId job) {
        return handle.createQuery("select * from certificate where job = :job")
                .bind("job", job.value())
                .map((row, context) -> certificate(row))
                .findOne();
    }

    @Override
    public Optional<ErasureReport> reportOf(JobId job) {
        return database.read(handle -> handle.createQuery("select * from report where job = :job")
                .bind("job", job.value())
                .map((row, context) -> report(row))
                .findOne());
    }

    @Override
    public Optional<PurgedRecord> purged(String name) {
        return database.read(handle -> PurgeTable.find(handle, name));
    }

    static SanitizationCertificate certificate(ResultSet row) throws SQLException {
        return new SanitizationCertificate(
                row.getString("number"),
                row.getString("pos_code"),
                new JobId(row.getString("job")),
                Assurance.valueOf(row.getString("assurance")),
                Instant.parse(row.getString("issued_at")),
                row.getBoolean("simulated"),
                row.getString("phone"),
                row.getString("token"),
                row.getString("evidence"));
    }

    private static ErasureReport report(ResultSet row) throws SQLException {
        return new ErasureReport(
                new JobId(row.getString("job")),
                JobState.valueOf(row.getString("state")),
                reasons(row.getString("reasons")),
                Instant.parse(row.getString("written_at")),
                row.getBoolean("simulated"),
                row.getString("phone"),
                row.getString("evidence"));
    }

    private static String words(List<ReasonCode> reasons) {
        return reasons.stream().map(ReasonCode::name).collect(Collectors.joining(" "));
    }

    private static List<ReasonCode> reasons(String words) {
        return Arrays.stream(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(ReasonCode::valueOf)
                .toList();
    }
}
