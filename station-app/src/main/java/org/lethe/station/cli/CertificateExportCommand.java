package org.lethe.station.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lethe.station.certify.Document;
import org.lethe.station.document.Layout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a certificate or red report into files. */
@Command(name = "export")
final class CertificateExportCommand implements Callable<ExitCode> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "N", descriptionKey = "document")
    private String name = "";

    @Option(names = "--json", paramLabel = "F")
    private @Nullable Path json;

    @Option(names = "--qr", paramLabel = "F.png")
    private @Nullable Path qr;

    @Option(names = "--pdf", paramLabel = "F.pdf")
    private @Nullable Path pdf;

    @Option(names = "--label", paramLabel = "F.pdf")
    private @Nullable Path label;

    @Option(names = "--label-png", paramLabel = "F.png")
    private @Nullable Path labelPng;

    @Option(names = "--zpl", paramLabel = "F")
    private @Nullable Path zpl;

    @Mixin
    private LayoutOptions look = new LayoutOptions();

    CertificateExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode call() throws StationUnavailableException {
        if (Stream.of(json, qr, pdf, label, labelPng, zpl).allMatch(Objects::isNull)) {
            throw new UsageException(session.words().text("certificate.nothingToExport"));
        }
        var services = session.services();
        var document = Document.find(services.certificates(), name);
        if (document.isEmpty()) {
            PurgedText.tell(session, services, name);
            return ExitCode.NO;
        }
        return export(new DocumentFiles(document.get(), services.qr()), services);
    }

    /** What needs no font comes first, so that a computer without one loses only the rest. */
    private ExitCode export(DocumentFiles files, StationServices services) throws StationUnavailableException {
        var qrPng = files.qrPng();
        if (qr != null && qrPng.isEmpty()) {
            session.say("certificate.noCode", name);
            return ExitCode.NO;
        }
        var words = session.words();
        var layout = new Layout(words.language(), look.paper(words), services.fonts());
        var form = look.form(words, services.printing().setup());
        write(json, files::json);
        write(qr, () -> qrPng.orElse(new byte[0]));
        write(pdf, () -> files.pdf(layout));
        write(label, () -> files.label(form, layout).pdf());
        write(labelPng, () -> files.label(form, layout).png());
        write(zpl, () -> files.label(form, layout).zpl());
        return ExitCode.DONE;
    }

    private static void write(@Nullable Path file, Supplier<byte[]> content) throws StationUnavailableException {
        if (file == null) {
            return;
        }
        try {
            Files.write(file, content.get());
        } catch (IOException fault) {
            throw new StationUnavailableException("Could not write " + file + ": " + fault, fault);
        }
    }
}
