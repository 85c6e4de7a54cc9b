package org.lethe.station.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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

    @Option(names = "--html", paramLabel = "F.html")
    private @Nullable Path html;

    CertificateExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode call() throws StationUnavailableException {
        if (Stream.of(Optional.ofNullable(json), Optional.ofNullable(qr), Optional.ofNullable(html))
                .allMatch(Optional::isEmpty)) {
            throw new UsageException(session.words().text("certificate.nothingToExport"));
        }
        var services = session.services();
        var document = Document.find(services.certificates(), name);
        if (document.isEmpty()) {
            PurgedText.tell(session, services, name);
            return ExitCode.NO;
        }
        return export(new DocumentFiles(document.get(), services.qr()));
    }

    private ExitCode export(DocumentFiles files) throws StationUnavailableException {
        if (qr != null && files.qrPng().isEmpty()) {
            session.say("certificate.noCode", name);
            return ExitCode.NO;
        }
        var language = session.words().messages().language();
        write(json, files.json().getBytes(StandardCharsets.UTF_8));
        write(html, files.html(language).getBytes(StandardCharsets.UTF_8));
        write(qr, files.qrPng().orElse(new byte[0]));
        return ExitCode.DONE;
    }

    private static void write(@Nullable Path file, byte[] content) throws StationUnavailableException {
        if (file == null) {
            return;
        }
        try {
            Files.write(file, content);
        } catch (IOException fault) {
            throw new StationUnavailableException("Could not write " + file + ": " + fault, fault);
        }
    }
}
