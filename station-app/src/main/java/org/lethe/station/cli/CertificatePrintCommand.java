package org.lethe.station.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lethe.station.certify.Document;
import org.lethe.station.model.PrinterName;
import org.lethe.station.print.PrintKind;
import org.lethe.station.print.PrintResult;
import org.lethe.station.print.PrintTexts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a certificate or red report, or its label, once more or for the first time. */
@Command(name = "print")
final class CertificatePrintCommand implements Callable<ExitCode> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "N", descriptionKey = "document")
    private String name = "";

    @Option(names = "--label")
    private boolean label;

    @Option(names = "--pdf")
    private boolean pdf;

    @Option(names = "--printer", paramLabel = "P")
    private @Nullable String printer;

    @Option(names = "--by", paramLabel = "NAME")
    private String by = "";

    CertificatePrintCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode call() throws StationUnavailableException, InterruptedException {
        var chosen = Optional.ofNullable(printer).map(this::printerNamed);
        var document = Document.find(session.services().certificates(), name);
        if (document.isEmpty()) {
            session.say("certificate.notFound", name);
            return ExitCode.NO;
        }
        var code = ExitCode.DONE;
        for (var kind : kinds()) {
            var result = print(document.get(), kind, chosen);
            show(document.get(), kind, result);
            code = result.isGood() ? code : ExitCode.NO;
        }
        return code;
    }

    private PrintResult print(Document document, PrintKind kind, Optional<PrinterName> chosen)
            throws StationUnavailableException, InterruptedException {
        var services = session.services();
        var account = System.getProperty("user.name");
        var person = by.isBlank() && !services.staff().isKept()
                ? account
                : session.actor(by).name();
        return services.printing().print(document, kind, session.words().language(), chosen, person);
    }

    /** The label, unless something else is asked for. */
    private List<PrintKind> kinds() {
        var kinds = new ArrayList<PrintKind>();
        if (label || !pdf) {
            kinds.add(PrintKind.LABEL);
        }
        if (pdf) {
            kinds.add(PrintKind.DOCUMENT);
        }
        return kinds;
    }

    private PrinterName printerNamed(String text) {
        return PrinterName.parse(text)
                .orElseThrow(() -> new UsageException(session.words().text("print.noSuchPrinter", text)));
    }

    private void show(Document document, PrintKind kind, PrintResult result) {
        var texts = PrintTexts.in(session.words().language());
        var lines = new ArrayList<String>();
        lines.add(document.name() + "  " + texts.kind(kind) + "  " + texts.outcome(result));
        result.fault().ifPresent(fault -> {
            lines.add("  " + texts.fault(fault) + " → " + texts.remedy(fault));
            lines.add("  " + result.detail());
        });
        var object = JsonLines.object("print");
        object.put("document", document.name());
        object.put("kind", kind);
        object.put("outcome", result.outcome());
        object.put("fault", result.fault());
        object.put("detail", result.detail());
        session.print(object, lines);
    }
}
