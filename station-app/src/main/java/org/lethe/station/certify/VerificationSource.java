package org.lethe.station.certify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.lethe.station.certify.Verification.Malformed;

/**
 * What somebody hands over to be checked: digits or QR text as such, or a file that holds them, a picture of the code,
 * an exported bundle, or a certificate's PDF, to which its bundle is attached. Looks at content, not at file names.
 */
public final class VerificationSource {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    /** Photos of labels are a few megabytes; nothing that holds a certificate is larger than this. */
    private static final long LARGEST_FILE = 50_000_000;

    private VerificationSource() {}

    /**
     * Checks a token, or the file of that name when there is one.
     *
     * @param tokenOrFile digits, {@code URL#digits} or the path of a file
     * @param trusted the keys to trust
     * @throws IOException when the file is there but cannot be read
     */
    public static Verification verify(String tokenOrFile, TrustedKeys trusted) throws IOException {
        var file = existingFile(tokenOrFile.strip());
        return file.isPresent() ? verify(file.get(), trusted) : TokenVerifier.verify(tokenOrFile, trusted);
    }

    /**
     * Checks what is in a file.
     *
     * @throws IOException when it cannot be read
     */
    public static Verification verify(Path file, TrustedKeys trusted) throws IOException {
        if (Files.size(file) > LARGEST_FILE) {
            return new Malformed(Flaw.FILE_TOO_LARGE);
        }
        return verify(Files.readAllBytes(file), trusted);
    }

    private static Verification verify(byte[] content, TrustedKeys trusted) {
        if (startsWith(content, PNG) || startsWith(content, JPEG)) {
            return picture(content, trusted);
        }
        if (startsWith(content, PDF)) {
            return PdfBundle.verify(content, trusted);
        }
        var text = new String(content, StandardCharsets.UTF_8).strip();
        return text.startsWith("{") ? bundle(text, trusted) : TokenVerifier.verify(text, trusted);
    }

    private static Verification picture(byte[] content, TrustedKeys trusted) {
        return QrReader.textIn(content)
                .map(text -> TokenVerifier.verify(text, trusted))
                .orElseGet(() -> new Malformed(Flaw.NO_CODE_IN_PICTURE));
    }

    private static Verification bundle(String json, TrustedKeys trusted) {
        return CertificateBundle.parse(json)
                .map(bundle -> TokenVerifier.verify(bundle.token(), bundle.evidenceJson(), trusted))
                .orElseGet(() -> new Malformed(Flaw.NO_TOKEN_IN_FILE));
    }

    /** A name that this system does not allow, as URLs are on Windows, is no file. */
    private static Optional<Path> existingFile(String name) {
        try {
            return Optional.of(Path.of(name)).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] content, byte[] magic) {
        return content.length >= magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }
}
