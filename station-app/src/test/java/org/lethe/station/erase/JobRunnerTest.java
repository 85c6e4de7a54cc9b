package org.lethe.station.erase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.station.adb.AdbDevice;
import org.lethe.station.agent.AgentJar;
import org.lethe.station.certify.CertificateIssuer;
import org.lethe.station.certify.KeyFiles;
import org.lethe.station.certify.Tool;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.erase.JobJournal.JournalException;
import org.lethe.station.erase.JobRunner.Workshop;
import org.lethe.station.ledger.Ledger;
import org.lethe.station.model.ConnectionState;
import org.lethe.station.model.JobState;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.StationIdentity;
import org.lethe.station.model.StepKind;
import org.lethe.station.model.TransportId;
import org.lethe.station.runtime.Deadline;
import org.lethe.station.runtime.Patience;

/** What becomes of a job when the station itself fails. */
class JobRunnerTest {
    private static final StationIdentity STATION = new StationIdentity("LS-TEST", "");

    private final PlayedBus played =
            new PlayedBus().shows(PlayedBus.phone(3, "LETHE0001", "usb:1-1", ConnectionState.RESCUE));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void a_fault_of_the_station_ends_the_job_as_not_known_with_a_report_that_says_so() throws Exception {
        try (var ledger = Ledger.open(folder.resolve("ledger.db"))) {
            var runner = JobRunner.resume(workshop(ledger, ledger.journal()), lastStep(), wires());

            runner.runAfterRestart();

            assertThat(runner.job().state()).isEqualTo(JobState.INDETERMINATE);
            assertThat(runner.job().reasons()).containsExactly(ReasonCode.STATION_FAULT);
            assertThat(ledger.certificates().reportOf(runner.job().id())).isPresent();
            assertThat(ledger.certificates().ofJob(runner.job().id())).isEmpty();
        }
    }

    @Test
    void a_journal_that_cannot_be_written_stops_the_job_where_it_stands() {
        try (var ledger = Ledger.open(folder.resolve("ledger.db"))) {
            var journal = new ListJournal();
            var runner = JobRunner.resume(workshop(ledger, journal), lastStep(), wires());
            journal.full = true;

            assertThatExceptionOfType(JournalException.class).isThrownBy(runner::runAfterRestart);

            assertThat(runner.job().state()).isEqualTo(JobState.ERASING);
            assertThat(journal.stored).isEmpty();
        }
    }

    private static EraseJob lastStep() {
        return Jobs.at(StepKind.PROVE_CLEAN_END)
                .noting(Note.BUS_SERIAL, "LETHE0001")
                .noting(Note.USB_PATH, "usb:1-1")
                .noting(Note.RETURN_MILLIS, "1000");
    }

    private Workshop workshop(Ledger ledger, JobJournal journal) {
        var issuer = new CertificateIssuer(
                ledger.certificates(), KeyFiles.open(folder, STATION), played.clock::now, Tool.station("test"));
        return new Workshop(
                STATION,
                new BrokenBus(),
                journal,
                issuer,
                AgentJar.bundled(),
                played.clock,
                Patience.ofVirtualPhones());
    }

    private static JobRunner.Wires wires() {
        return new JobRunner.Wires(remark -> {}, progress -> {}, () -> false, Optional::empty);
    }

    /** A bus with a bug: it lists a phone and breaks when one wants to talk to it. */
    private final class BrokenBus implements Bus {
        @Override
        public View view() {
            return played.view();
        }

        @Override
        public View awaitChange(View known, Deadline deadline) {
            return played.awaitChange(known, deadline);
        }

        @Override
        public AdbDevice device(TransportId transport) {
            throw new IllegalStateException("a bug");
        }
    }
}
