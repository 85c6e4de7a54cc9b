package org.lethe.station.certify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.verify.SampleErasures;
import org.lethe.station.verify.VerdictRule;

class PageTest {
    private static final ReasonTexts TEXTS = new ReasonTexts() {
        @Override
        public String text(ReasonCode reason, Locale language) {
            return "text of " + reason + " in " + language.toLanguageTag();
        }

        @Override
        public String remedy(ReasonCode reason, Locale language) {
            return "remedy for " + reason;
        }
    };

    private final Counter counter = new Counter();

    @ParameterizedTest
    @CsvSource({"en, en, DO NOT SELL", "zh-CN, zh-CN, 禁止销售", "de, en, DO NOT SELL"})
    void a_red_report_says_do_not_sell_before_anything_else(String language, String shown, String banner) {
        var html = ReportPage.html(report(SampleErasures.good()), Locale.forLanguageTag(language), TEXTS);

        assertThat(html.substring(html.indexOf("<body")))
                .containsSubsequence("class=\"red\"", banner, "samsung SM-A515F");
        assertThat(html)
                .contains("text of PHONE_LOST in " + language)
                .contains("remedy for PHONE_LOST")
                .contains("<html lang=\"" + shown + "\"");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void simulated_is_written_across_every_page_of_a_virtual_phone_and_no_other(boolean simulated) {
        var erasure = simulated ? SampleErasures.good().simulated() : SampleErasures.good();
        var certificate = counter.issuer.issue(erasure.verified());

        for (var html : new String[] {
            ReportPage.html(report(erasure), Locale.ENGLISH, TEXTS),
            CertificatePage.html(certificate, new QrText("https://verify.example"), Locale.ENGLISH)
        }) {
            assertThat(html.contains("<div class=\"watermark\">SIMULATED")).isEqualTo(simulated);
        }
    }

    @Test
    void a_red_report_looks_like_no_certificate() {
        var html = ReportPage.html(report(SampleErasures.good()), Locale.ENGLISH, TEXTS);

        assertThat(html).doesNotContain("<img").doesNotContain("POS").doesNotContain("class=\"green\"");
    }

    @Test
    void a_certificate_page_shows_the_code_and_what_the_token_states() {
        var certificate = counter.issuer.issue(SampleErasures.good().verified());

        var html = CertificatePage.html(certificate, new QrText("https://verify.example"), Locale.SIMPLIFIED_CHINESE);

        assertThat(html)
                .contains("data:image/png;base64,")
                .contains(certificate.number())
                .contains(certificate.posCode())
                .contains("107,500,000,000 B")
                .contains("无法触及");
    }

    @Test
    void pages_need_nothing_from_elsewhere_and_run_nothing() {
        var report = ReportPage.html(report(SampleErasures.good()), Locale.ENGLISH, TEXTS);

        assertThat(report)
                .doesNotContain("<script")
                .doesNotContain("http:")
                .doesNotContain("https:")
                .doesNotContain("@import");
    }

    @Test
    void what_a_phone_calls_itself_cannot_become_markup() {
        var evil = SampleErasures.good().phone("<script>alert(1)</script>", "\"&'{body}", "S1");

        assertThat(ReportPage.html(report(evil), Locale.ENGLISH, TEXTS))
                .doesNotContain("<script")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &quot;&amp;&#39;{body}");
    }

    @Test
    void both_languages_have_the_same_words() throws IOException {
        assertThat(words("page_zh_CN.properties").keySet())
                .isEqualTo(words("page.properties").keySet());
    }

    private static Properties words(String file) throws IOException {
        var words = new Properties();
        try (var in = Objects.requireNonNull(Page.class.getResourceAsStream(file))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }

    private ErasureReport report(SampleErasures erasure) {
        var record = erasure.stoppedBy(ReasonCode.PHONE_LOST).build();
        return new Counter().issuer.report(record, VerdictRule.decide(record));
    }
}
