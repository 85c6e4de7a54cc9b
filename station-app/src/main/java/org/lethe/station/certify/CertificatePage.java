package org.lethe.station.certify;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A certificate as a page: its QR code and what the token in it states. The page proves nothing; the code on it does, and
 * the page says so.
 */
public final class CertificatePage {
    private static final int SCALE = 4;

    private CertificatePage() {}

    /**
     * Writes the page.
     *
     * @param qrText names the verifier
     * @param language {@link Locale#ENGLISH} or {@link Locale#SIMPLIFIED_CHINESE}; others get English
     */
    public static String html(SanitizationCertificate certificate, QrText qrText, Locale language) {
        var page = new Page(language);
        if (certificate.simulated()) {
            page.banner(page.word("simulated"));
        }
        page.heading(page.word("certificate.title") + " " + certificate.number());
        var code = QrImage.of(qrText.of(certificate));
        page.picture(Base64.getEncoder().encodeToString(code.png(SCALE)), code.size() * SCALE, page.word("qr"));
        state(page, certificate);
        page.row("posCode", certificate.posCode())
                .section("residuals")
                .text(page.word("residuals.text"))
                .text(page.word("proof"));
        var style = certificate.simulated() ? "simulated" : "green";
        return page.html(certificate.number(), style, certificate.simulated() ? page.word("simulated") : "");
    }

    private static void state(Page page, SanitizationCertificate certificate) {
        var bytes = HexFormat.of().parseHex(certificate.token());
        var token = PayloadCodec.decode(CoseSign1.decode(bytes).payload());
        page.row("phone", token.phoneName())
                .row("time", token.issuedAt().toString())
                .row("policy", token.policy().word())
                .row("assurance", page.word("assurance." + token.assurance().name()))
                .row("route", token.route().name())
                .row("passes", Integer.toString(token.passes()))
                .row("capacity", bytes(token.amounts().capacity()))
                .row("overwritten", bytes(token.amounts().overwritten()))
                .row("readBack", bytes(token.amounts().readBack()))
                .row("mismatches", Long.toString(token.amounts().mismatches()))
                .row(
                        "keyIdentifier",
                        page.word("keyIdentifier." + token.keyIdentifier().name()))
                .row("evidence", token.evidenceSha256());
    }

    private static String bytes(long count) {
        return String.format(Locale.ROOT, "%,d B", count);
    }
}
