package org.lethe.station.ledger;

import java.nio.file.Path;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.model.JobState;

/**
 * Writes journal lines into a ledger as fast as it can, until it is killed or cannot, and prints the number of each line
 * that the ledger said it has. Run by {@link LedgerDurabilityTest} as a program of its own.
 */
final class LedgerWriterProgram {
    /** Begins each line that counts; a logger may print others. */
    static final String STORED = "stored: ";

    private LedgerWriterProgram() {}

    public static void main(String[] arguments) {
        try (var ledger = Ledger.open(Path.of(arguments[0]))) {
            var journal = ledger.journal();
            for (int line = 0; ; line++) {
                var step = SampleJobs.job(1).noting(Note.CANARY, "line " + line);
                journal.record(step, SampleJobs.entry(JobState.ERASING, "line " + line));
                System.out.println(STORED + line);
            }
        }
    }
}
