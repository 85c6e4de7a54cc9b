package org.lethe.station.sale;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lethe.station.certify.CertificateIssuer;
import org.lethe.station.certify.KeyFiles;
import org.lethe.station.certify.SanitizationCertificate;
import org.lethe.station.certify.SigningKeys;
import org.lethe.station.certify.Tool;
import org.lethe.station.certify.TrustedKeys;
import org.lethe.station.erase.EraseJob;
import org.lethe.station.erase.JobJournal;
import org.lethe.station.ledger.Ledger;
import org.lethe.station.model.JobState;
import org.lethe.station.model.StationIdentity;
import org.lethe.station.pos.PosApi;
import org.lethe.station.verify.ErasureRecord;
import org.lethe.station.verify.SampleErasures;
import org.lethe.station.verify.VerdictRule;

/** A counter that sells phones: a real ledger, a real key, and erasures whose evidence is made up. */
public final class SaleCounter implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2027-03-01T08:00:00Z");
    public static final String OWNER = "Wang Fang";
    private static final String STATION = "LS-4F7K2M";

    public final Ledger ledger;
    private final Path home;
    private final SigningKeys keys;

    private SaleCounter(Path home, Ledger ledger, SigningKeys keys) {
        this.home = home;
        this.ledger = ledger;
        this.keys = keys;
    }

    /** @param percent of certificates that are drawn for a second look */
    public static SaleCounter in(Path home, int percent) {
        var keys = KeyFiles.open(home, new StationIdentity(STATION, "Shop"));
        return new SaleCounter(home, Ledger.open(home.resolve("ledger.db"), new SecondLookDraw(percent)), keys);
    }

    /** Erases, and issues the certificate. */
    public SanitizationCertificate issue(SampleErasures erasure) {
        begin(erasure, JobState.ERASED);
        return issuer().issue(erasure.verified());
    }

    /** Erases without success. */
    public void reportRed(SampleErasures erasure) {
        begin(erasure, JobState.NOT_ERASED);
        var unused = issuer().report(erasure.build(), VerdictRule.decide(erasure.build()));
    }

    /** Begins an erasure, and leaves it there. */
    public void begin(SampleErasures erasure, JobState state) {
        var job = job(erasure.build(), state);
        ledger.journal().record(job, new JobJournal.Entry(NOW, Optional.empty(), state, "", ""));
    }

    private static EraseJob job(ErasureRecord record, JobState state) {
        return new EraseJob(
                record.job(),
                record.before(),
                record.plan(),
                record.operator(),
                record.consent(),
                "",
                record.startedAt(),
                state,
                0,
                Map.of(),
                record.figures(),
                record.checks(),
                record.stoppedBy(),
                List.of(),
                Optional.of(record.endedAt()));
    }

    private CertificateIssuer issuer() {
        return new CertificateIssuer(ledger.certificates(), keys, () -> NOW, Tool.station("test"));
    }

    public SaleService sales() {
        return new SaleService(ledger.certificates(), ledger.attachments(), keys.trusted(), () -> NOW);
    }

    public SecondLooks looks() {
        return new SecondLooks(
                ledger.secondLooks(), ledger.certificates(), ledger.journal(), List.of(OWNER), () -> NOW);
    }

    /** The keys that count at this counter. */
    public TrustedKeys trusted() {
        return keys.trusted();
    }

    /** Id of the key that signs here. */
    public String keyId() {
        return keys.station().id();
    }

    public SaleGate gate() {
        return gate(trusted());
    }

    /** The gate of a counter where other keys count. */
    public SaleGate gate(TrustedKeys trusted) {
        return new SaleGate(
                ledger.certificates(), ledger.attachments(), ledger.journal(), ledger.phones(), looks(), trusted);
    }

    public ReturningPhones returningPhones() {
        return new ReturningPhones(ledger.phones(), ledger.attachments(), () -> NOW);
    }

    public PosApi pos() {
        return pos(trusted());
    }

    /** What tills ask of a counter where other keys count. */
    public PosApi pos(TrustedKeys trusted) {
        return new PosApi(sales(), gate(trusted), trusted);
    }

    /** What an auditor reads in the file. */
    String query(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.getString(1);
        }
    }

    /** What somebody with the file and an editor could do. */
    void tamper(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + home.resolve("ledger.db"));
    }

    @Override
    public void close() {
        ledger.close();
    }
}
