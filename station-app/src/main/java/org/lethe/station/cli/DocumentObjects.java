package org.lethe.station.cli;

import java.util.Map;
import org.lethe.station.certify.Document;
import org.lethe.station.certify.QrText;
import org.lethe.station.certify.SanitizationCertificate;

/** Certificates and red reports as objects for programs. */
final class DocumentObjects {
    private DocumentObjects() {}

    /** The document without its evidence. */
    static Map<String, Object> object(Document document) {
        var line = JsonLines.object(document.certificate().isPresent() ? "certificate" : "report");
        line.put("number", document.certificate().map(SanitizationCertificate::number));
        line.put("posCode", document.posCode());
        line.put("job", document.job().value());
        line.put("state", document.state());
        line.put("assurance", document.certificate().map(SanitizationCertificate::assurance));
        line.put("at", document.at().toString());
        line.put("phone", document.phoneName());
        line.put("simulated", document.simulated());
        line.put("reasons", document.reasons());
        line.put("token", document.certificate().map(QrText::digits));
        return line;
    }
}
