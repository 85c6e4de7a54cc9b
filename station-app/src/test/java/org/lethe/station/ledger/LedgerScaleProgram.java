package org.lethe.station.ledger;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.jdbi.v3.core.Jdbi;
import org.lethe.station.certify.TrustedKeys;
import org.lethe.station.model.JobState;

/**
 * Fills a ledger with jobs of twenty lines each and says how long its audit takes. Run by hand; arguments: a new file, and how
 * many jobs. The rows are written in one transaction, or the disk would be measured.
 */
final class LedgerScaleProgram {
    private static final int LINES = 20;

    private LedgerScaleProgram() {}

    public static void main(String[] arguments) {
        var file = Path.of(arguments[0]);
        Ledger.open(file).close();
        fill(file, Integer.parseInt(arguments[1]));
        var begun = System.nanoTime();
        var result = Jdbi.create("jdbc:sqlite:" + file)
                .withHandle(handle -> ChainAudit.of(handle, ChainHeadFile.of(file), TrustedKeys.demoOnly()));
        var took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.println(result.tip().position() + " entries in " + took + ", flaws "
                + result.flaws().size() + ", heap " + (Runtime.getRuntime().totalMemory() >> 20) + " MB");
    }

    private static void fill(Path file, int jobs) {
        var random = new Random(1);
        var seal = new PhoneSeal(new byte[32]);
        Jdbi.create("jdbc:sqlite:" + file).useTransaction(handle -> {
            var chain = new LedgerChain(() -> Instant.EPOCH);
            for (int number = 0; number < jobs; number++) {
                var job = SampleJobs.job(random.nextInt(Integer.MAX_VALUE));
                handle.execute(
                        "insert into job (id, state, open, started_at, document) values (?, 'ERASING', 1, ?, ?)",
                        job.id().value(),
                        job.startedAt().toString(),
                        JobDocument.write(job, seal, false));
                for (int line = 0; line < LINES; line++) {
                    var row = handle.createUpdate(
                                    "insert into journal_line (job, at, state, step, remark) values (?, ?, ?, 'OVERWRITE', ?)")
                            .bind(0, job.id().value())
                            .bind(1, job.startedAt().toString())
                            .bind(2, JobState.ERASING.name())
                            .bind(3, "line " + line);
                    chain.insert(handle, ChainedTable.JOURNAL_LINE, row);
                }
            }
        });
    }
}
