package org.lethe.station.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.station.model.PrinterName;
import org.lethe.station.print.PrintFault;
import org.lethe.station.print.PrintKind;
import org.lethe.station.print.PrintRecord;
import org.lethe.station.print.PrintResult;
import org.lethe.station.print.PrintResult.Outcome;

class PrintTableTest {
    private static final PrintRecord PRINTED = new PrintRecord(
            Instant.parse("2026-11-23T08:42:07Z"),
            "LS-4F7K2M-000001",
            PrintKind.LABEL,
            new PrinterName("socket://127.0.0.1"),
            new PrintResult(Outcome.PRINTED, Optional.empty(), "job 7"),
            "Li Wei");
    static final PrintRecord FAILED = new PrintRecord(
            Instant.parse("2026-11-23T08:43:07Z"),
            "7K3M9QX2TD",
            PrintKind.DOCUMENT,
            new PrinterName("Office"),
            new PrintResult(Outcome.FAILED, Optional.of(PrintFault.OUT_OF_MEDIA), "media-empty"),
            PrintRecord.STATION);

    @TempDir
    private Path directory = Path.of("");

    @Test
    void prints_are_kept_newest_first() {
        try (var ledger = Ledger.open(file())) {
            ledger.prints().add(PRINTED);
            ledger.prints().add(FAILED);
        }
        try (var again = Ledger.open(file())) {
            assertThat(again.prints().prints()).containsExactly(FAILED, PRINTED);
        }
    }

    @Test
    void a_print_is_never_changed_or_deleted() throws Exception {
        try (var ledger = Ledger.open(file())) {
            ledger.prints().add(PRINTED);
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("update print set outcome = 'FAILED'"))
                    .hasMessageContaining("a print is never changed");
            assertThatThrownBy(() -> statement.execute("delete from print"))
                    .hasMessageContaining("a print is never deleted");
        }
    }

    private Path file() {
        return directory.resolve("ledger.db");
    }
}
