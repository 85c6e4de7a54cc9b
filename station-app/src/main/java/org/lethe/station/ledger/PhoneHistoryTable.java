package org.lethe.station.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.lethe.station.certify.SanitizationCertificate;
import org.lethe.station.model.DeviceIdentity;
import org.lethe.station.model.UseSign;
import org.lethe.station.sale.PhoneHistory;

/** What became of phones after their certificates, in the ledger. A phone is found by what the evidence records state of it. */
final class PhoneHistoryTable implements PhoneHistory {
    private static final String NEWEST =
            """
            select * from certificate
            where json_extract(evidence, '$.phone.serial') = :serial
            and json_extract(evidence, '$.phone.manufacturer') = :maker
            and json_extract(evidence, '$.phone.model') = :model
            and json_extract(evidence, '$.phone.device') = :device
            order by running desc limit 1
            """;

    /** Later is what belongs to a job that was begun later; the phone is the same by the same four properties. */
    private static final String LATER =
            """
            from %s later join job on job.id = later.job
            where json_extract(later.evidence, '$.phone.serial') = json_extract(this.evidence, '$.phone.serial')
            and json_extract(later.evidence, '$.phone.manufacturer') = json_extract(this.evidence, '$.phone.manufacturer')
            and json_extract(later.evidence, '$.phone.model') = json_extract(this.evidence, '$.phone.model')
            and json_extract(later.evidence, '$.phone.device') = json_extract(this.evidence, '$.phone.device')
            and job.sequence > (select sequence from job where id = this.job)
            """;

    private static final String SINCE = "select exists (select 1 " + LATER.formatted("report") + ") as red, "
            + "exists (select 1 from report where json_extract(report.evidence, '$.recheckOf.certificate') = this.number)"
            + " as recheck, "
            + "(select later.number " + LATER.formatted("certificate")
            + " order by job.sequence desc limit 1) as newer "
            + "from certificate this where number = :certificate";

    private final LedgerDatabase database;

    PhoneHistoryTable(LedgerDatabase database) {
        this.database = database;
    }

    @Override
    public Optional<SanitizationCertificate> newestCertificate(DeviceIdentity phone) {
        return database.read(handle -> handle.createQuery(NEWEST)
                .bind("serial", phone.serial().value())
                .bind("maker", phone.maker())
                .bind("model", phone.model())
                .bind("device", phone.device())
                .map((row, context) -> CertificateTable.certificate(row))
                .findOne());
    }

    @Override
    public Since since(SanitizationCertificate certificate) {
        return database.read(handle -> handle.createQuery(SINCE)
                .bind("certificate", certificate.number())
                .map((row, context) -> new Since(
                        row.getBoolean("red"),
                        row.getBoolean("recheck"),
                        Optional.ofNullable(row.getString("newer")),
                        lastSighting(handle, certificate.number())))
                .one());
    }

    @Override
    public void saw(Sighting sighting) {
        database.write(handle -> {
            var last = lastSighting(handle, sighting.certificateNumber()).map(Sighting::signs);
            if (!last.equals(Optional.of(sighting.signs()))) {
                insert(handle, sighting);
            }
            return sighting;
        });
    }

    private void insert(Handle handle, Sighting sighting) {
        var row = handle.createUpdate("insert into sighting (sequence, certificate, signs, at) values ("
                        + ChainedTable.SIGHTING.nextRow() + ", :certificate, :signs, :at)")
                .bind("certificate", sighting.certificateNumber())
                .bind("signs", words(sighting.signs()))
                .bind("at", sighting.at().toString());
        database.chain().insert(handle, ChainedTable.SIGHTING, row);
    }

    private static Optional<Sighting> lastSighting(Handle handle, String certificateNumber) {
        return handle.createQuery(
                        "select * from sighting where certificate = :certificate order by sequence desc limit 1")
                .bind("certificate", certificateNumber)
                .map((row, context) -> sighting(row))
                .findOne();
    }

    private static Sighting sighting(ResultSet row) throws SQLException {
        return new Sighting(
                row.getString("certificate"), signs(row.getString("signs")), Instant.parse(row.getString("at")));
    }

    private static String words(Set<UseSign> signs) {
        return signs.stream().sorted().map(UseSign::name).collect(Collectors.joining(" "));
    }

    private static Set<UseSign> signs(String words) {
        return Arrays.stream(words.split(" ")).map(UseSign::valueOf).collect(Collectors.toSet());
    }
}
