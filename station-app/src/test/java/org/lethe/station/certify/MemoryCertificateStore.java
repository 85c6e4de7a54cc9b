package org.lethe.station.certify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lethe.station.model.JobId;

/** The contract of {@link CertificateStore} without a disk. */
final class MemoryCertificateStore implements CertificateStore {
    private final Map<JobId, SanitizationCertificate> certificates = new LinkedHashMap<>();
    private final Map<JobId, ErasureReport> reports = new LinkedHashMap<>();
    private long lastNumber;

    MemoryCertificateStore() {}

    /** A store whose next running number is the given one. */
    MemoryCertificateStore(long nextNumber) {
        lastNumber = nextNumber - 1;
    }

    @Override
    public SanitizationCertificate issueOnce(JobId job, Function<Turn, SanitizationCertificate> make) {
        var existing = certificates.get(job);
        if (existing != null) {
            return existing;
        }
        var latest = certificates.values().stream()
                .max(Comparator.comparing(SanitizationCertificate::issuedAt))
                .map(certificate -> new Earlier(certificate.number(), certificate.issuedAt()));
        var made = make.apply(new Turn(lastNumber + 1, latest));
        lastNumber++;
        certificates.put(job, made);
        return made;
    }

    @Override
    public void save(ErasureReport report) {
        reports.putIfAbsent(report.job(), report);
    }

    @Override
    public List<SanitizationCertificate> certificates() {
        return new ArrayList<>(certificates.values());
    }

    @Override
    public List<ErasureReport> reports() {
        return new ArrayList<>(reports.values());
    }

    @Override
    public Optional<SanitizationCertificate> find(String numberOrPosCode) {
        return certificates.values().stream()
                .filter(c -> c.number().equals(numberOrPosCode) || c.posCode().equals(numberOrPosCode))
                .findFirst();
    }

    @Override
    public Optional<SanitizationCertificate> ofJob(JobId job) {
        return Optional.ofNullable(certificates.get(job));
    }

    @Override
    public Optional<ErasureReport> reportOf(JobId job) {
        return Optional.ofNullable(reports.get(job));
    }

    @Override
    public Optional<PurgedRecord> purged(String name) {
        return Optional.empty();
    }
}
