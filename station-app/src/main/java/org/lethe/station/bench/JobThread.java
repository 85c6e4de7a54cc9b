package org.lethe.station.bench;

import java.util.Optional;
import org.lethe.station.bench.BenchSnapshot.Halt;
import org.lethe.station.bench.BenchSnapshot.Halt.Cause;
import org.lethe.station.erase.JobJournal.JournalException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one job and sees to it that however its run ends, the bench hears of it. A fault of the station itself ends this job's
 * run, not its record: the journal says how far it came, and the next start goes on from there.
 */
record JobThread(RunningJob running, Work work, Runnable onEnd) implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(JobThread.class);

    @Override
    public void run() {
        running.conclude(carryOut());
        onEnd.run();
    }

    private Optional<Halt> carryOut() {
        try {
            work.run();
            return Optional.empty();
        } catch (InterruptedException stationStops) {
            Thread.currentThread().interrupt();
            return Optional.empty(); // whoever ended the station knows it
        } catch (JournalException noJournal) {
            LOG.error("Could not go on with job {}: {}", running.job().id(), noJournal.getMessage(), noJournal);
            return Optional.of(new Halt(Cause.NO_JOURNAL, String.valueOf(noJournal.getMessage())));
        } catch (RuntimeException bug) {
            LOG.error(
                    "Could not go on with job {}: a fault of the station",
                    running.job().id(),
                    bug);
            return Optional.of(new Halt(Cause.STATION_FAULT, bug.toString()));
        }
    }

    /** A run of a job. */
    interface Work {
        void run() throws InterruptedException;
    }
}
