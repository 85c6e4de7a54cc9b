package org.lethe.station.cli;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import org.lethe.station.bench.BenchSnapshot;
import org.lethe.station.bench.BenchSnapshot.BaySnapshot;
import org.lethe.station.erase.EraseJob;
import org.lethe.station.erase.JobJournal;

/**
 * The jobs that an earlier run left open and that an order concerns. Their phones get no second job: the open one is taken
 * up instead, whether or not the phone is back.
 *
 * @param serials of their phones, by the bootloader
 */
record OpenJobs(Set<String> serials) {
    /** The open jobs of the phones that a choice names, on the bench or away from it. */
    static OpenJobs of(JobJournal journal, PhoneChoice choice, BenchSnapshot snapshot) {
        return new OpenJobs(journal.openJobs().stream()
                .map(OpenJobs::serial)
                .filter(serial -> choice.concerns(serial, snapshot))
                .collect(toSet()));
    }

    boolean isEmpty() {
        return serials.isEmpty();
    }

    /**
     * The phones that no open job belongs to.
     *
     * @throws UsageException when two phones share the serial number of an open job, so that it cannot be told whose it is
     */
    List<BaySnapshot> without(List<BaySnapshot> phones, Words words) {
        for (var serial : serials) {
            if (phones.stream().filter(bay -> Phones.serial(bay).equals(serial)).count() > 1) {
                throw new UsageException(words.text("erase.openJobAmbiguous", serial));
            }
        }
        return phones.stream()
                .filter(bay -> !serials.contains(Phones.serial(bay)))
                .toList();
    }

    private static String serial(EraseJob job) {
        return job.before().identity().serial().value();
    }
}
