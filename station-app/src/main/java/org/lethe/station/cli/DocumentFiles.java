package org.lethe.station.cli;

import java.util.Locale;
import java.util.Optional;
import org.lethe.station.certify.CertificateBundle;
import org.lethe.station.certify.CertificatePage;
import org.lethe.station.certify.QrImage;
import org.lethe.station.certify.QrText;
import org.lethe.station.certify.ReasonTexts;
import org.lethe.station.certify.ReportPage;
import org.lethe.station.i18n.Language;
import org.lethe.station.i18n.Messages;
import org.lethe.station.model.ReasonCode;

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
    String json() {
        return document.certificate()
                .map(certificate -> CertificateBundle.of(certificate).toJson())
                .orElseGet(document::evidenceJson);
    }

    /** The picture of the code; empty for a red report, which has none. */
    Optional<byte[]> qrPng() {
        return document.certificate()
                .map(certificate -> QrImage.of(qr.of(certificate)).png(QR_SCALE));
    }

    /** The page to print or to send. */
    String html(Language language) {
        var locale = language == Language.ZH_CN ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        return document.certificate()
                .map(certificate -> CertificatePage.html(certificate, qr, locale))
                .orElseGet(() -> ReportPage.html(document.report().orElseThrow(), locale, new BundleTexts()));
    }

    /** The language bundles as the pages ask them. */
    private static final class BundleTexts implements ReasonTexts {
        @Override
        public String text(ReasonCode reason, Locale language) {
            return messages(language).reason(reason);
        }

        @Override
        public String remedy(ReasonCode reason, Locale language) {
            return messages(language).remedy(reason);
        }

        private static Messages messages(Locale language) {
            return Messages.in(Language.ofLocale(language));
        }
    }
}
