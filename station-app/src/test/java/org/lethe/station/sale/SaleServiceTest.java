package org.lethe.station.sale;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.station.certify.SanitizationCertificate;
import org.lethe.station.ledger.Ledger;
import org.lethe.station.ledger.SampleJobs;
import org.lethe.station.model.JobState;
import org.lethe.station.sale.AttachAnswer.AlreadyAttached;
import org.lethe.station.sale.AttachAnswer.Attached;
import org.lethe.station.sale.AttachAnswer.Invalid;
import org.lethe.station.sale.AttachAnswer.NoSuchCertificate;
import org.lethe.station.sale.AttachAnswer.NotThisStations;
import org.lethe.station.sale.AttachAnswer.RedReport;
import org.lethe.station.sale.AttachmentStore.Attachment;
import org.lethe.station.sale.TokenReader.Genuine;
import org.lethe.station.sale.TokenReader.NotGenuine;

/**
 * Attaching:
 *
 * <ul>
 *   <li>whatever a certificate is printed as finds it;
 *   <li>it hangs on one sale, and scanning it twice changes nothing;
 *   <li>a token counts only when it is the one that was issued;
 *   <li>a red report is answered as one, never as a certificate.
 * </ul>
 */
class SaleServiceTest {
    private static final Instant NOW = Instant.parse("2027-03-01T08:00:00Z");
    private static final String OURS = "7".repeat(300);
    private static final String ANOTHER_ONE_OF_OUR_NUMBER = "8".repeat(300);
    private static final String OF_ANOTHER_STATION = "9".repeat(300);

    private Ledger ledger;
    private SanitizationCertificate certificate;
    private SaleService sales;

    @BeforeEach
    void issue(@TempDir Path folder) {
        ledger = Ledger.open(folder.resolve("ledger.db"));
        certificate = SampleJobs.issued(ledger, 1);
        SampleJobs.reported(ledger, 2, JobState.NOT_ERASED);
        var readings = Map.<String, TokenReader.Reading>of(
                OURS,
                new Genuine(certificate.number(), certificate.token()),
                "HTTPS://SHOP/V#" + OURS,
                new Genuine(certificate.number(), certificate.token()),
                ANOTHER_ONE_OF_OUR_NUMBER,
                new Genuine(certificate.number(), "d28400"),
                OF_ANOTHER_STATION,
                new Genuine("LS-OTHER-1", "d28400"));
        TokenReader reader = text -> readings.getOrDefault(text, new NotGenuine("a digit is wrong"));
        sales = new SaleService(ledger.certificates(), ledger.attachments(), reader, () -> NOW);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LS-TEST-1",
                " LS-TEST-1\r\n",
                "00000000000100",
                "0000 0000 0001 00",
                "000000000001-00",
                "1000000000"
            })
    void number_pos_code_and_job_find_the_certificate(String what) {
        assertThat(sales.attach(what, "S-1")).isEqualTo(attachedTo("S-1"));
    }

    @Test
    void token_digits_and_qr_text_find_the_certificate() {
        assertThat(sales.attach(OURS, "S-1")).isEqualTo(attachedTo("S-1"));
        assertThat(sales.attach("HTTPS://SHOP/V#" + OURS + "\n", "S-1")).isEqualTo(attachedTo("S-1"));
    }

    @Test
    void attaching_twice_is_attaching_once() {
        assertThat(sales.attach(OURS, "S-1")).isEqualTo(attachedTo("S-1"));
        assertThat(sales.attach("LS-TEST-1", " S-1 ")).isEqualTo(attachedTo("S-1"));
        assertThat(sales.attachments()).containsExactly(attachment("S-1"));
    }

    @Test
    void a_certificate_of_another_sale_stays_there() {
        assertThat(sales.attach(OURS, "S-1")).isInstanceOf(Attached.class);
        assertThat(sales.attach(OURS, "S-2")).isEqualTo(new AlreadyAttached(certificate, attachment("S-1")));
        assertThat(sales.attachmentsOf("S-2")).isEmpty();
        assertThat(sales.saleOf("LS-TEST-1")).contains(attachment("S-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LS-TEST-2", "00000000000200", "3000000000", "hello", ""})
    void what_is_not_in_the_ledger_is_not_attached(String what) {
        assertThat(sales.attach(what, "S-1")).isEqualTo(new NoSuchCertificate(what));
        assertThat(sales.attachments()).isEmpty();
    }

    @Test
    void a_token_with_a_wrong_digit_is_not_attached() {
        assertThat(sales.attach("6" + OURS, "S-1")).isEqualTo(new Invalid("a digit is wrong"));
    }

    @Test
    void a_genuine_token_of_another_station_is_told_apart() {
        assertThat(sales.attach(OF_ANOTHER_STATION, "S-1")).isEqualTo(new NotThisStations("LS-OTHER-1"));
    }

    @Test
    void a_token_that_only_bears_the_number_of_a_certificate_is_not_attached() {
        assertThat(sales.attach(ANOTHER_ONE_OF_OUR_NUMBER, "S-1")).isInstanceOf(Invalid.class);
        assertThat(sales.attachments()).isEmpty();
    }

    @Test
    void a_red_report_is_answered_as_one() {
        assertThat(sales.attach(SampleJobs.id(2).value(), "S-1"))
                .isEqualTo(new RedReport(
                        ledger.certificates().reportOf(SampleJobs.id(2)).orElseThrow()));
        assertThat(sales.attachments()).isEmpty();
    }

    @Test
    void a_sale_needs_a_reference() {
        assertThat(sales.attach("LS-TEST-1", "  ")).isInstanceOf(Invalid.class);
        assertThat(sales.attachments()).isEqualTo(List.of());
    }

    private Attached attachedTo(String sale) {
        return new Attached(certificate, attachment(sale));
    }

    private static Attachment attachment(String sale) {
        return new Attachment("LS-TEST-1", sale, NOW);
    }
}
