package org.lethe.station.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lethe.station.model.PrinterName;
import org.lethe.station.print.PrintFault;
import org.lethe.station.print.PrintKind;
import org.lethe.station.print.PrintLog;
import org.lethe.station.print.PrintRecord;
import org.lethe.station.print.PrintResult;

/** Prints in the ledger. */
final class PrintTable implements PrintLog {
    private final LedgerDatabase database;

    PrintTable(LedgerDatabase database) {
        this.database = database;
    }

    @Override
    public void add(PrintRecord print) {
        var result = print.result();
        database.write(handle -> {
            var row = handle.createUpdate("insert into print (at, what, kind, printer, outcome, fault, detail, by)"
                            + " values (:at, :what, :kind, :printer, :outcome, :fault, :detail, :by)")
                    .bind("at", print.at().toString())
                    .bind("what", print.what())
                    .bind("kind", print.kind().name())
                    .bind("printer", print.printer().text())
                    .bind("outcome", result.outcome().name())
                    .bind("fault", result.fault().map(Enum::name).orElse(null))
                    .bind("detail", result.detail())
                    .bind("by", print.by());
            database.chain().insert(handle, ChainedTable.PRINT, row);
            return print;
        });
    }

    @Override
    public List<PrintRecord> prints() {
        return database.read(handle -> handle.createQuery("select * from print order by sequence desc")
                .map((row, context) -> print(row))
                .list());
    }

    private static PrintRecord print(ResultSet row) throws SQLException {
        var result = new PrintResult(
                PrintResult.Outcome.valueOf(row.getString("outcome")),
                Optional.ofNullable(row.getString("fault")).map(PrintFault::valueOf),
                row.getString("detail"));
        return new PrintRecord(
                Instant.parse(row.getString("at")),
                row.getString("what"),
                PrintKind.valueOf(row.getString("kind")),
                new PrinterName(row.getString("printer")),
                result,
                row.getString("by"));
    }
}
