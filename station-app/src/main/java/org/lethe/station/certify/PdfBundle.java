package org.lethe.station.certify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.lethe.station.certify.Verification.Malformed;

/**
 * The bundle that is attached to a certificate's PDF. What the pages say is not looked at: only token and evidence can be
 * checked, and they are what counts.
 */
final class PdfBundle {
    /** Certificates are about 100 kB; a larger file would be somebody else's, or a trap that unpacks to gigabytes. */
    private static final int LARGEST_PDF = 2_000_000;

    private static final int LARGEST_BUNDLE = 1_000_000;
    private static final int DEEPEST_TREE = 8;

    private PdfBundle() {}

    /** Checks what is attached to a PDF. */
    static Verification verify(byte[] pdf, TrustedKeys trusted) {
        if (pdf.length > LARGEST_PDF) {
            return new Malformed(Flaw.FILE_TOO_LARGE);
        }
        try (var document = Loader.loadPDF(pdf)) {
            return document.isEncrypted() ? new Malformed(Flaw.PDF_LOCKED) : verify(bundles(document), trusted);
        } catch (InvalidPasswordException locked) {
            return new Malformed(Flaw.PDF_LOCKED);
        } catch (IOException | RuntimeException damaged) { // the parser throws either at damaged files
            return new Malformed(Flaw.PDF_DAMAGED);
        }
    }

    private static Verification verify(List<CertificateBundle> bundles, TrustedKeys trusted) {
        if (bundles.size() != 1) {
            return new Malformed(bundles.isEmpty() ? Flaw.PDF_WITHOUT_CERTIFICATE : Flaw.PDF_WITH_SEVERAL);
        }
        var bundle = bundles.get(0);
        return TokenVerifier.verify(bundle.token(), bundle.evidenceJson(), trusted);
    }

    private static List<CertificateBundle> bundles(PDDocument document) throws IOException {
        var found = new ArrayList<CertificateBundle>();
        var names = document.getDocumentCatalog().getNames();
        var tree = Optional.ofNullable(names).map(each -> each.getEmbeddedFiles());
        for (var file : tree.isPresent() ? files(tree.get(), DEEPEST_TREE) : List.<PDComplexFileSpecification>of()) {
            bundle(file).ifPresent(found::add);
        }
        return found;
    }

    private static List<PDComplexFileSpecification> files(PDNameTreeNode<PDComplexFileSpecification> node, int depth)
            throws IOException {
        var files = new ArrayList<PDComplexFileSpecification>();
        Optional.ofNullable(node.getNames()).ifPresent(named -> files.addAll(named.values()));
        for (var kid : Optional.ofNullable(node.getKids()).orElse(List.of())) {
            if (depth > 0) {
                files.addAll(files(kid, depth - 1));
            }
        }
        return files;
    }

    private static Optional<CertificateBundle> bundle(PDComplexFileSpecification file) throws IOException {
        var embedded = Stream.of(
                        Optional.ofNullable(file.getEmbeddedFileUnicode()), Optional.ofNullable(file.getEmbeddedFile()))
                .flatMap(Optional::stream)
                .findFirst();
        if (embedded.isEmpty()) {
            return Optional.empty();
        }
        try (var in = embedded.get().createInputStream()) {
            var content = in.readNBytes(LARGEST_BUNDLE + 1);
            return content.length > LARGEST_BUNDLE
                    ? Optional.empty()
                    : CertificateBundle.parse(new String(content, StandardCharsets.UTF_8));
        }
    }
}
