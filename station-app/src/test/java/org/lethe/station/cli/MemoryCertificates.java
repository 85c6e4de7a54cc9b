package org.lethe.station.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lethe.station.certify.CertificateStore;
import org.lethe.station.certify.CertificateStore.Turn;
import org.lethe.station.certify.ErasureReport;
import org.lethe.station.certify.PurgedRecord;
import org.lethe.station.certify.SanitizationCertificate;
import org.lethe.station.model.JobId;

/** Certificates in memory. */
final class MemoryCertificates implements CertificateStore {
    private final List<SanitizationCertificate> certificates = new ArrayList<>();
    private final List<ErasureReport> reports = new ArrayList<>();
    final List<PurgedRecord> purged = new ArrayList<>();

    @Override
    public SanitizationCertificate issueOnce(JobId job, Function<Turn, SanitizationCertificate> make) {
        return ofJob(job).orElseGet(() -> {
            var made = make.apply(new Turn(certificates.size() + 1L, Optional.empty()));
            certificates.add(made);
            return made;
        });
    }

    @Override
    public void save(ErasureReport report) {
        if (reportOf(report.job()).isEmpty()) {
            reports.add(report);
        }
    }

    @Override
    public List<SanitizationCertificate> certificates() {
        return List.copyOf(certificates);
    }

    @Override
    public List<ErasureReport> reports() {
        return List.copyOf(reports);
    }

    @Override
    public Optional<SanitizationCertificate> find(String numberOrPosCode) {
        return certificates.stream()
                .filter(it ->
                        it.number().equals(numberOrPosCode) || it.posCode().equals(numberOrPosCode))
                .findFirst();
    }

    @Override
    public Optional<SanitizationCertificate> ofJob(JobId job) {
        return certificates.stream().filter(it -> it.job().equals(job)).findFirst();
    }

    @Override
    public Optional<ErasureReport> reportOf(JobId job) {
        return reports.stream().filter(it -> it.job().equals(job)).findFirst();
    }

    @Override
    public Optional<PurgedRecord> purged(String name) {
        return purged.stream().filter(it -> it.name().equals(name)).findFirst();
    }
}
