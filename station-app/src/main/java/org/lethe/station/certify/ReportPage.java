package org.lethe.station.certify;

import java.util.Locale;
import org.lethe.station.runtime.Sha256;

/** The red report as a page: says "do not sell" before anything else, then why and what to do. */
public final class ReportPage {
    private ReportPage() {}

    /**
     * Writes the page.
     *
     * @param language {@link Locale#ENGLISH} or {@link Locale#SIMPLIFIED_CHINESE}; others get English
     * @param texts words for the reasons
     */
    public static String html(ErasureReport report, Locale language, ReasonTexts texts) {
        var page = new Page(language);
        page.banner(page.word("doNotSell"))
                .heading(page.word("report." + report.state().name()))
                .row("phone", report.phoneName())
                .row("job", report.job().value())
                .row("time", report.writtenAt().toString())
                .section("reasons");
        report.reasons()
                .forEach(reason ->
                        page.reason(reason.name(), texts.text(reason, language), texts.remedy(reason, language)));
        page.row("evidence", Sha256.hex(report.evidenceJson())).text(page.word("noCertificate"));
        return page.html(page.word("report.title"), "red", report.simulated() ? page.word("simulated") : "");
    }
}
