package org.lethe.station.cli;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lethe.station.certify.CertificateStore;
import org.lethe.station.certify.ErasureReport;
import org.lethe.station.certify.QrText;
import org.lethe.station.certify.SanitizationCertificate;
import org.lethe.station.model.JobId;
import org.lethe.station.model.JobState;
import org.lethe.station.model.ReasonCode;

/**
 * What a job ended with: a certificate, or a red report. Exactly one of the two is present.
 *
 * @param certificate of an erasure that was seen
 * @param report of any other end
 */
record Document(Optional<SanitizationCertificate> certificate, Optional<ErasureReport> report) {
    static Document of(SanitizationCertificate certificate) {
        return new Document(Optional.of(certificate), Optional.empty());
    }

    static Document of(ErasureReport report) {
        return new Document(Optional.empty(), Optional.of(report));
    }

    /** All of both, newest first. */
    static List<Document> all(CertificateStore store) {
        return Stream.concat(
                        store.certificates().stream().map(Document::of),
                        store.reports().stream().map(Document::of))
                .sorted(Comparator.comparing(Document::at).reversed())
                .toList();
    }

    /** The document of a certificate number, POS code or job id. */
    static Optional<Document> find(CertificateStore store, String name) {
        return store.find(name).map(Document::of).or(() -> jobId(name).flatMap(job -> ofJob(store, job)));
    }

    /** The document that a job ended with. */
    static Optional<Document> ofJob(CertificateStore store, JobId job) {
        return store.ofJob(job).map(Document::of).or(() -> store.reportOf(job).map(Document::of));
    }

    private static Optional<JobId> jobId(String name) {
        try {
            return Optional.of(new JobId(name));
        } catch (IllegalArgumentException anotherName) {
            return Optional.empty();
        }
    }

    /** The certificate's number; a red report goes by its job. */
    String name() {
        return certificate.map(SanitizationCertificate::number).orElseGet(() -> job().value());
    }

    JobId job() {
        return certificate
                .map(SanitizationCertificate::job)
                .or(() -> report.map(ErasureReport::job))
                .orElseThrow();
    }

    Instant at() {
        return certificate
                .map(SanitizationCertificate::issuedAt)
                .or(() -> report.map(ErasureReport::writtenAt))
                .orElseThrow();
    }

    JobState state() {
        return report.map(ErasureReport::state).orElse(JobState.ERASED);
    }

    String phoneName() {
        return certificate
                .map(SanitizationCertificate::phoneName)
                .or(() -> report.map(ErasureReport::phoneName))
                .orElseThrow();
    }

    Optional<String> posCode() {
        return certificate.map(SanitizationCertificate::posCode);
    }

    List<ReasonCode> reasons() {
        return report.map(ErasureReport::reasons).orElse(List.of());
    }

    boolean simulated() {
        return certificate
                .map(SanitizationCertificate::simulated)
                .or(() -> report.map(ErasureReport::simulated))
                .orElseThrow();
    }

    String evidenceJson() {
        return certificate
                .map(SanitizationCertificate::evidenceJson)
                .or(() -> report.map(ErasureReport::evidenceJson))
                .orElseThrow();
    }

    /** The document as an object for programs, without its evidence. */
    Map<String, Object> object() {
        var line = JsonLines.object(certificate.isPresent() ? "certificate" : "report");
        line.put("number", certificate.map(SanitizationCertificate::number));
        line.put("posCode", posCode());
        line.put("job", job().value());
        line.put("state", state());
        line.put("assurance", certificate.map(SanitizationCertificate::assurance));
        line.put("at", at().toString());
        line.put("phone", phoneName());
        line.put("simulated", simulated());
        line.put("reasons", reasons());
        line.put("token", certificate.map(QrText::digits));
        return line;
    }
}
