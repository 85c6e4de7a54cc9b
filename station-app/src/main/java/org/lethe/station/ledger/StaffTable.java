package org.lethe.station.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.statement.Update;
import org.lethe.station.staff.Act;
import org.lethe.station.staff.PinHash;
import org.lethe.station.staff.Role;
import org.lethe.station.staff.StaffEvent;
import org.lethe.station.staff.StaffStore;

/**
 * Operators, tries of their PINs and what they did, in the ledger. The hashes of PINs are sealed: neither a copy of the file nor
 * an export for an inspector lets anybody try the few digits that a PIN can have.
 */
final class StaffTable implements StaffStore {
    private static final String NEWEST_PIN =
            "(select max(sequence) from operator_event where name = :name and pin is not null)";

    private final LedgerDatabase database;

    StaffTable(LedgerDatabase database) {
        this.database = database;
    }

    @Override
    public List<StaffEvent> events() {
        return database.read(handle -> handle.createQuery("select * from operator_event order by sequence")
                .map((row, context) -> event(row))
                .list());
    }

    private StaffEvent event(ResultSet row) throws SQLException {
        return new StaffEvent(
                Instant.parse(row.getString("at")),
                row.getString("name"),
                StaffEvent.Kind.valueOf(row.getString("event")),
                Optional.ofNullable(row.getString("role")).map(Role::valueOf),
                Optional.ofNullable(row.getString("pin"))
                        .flatMap(database.seal()::open)
                        .map(PinHash::parse),
                row.getString("by"));
    }

    @Override
    public void add(StaffEvent event) {
        insert(
                ChainedTable.OPERATOR_EVENT,
                "insert into operator_event (at, name, event, role, pin, by) values (:at, :name, :event, :role, :pin, :by)",
                row -> row.bind("at", event.at().toString())
                        .bind("name", event.name())
                        .bind("event", event.kind().name())
                        .bind("role", event.role().map(Enum::name).orElse(null))
                        .bind(
                                "pin",
                                event.pin()
                                        .map(PinHash::text)
                                        .map(database.seal()::seal)
                                        .orElse(null))
                        .bind("by", event.by()));
    }

    @Override
    public List<Instant> wrongTries(String name) {
        return database.read(
                handle -> handle.createQuery("select at from pin_try where name = :name and pin = " + NEWEST_PIN
                                + " and sequence > (select coalesce(max(sequence), 0) from pin_try where name = :name and accepted = 1)"
                                + " order by sequence")
                        .bind("name", name)
                        .map((row, context) -> Instant.parse(row.getString("at")))
                        .list());
    }

    @Override
    public void tried(String name, boolean right, Instant at) {
        insert(
                ChainedTable.PIN_TRY,
                "insert into pin_try (at, name, pin, accepted) values (:at, :name, " + NEWEST_PIN + ", :accepted)",
                row -> row.bind("at", at.toString()).bind("name", name).bind("accepted", right ? 1 : 0));
    }

    @Override
    public void add(Act act) {
        insert(
                ChainedTable.ACT,
                "insert into act (at, by, kind, subject) values (:at, :by, :kind, :subject)",
                row -> row.bind("at", act.at().toString())
                        .bind("by", act.by())
                        .bind("kind", act.kind().name())
                        .bind("subject", act.subject()));
    }

    private void insert(ChainedTable table, String sql, UnaryOperator<Update> values) {
        database.write(handle -> {
            database.chain().insert(handle, table, values.apply(handle.createUpdate(sql)));
            return table;
        });
    }

    @Override
    public List<Act> acts() {
        return database.read(handle -> handle.createQuery("select * from act order by sequence desc")
                .map((row, context) -> act(row))
                .list());
    }

    private static Act act(ResultSet row) throws SQLException {
        return new Act(
                Instant.parse(row.getString("at")),
                row.getString("by"),
                Act.Kind.valueOf(row.getString("kind")),
                row.getString("subject"));
    }
}
