package org.lethe.station.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lethe.station.certify.TrustedKeys;
import org.lethe.station.certify.Verification;
import org.lethe.station.certify.VerificationMembers;
import org.lethe.station.certify.VerificationSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a certificate, offline: digits, the text of a QR code, a picture of it, or an exported file. */
@Command(name = "verify")
final class VerifyCommand implements Callable<ExitCode> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "TOKEN|FILE", descriptionKey = "token")
    private String tokenOrFile = "";

    @Option(names = "--trust", paramLabel = "KEYS.json")
    private @Nullable Path trust;

    VerifyCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode call() throws StationUnavailableException {
        var keys = session.access().trusted(session.options());
        try {
            return print(VerificationSource.verify(tokenOrFile, trust == null ? keys : keys.with(read(trust))));
        } catch (IOException fault) {
            throw new UsageException(session.words().text("verify.unreadable", tokenOrFile, fault));
        }
    }

    private TrustedKeys read(Path file) {
        try {
            return TrustedKeys.parse(Files.readString(file));
        } catch (IOException | IllegalArgumentException fault) {
            throw new UsageException(session.words().text("verify.badTrust", file, fault));
        }
    }

    private ExitCode print(Verification verification) {
        var line = JsonLines.object("verification");
        line.putAll(VerificationMembers.of(verification));
        session.print(line, lines(verification));
        return ExitCode.of(verification instanceof Verification.Valid);
    }

    private List<String> lines(Verification verification) {
        var words = session.words();
        if (verification instanceof Verification.Valid valid) {
            return new VerificationLines(words).lines(valid);
        }
        if (verification instanceof Verification.Forged forged) {
            return List.of(words.text("verify.forged", forged.why()));
        }
        if (verification instanceof Verification.UnknownKey unknown) {
            return List.of(words.text("verify.unknownKey", unknown.keyId()));
        }
        var malformed = (Verification.Malformed) verification;
        return List.of(words.text("verify.malformed", malformed.where(), malformed.remedy()));
    }
}
