package org.lethe.station.cli;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.lethe.station.certify.CertificateBundle;
import org.lethe.station.certify.Document;
import org.lethe.station.certify.QrImage;
import org.lethe.station.certify.QrText;
import org.lethe.station.document.DocumentPdf;
import org.lethe.station.document.Label;
import org.lethe.station.document.Layout;

/** A certificate or red report as the contents of files. */
final class DocumentFiles {
    /** Pixels a module: a code of the usual size is then 50 mm wide at 300 dpi. */
    private static final int QR_SCALE = 6;

    private final Document document;
    private final QrText qr;

    DocumentFiles(Document document, QrText qr) {
        this.document = document;
        this.qr = qr;
    }

    /** The bundle of token and evidence; for a red report, which has no token, its evidence. */
    byte[] json() {
        return document.certificate()
                .map(certificate -> CertificateBundle.of(certificate).toJson())
                .orElseGet(document::evidenceJson)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The picture of the code; empty for a red report, which has none. */
    Optional<byte[]> qrPng() {
        return document.certificate()
                .map(certificate -> QrImage.of(qr.of(certificate)).png(QR_SCALE));
    }

    /** The document to print or to send. */
    byte[] pdf(Layout layout) {
        return DocumentPdf.of(document, qr, layout);
    }

    /** The label for the phone. */
    Label label(Label.Form form, Layout layout) {
        return Label.of(document, qr, form, layout);
    }
}
