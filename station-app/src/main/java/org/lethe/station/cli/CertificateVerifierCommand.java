package org.lethe.station.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lethe.station.certify.TrustedKeys;
import org.lethe.station.certify.VerifierPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the verifier page with this station's keys, for the address that its QR codes name or to hand over as a file. */
@Command(name = "verifier")
final class CertificateVerifierCommand implements Callable<ExitCode> {
    private final Session session;

    @Option(names = "--out", paramLabel = "F.html", required = true)
    private Path out = Path.of("");

    @Option(names = "--trust", paramLabel = "KEYS.json")
    private @Nullable Path trust;

    CertificateVerifierCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode call() throws StationUnavailableException {
        var page = VerifierPage.html(keys());
        try {
            Files.writeString(out, page);
        } catch (IOException fault) {
            throw new StationUnavailableException("Could not write " + out + ": " + fault, fault);
        }
        return ExitCode.DONE;
    }

    private TrustedKeys keys() throws StationUnavailableException {
        var own = TrustFile.ownKeys(session);
        return trust == null ? own : own.with(TrustFile.read(trust, session));
    }
}
