package org.lethe.station.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lethe.station.certify.Document;
import org.lethe.station.certify.SanitizationCertificate;
import org.lethe.station.model.Assurance;
import org.lethe.station.print.PrintRecord;
import org.lethe.station.print.PrintTexts;
import org.lethe.station.sale.SecondLookStore.SecondLook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows one certificate or red report. */
@Command(name = "show")
final class CertificateShowCommand implements Callable<ExitCode> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "N", descriptionKey = "document")
    private String name = "";

    CertificateShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode call() throws StationUnavailableException {
        var services = session.services();
        var document = Document.find(services.certificates(), name);
        document.ifPresentOrElse(found -> print(found, services), () -> PurgedText.tell(session, services, name));
        return ExitCode.of(document.isPresent());
    }

    private void print(Document document, StationServices services) {
        var object = DocumentObjects.object(document);
        look(document, services).ifPresent(look -> object.put("secondLook", look.state()));
        object.put("evidence", JsonLines.parsed(document.evidenceJson()));
        session.print(object, lines(document, services));
    }

    private List<String> lines(Document document, StationServices services) {
        var words = session.words();
        var lines = new ArrayList<String>();
        lines.add(document.name() + "  " + words.messages().state(document.state())
                + (document.simulated() ? "  " + words.text("simulated") : ""));
        lines.add("  " + document.phoneName() + "  " + document.at());
        document.certificate()
                .ifPresent(certificate -> claims(certificate, services).forEach(lines::add));
        look(document, services)
                .ifPresent(look -> lines.add("  " + words.text("look.of", words.text("look." + look.state()))));
        document.reasons().forEach(reason -> lines.add("  " + words.advice(reason)));
        services.printing().prints().stream()
                .filter(print -> print.what().equals(document.name()))
                .forEach(print -> lines.add("  " + print(print)));
        lines.add("  " + words.text("certificate.job", document.job()));
        return lines;
    }

    private static Optional<SecondLook> look(Document document, StationServices services) {
        return document.certificate()
                .flatMap(certificate -> services.secondLooks().of(certificate.number()));
    }

    private String print(PrintRecord print) {
        var texts = PrintTexts.in(session.words().language());
        return session.words()
                .text(
                        "certificate.print",
                        print.at(),
                        texts.kind(print.kind()),
                        print.printer(),
                        texts.outcome(print.result()),
                        print.by());
    }

    private List<String> claims(SanitizationCertificate certificate, StationServices services) {
        var words = session.words();
        var lines = new ArrayList<String>();
        lines.add("  " + words.messages().assurance(certificate.assurance()));
        if (certificate.assurance() == Assurance.B) {
            lines.add("  " + words.text("certificate.unseen"));
        }
        lines.add("  " + words.text("certificate.posCode", certificate.posCode()));
        lines.add("  " + services.qr().of(certificate));
        return lines;
    }
}
