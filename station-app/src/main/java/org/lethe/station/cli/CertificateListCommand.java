package org.lethe.station.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lethe.station.certify.Document;
import picocli.CommandLine.Command;

/** Lists certificates and red reports, newest first. */
@Command(name = "list")
final class CertificateListCommand implements Callable<ExitCode> {
    private final Session session;

    CertificateListCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode call() throws StationUnavailableException {
        var store = session.services().certificates();
        var documents = Document.all(store);
        if (session.json()) {
            documents.forEach(
                    document -> session.terminal().out().println(JsonLines.text(DocumentObjects.object(document))));
        } else {
            table(documents).forEach(session.terminal().out()::println);
        }
        if (documents.isEmpty()) {
            session.say("certificate.none");
        }
        return ExitCode.DONE;
    }

    private List<String> table(List<Document> documents) {
        var table = new TextTable();
        documents.forEach(document -> table.row(
                document.name(),
                document.at().toString(),
                session.words().messages().state(document.state()),
                document.phoneName(),
                document.posCode().orElse(""),
                document.reasons().stream().map(Enum::name).collect(Collectors.joining(" ")),
                document.simulated() ? session.words().text("simulated") : ""));
        return table.lines();
    }
}
