package org.lethe.station.certify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import org.lethe.station.certify.Verification.Malformed;

/**
 * The bundle that is attached to a certificate's PDF. What the pages say is not looked at: only token and evidence can be
 * checked, and they are what counts. So the file is not interpreted as a PDF at all, which would mean to unpack whatever a
 * stranger packed into it: each of its streams (ISO 32000-1, section 7.3.8) is unpacked just far enough to see that it is none.
 */
final class PdfBundle {
    /** Certificates are about 100 kB; a larger file would be somebody else's. */
    private static final int LARGEST_PDF = 2_000_000;

    private static final int LARGEST_BUNDLE = 1_000_000;
    /** JSON objects that are looked into; the rest of a file with more of them is somebody's trap. */
    private static final int MOST_OBJECTS = 16;

    private static final String STREAM = "stream";

    private final byte[] pdf;
    /** One character for each byte. */
    private final String text;

    private PdfBundle(byte[] pdf) {
        this.pdf = pdf;
        this.text = new String(pdf, StandardCharsets.ISO_8859_1);
    }

    /** Checks what is attached to a PDF. */
    static Verification verify(byte[] pdf, TrustedKeys trusted) {
        return pdf.length > LARGEST_PDF ? new Malformed(Flaw.FILE_TOO_LARGE) : new PdfBundle(pdf).verify(trusted);
    }

    private Verification verify(TrustedKeys trusted) {
        var bundles = bundles();
        if (bundles.size() != 1) {
            return new Malformed(bundles.isEmpty() ? whyNone() : Flaw.PDF_WITH_SEVERAL);
        }
        var bundle = bundles.get(0);
        return TokenVerifier.verify(bundle.token(), bundle.evidenceJson(), trusted);
    }

    private Flaw whyNone() {
        if (text.contains("/Encrypt")) {
            return Flaw.PDF_LOCKED;
        }
        return text.contains("%%EOF") ? Flaw.PDF_WITHOUT_CERTIFICATE : Flaw.PDF_DAMAGED;
    }

    private List<CertificateBundle> bundles() {
        return objects().stream()
                .map(CertificateBundle::parse)
                .flatMap(Optional::stream)
                .toList();
    }

    private List<String> objects() {
        var found = new ArrayList<String>();
        for (int at = text.indexOf(STREAM); at >= 0 && found.size() < MOST_OBJECTS; at = text.indexOf(STREAM, at + 1)) {
            object(dataAfter(at + STREAM.length())).ifPresent(found::add);
        }
        return found;
    }

    /** The keyword is followed by a line end, CR LF or LF. */
    private int dataAfter(int keyword) {
        int lineFeed = text.startsWith("\r", keyword) ? keyword + 1 : keyword;
        return text.startsWith("\n", lineFeed) ? lineFeed + 1 : keyword;
    }

    /** What may be a bundle: a JSON object, packed or not; empty for everything else. */
    private Optional<String> object(int start) {
        if (text.startsWith("{", start)) {
            int end = text.indexOf("endstream", start);
            return end < 0 ? Optional.empty() : Optional.of(utf8(pdf, start, end - start));
        }
        return unpacked(new ByteArrayInputStream(pdf, start, pdf.length - start));
    }

    /** What does not begin as a JSON object is left after its first byte, what is too large to be a bundle is cut at the limit. */
    private static Optional<String> unpacked(InputStream packed) {
        try (var in = new InflaterInputStream(packed)) {
            if (in.read() != '{') {
                return Optional.empty();
            }
            var rest = in.readNBytes(LARGEST_BUNDLE);
            return Optional.of("{" + utf8(rest, 0, rest.length));
        } catch (IOException notPacked) { // another filter, or the file was cut off: no bundle can be read from here
            return Optional.empty();
        }
    }

    private static String utf8(byte[] bytes, int start, int length) {
        return new String(bytes, start, length, StandardCharsets.UTF_8);
    }
}
