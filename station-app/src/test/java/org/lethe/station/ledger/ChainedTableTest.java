package org.lethe.station.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No append-only table is forgotten: the file itself says which there are. */
class ChainedTableTest {
    /** What is not chained, and why: the job changes while it runs, the rest is the chain and Flyway's own record. */
    private static final Set<String> NOT_CHAINED = Set.of("job", "chain", "flyway_schema_history");

    @Test
    void every_append_only_table_is_in_the_chain(@TempDir Path folder) {
        var file = folder.resolve("ledger.db");
        Ledger.open(file).close();
        assertThat(Arrays.stream(ChainedTable.values()).map(ChainedTable::sqlName))
                .containsExactlyInAnyOrderElementsOf(appendOnlyTables(file));
    }

    private static List<String> appendOnlyTables(Path file) {
        return Tampering.of(file)
                .texts("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
                .stream()
                .filter(name -> !NOT_CHAINED.contains(name))
                .toList();
    }
}
