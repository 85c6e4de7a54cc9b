package org.lethe.station.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lethe.station.certify.PhoneHash;
import org.lethe.station.certify.Verification;
import org.lethe.station.certify.VerificationMembers;
import org.lethe.station.certify.VerificationSource;
import org.lethe.station.model.Imei;
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

    @Option(names = "--serial", paramLabel = "S")
    private @Nullable String serial;

    @Option(names = "--imei", paramLabel = "I")
    private List<String> imeis = List.of();

    VerifyCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode call() throws StationUnavailableException {
        var keys = session.access().trusted(session.options());
        try {
            return print(VerificationSource.verify(
                    tokenOrFile, trust == null ? keys : keys.with(TrustFile.read(trust, session))));
        } catch (IOException fault) {
            throw new UsageException(session.words().text("verify.unreadable", tokenOrFile, fault));
        }
    }

    private ExitCode print(Verification verification) {
        var same = serial == null ? Optional.<Boolean>empty() : isPhone(verification, serial);
        var line = JsonLines.object("verification");
        line.putAll(VerificationMembers.of(verification));
        same.ifPresent(is -> line.put("samePhone", is));
        session.print(line, new VerificationLines(session.words()).lines(verification, same));
        return ExitCode.of(verification instanceof Verification.Valid && same.orElse(true));
    }

    /** Whether the certificate is about the phone with these numbers; empty when it says nothing that counts. */
    private Optional<Boolean> isPhone(Verification verification, String number) {
        try {
            var stated = imeis.stream().map(Imei::new).toList();
            return verification instanceof Verification.Valid valid
                    ? Optional.of(PhoneHash.fits(valid.token(), number, stated))
                    : Optional.empty();
        } catch (IllegalArgumentException notOne) {
            throw new UsageException(String.valueOf(notOne.getMessage()));
        }
    }
}
