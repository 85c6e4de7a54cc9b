package org.lethe.station.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.lethe.station.model.PhoneKind;
import org.lethe.station.model.RouteKind;
import org.lethe.station.sale.SecondLookStore;

/** Second looks, and the notices that failed ones open, in the ledger. */
final class SecondLookTable implements SecondLookStore {
    private static final String LOOKS =
            """
            select c.number as certificate, coalesce(d.drawn, 0) as drawn, l.passed, l.looked_by, l.remark, l.at
            from certificate c
            left join second_look_draw d on d.certificate = c.number
            left join second_look l on l.certificate = c.number
            where (d.drawn = 1 or l.sequence is not null)
            """;

    private static final String NOTICES =
            """
            select n.*, l.lifted_by, l.reason, l.at as lifted_at
            from stop_notice n
            left join stop_notice_lift l on l.notice = n.sequence
            order by n.sequence desc
            """;

    private final LedgerDatabase database;

    SecondLookTable(LedgerDatabase database) {
        this.database = database;
    }

    @Override
    public List<SecondLook> looks() {
        return database.read(handle -> handle.createQuery(LOOKS + "order by c.running desc")
                .map((row, context) -> look(row))
                .list());
    }

    @Override
    public Optional<SecondLook> ofCertificate(String certificateNumber) {
        return database.read(handle -> byCertificate(handle, certificateNumber));
    }

    private static Optional<SecondLook> byCertificate(Handle handle, String certificateNumber) {
        return handle.createQuery(LOOKS + "and c.number = :certificate")
                .bind("certificate", certificateNumber)
                .map((row, context) -> look(row))
                .findOne();
    }

    @Override
    public Optional<Finding> record(Finding finding, PhoneKind stops) {
        return database.write(handle -> {
            var standing = byCertificate(handle, finding.certificateNumber()).flatMap(SecondLook::finding);
            if (standing.isEmpty()) {
                insert(handle, finding);
            }
            if (standing.isEmpty() && !finding.passed()) {
                openNotice(handle, finding, stops);
            }
            return standing;
        });
    }

    private void insert(Handle handle, Finding finding) {
        var row = handle.createUpdate(
                        "insert into second_look (sequence, certificate, passed, looked_by, remark, at) values ("
                                + ChainedTable.SECOND_LOOK.nextRow() + ", :certificate, :passed, :by, :remark, :at)")
                .bind("certificate", finding.certificateNumber())
                .bind("passed", finding.passed())
                .bind("by", finding.by())
                .bind("remark", finding.remark())
                .bind("at", finding.at().toString());
        database.chain().insert(handle, ChainedTable.SECOND_LOOK, row);
    }

    private void openNotice(Handle handle, Finding finding, PhoneKind stops) {
        var row = handle.createUpdate(
                        "insert into stop_notice (sequence, certificate, maker, model, android, route, simulated, at) values ("
                                + ChainedTable.STOP_NOTICE.nextRow()
                                + ", :certificate, :maker, :model, :android, :route, :simulated, :at)")
                .bind("certificate", finding.certificateNumber())
                .bind("maker", stops.maker())
                .bind("model", stops.model())
                .bind("android", stops.android())
                .bind("route", stops.route().name())
                .bind("simulated", stops.simulated())
                .bind("at", finding.at().toString());
        database.chain().insert(handle, ChainedTable.STOP_NOTICE, row);
    }

    @Override
    public List<StopNotice> notices() {
        return database.read(handle ->
                handle.createQuery(NOTICES).map((row, context) -> notice(row)).list());
    }

    @Override
    public boolean lift(Lift lift) {
        return database.write(handle -> {
            boolean holds = holds(handle, lift.notice());
            if (holds) {
                insert(handle, lift);
            }
            return holds;
        });
    }

    private static boolean holds(Handle handle, long notice) {
        return handle.createQuery(
                        """
                        select exists (select 1 from stop_notice where sequence = :notice)
                           and not exists (select 1 from stop_notice_lift where notice = :notice)
                        """)
                .bind("notice", notice)
                .mapTo(Boolean.class)
                .one();
    }

    private void insert(Handle handle, Lift lift) {
        var row = handle.createUpdate("insert into stop_notice_lift (sequence, notice, lifted_by, reason, at) values ("
                        + ChainedTable.STOP_NOTICE_LIFT.nextRow() + ", :notice, :by, :reason, :at)")
                .bind("notice", lift.notice())
                .bind("by", lift.by())
                .bind("reason", lift.reason())
                .bind("at", lift.at().toString());
        database.chain().insert(handle, ChainedTable.STOP_NOTICE_LIFT, row);
    }

    private static SecondLook look(ResultSet row) throws SQLException {
        var certificate = row.getString("certificate");
        var isMade = row.getString("looked_by") != null;
        return new SecondLook(
                certificate,
                row.getBoolean("drawn"),
                isMade ? Optional.of(finding(certificate, row)) : Optional.empty());
    }

    private static Finding finding(String certificate, ResultSet row) throws SQLException {
        return new Finding(
                certificate,
                row.getBoolean("passed"),
                row.getString("looked_by"),
                row.getString("remark"),
                Instant.parse(row.getString("at")));
    }

    private static StopNotice notice(ResultSet row) throws SQLException {
        var number = row.getLong("sequence");
        var isLifted = row.getString("lifted_by") != null;
        return new StopNotice(
                number,
                row.getString("certificate"),
                kind(row),
                Instant.parse(row.getString("at")),
                isLifted ? Optional.of(lift(number, row)) : Optional.empty());
    }

    private static PhoneKind kind(ResultSet row) throws SQLException {
        return new PhoneKind(
                row.getString("maker"),
                row.getString("model"),
                row.getString("android"),
                RouteKind.valueOf(row.getString("route")),
                row.getBoolean("simulated"));
    }

    private static Lift lift(long notice, ResultSet row) throws SQLException {
        return new Lift(
                notice, row.getString("lifted_by"), row.getString("reason"), Instant.parse(row.getString("lifted_at")));
    }
}
