package org.lethe.station.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lethe.station.bench.BenchSnapshot.BaySnapshot;
import org.lethe.station.bench.BenchSnapshot.CertificateSnapshot;
import org.lethe.station.bench.BenchSnapshot.Halt;
import org.lethe.station.erase.EraseJob;
import org.lethe.station.model.Assurance;
import org.lethe.station.model.ErasePlan;
import org.lethe.station.model.Finding;
import org.lethe.station.model.JobId;
import org.lethe.station.model.JobState;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.RouteKind;
import org.lethe.station.model.TransportId;

/**
 * What became of the order for one phone: the last word that {@code erase} has about it.
 *
 * @param job the job; empty when none was started
 * @param transport to which the order went; empty for a job of an earlier run
 * @param serial by the bootloader, as far as known
 * @param phoneName maker and model
 * @param state the job's last state, or {@link JobState#BLOCKED}; no end of a job that was stopped
 * @param route how it was reset; empty when there was no plan
 * @param certificate the certificate; present for ERASED only
 * @param reasons why it is not erased
 * @param halt what stopped the job before its end; empty when it has come to one
 */
record JobOutcome(
        Optional<JobId> job,
        Optional<TransportId> transport,
        String serial,
        String phoneName,
        JobState state,
        Optional<RouteKind> route,
        Optional<CertificateSnapshot> certificate,
        List<ReasonCode> reasons,
        Optional<Halt> halt) {
    /** A phone that got no job. */
    static JobOutcome blocked(BaySnapshot bay, List<ReasonCode> reasons) {
        return new JobOutcome(
                Optional.empty(),
                Phones.phone(bay).transport(),
                Phones.serial(bay),
                Phones.name(bay),
                JobState.BLOCKED,
                bay.plan().map(ErasePlan::route),
                Optional.empty(),
                reasons,
                Optional.empty());
    }

    /** A phone that no order can be sent to, because the adb server gives it no transport. */
    static JobOutcome unreachable(BaySnapshot bay) {
        return blocked(bay, bay.findings().stream().map(Finding::code).toList());
    }

    /** A job at its end, as the journal has it. */
    static JobOutcome of(
            EraseJob job, String serial, Optional<TransportId> transport, Optional<CertificateSnapshot> certificate) {
        var identity = job.before().identity();
        return new JobOutcome(
                Optional.of(job.id()),
                transport,
                serial,
                identity.displayName(),
                job.state(),
                Optional.of(job.plan().route()),
                certificate,
                job.reasons(),
                Optional.empty());
    }

    /** The same job, which is not at its end and goes no further. */
    JobOutcome stoppedBy(Halt what) {
        return new JobOutcome(job, transport, serial, phoneName, state, route, certificate, reasons, Optional.of(what));
    }

    /** Whether the phone was erased and the certificate says so. */
    boolean isErased() {
        return state == JobState.ERASED && certificate.isPresent();
    }

    /** The line that other programs rely on (cli.md). */
    Map<String, Object> object() {
        var line = JsonLines.object("job");
        line.put("job", job.map(JobId::value));
        line.put("transport", transport.map(TransportId::value));
        line.put("serial", serial);
        line.put("state", state);
        line.put("assurance", assurance());
        line.put("route", route);
        line.put("certificate", certificate.map(CertificateSnapshot::number));
        line.put("posCode", certificate.map(CertificateSnapshot::posCode));
        line.put("token", certificate.map(CertificateSnapshot::tokenDigits));
        line.put("secondLook", certificate.map(CertificateSnapshot::secondLook));
        line.put("reasons", reasons);
        return line;
    }

    private Optional<Assurance> assurance() {
        return certificate.map(CertificateSnapshot::assurance);
    }
}
