package org.lethe.station.sale;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.station.certify.QrText;
import org.lethe.station.certify.SanitizationCertificate;
import org.lethe.station.model.CheckResult;
import org.lethe.station.model.Claim;
import org.lethe.station.model.JobId;
import org.lethe.station.sale.AttachAnswer.AlreadyAttached;
import org.lethe.station.sale.AttachAnswer.Attached;
import org.lethe.station.sale.AttachAnswer.Invalid;
import org.lethe.station.sale.AttachAnswer.NoSuchCertificate;
import org.lethe.station.sale.AttachAnswer.NotThisStations;
import org.lethe.station.sale.AttachAnswer.RedReport;
import org.lethe.station.sale.AttachmentStore.Attachment;
import org.lethe.station.sale.AttachmentStore.Move;
import org.lethe.station.verify.SampleErasures;

/**
 * Attaching:
 *
 * <ul>
 *   <li>whatever a certificate is printed as finds it, however the scanner's keys arrive;
 *   <li>it hangs on one sale, and scanning it twice changes nothing;
 *   <li>a move is recorded with reason and person;
 *   <li>a token counts only when it is the one that was issued;
 *   <li>a red report is answered as one, never as a certificate.
 * </ul>
 */
class SaleServiceTest {
    private static final JobId RED = new JobId("7K3M9QX2TE");

    private SaleCounter counter;
    private SanitizationCertificate certificate;
    private String digits;
    private SaleService sales;

    @BeforeEach
    void issue(@TempDir Path folder) {
        counter = SaleCounter.in(folder, 0);
        certificate = counter.issue(SampleErasures.good());
        digits = QrText.digits(certificate);
        counter.reportRed(SampleErasures.good().job(RED.value()).with(Claim.CANARIES_GONE, CheckResult.FAILED));
        sales = counter.sales();
    }

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void number_pos_code_and_job_find_the_certificate() {
        var code = certificate.posCode();
        for (var what : new String[] {
            certificate.number(),
            " ls-4f7k2m-000001\r\n",
            code,
            "]C0" + code + "\u001d",
            code.replaceAll("(.{4})", "$1 "),
            code.substring(0, 12) + "-" + code.substring(12) + "\t",
            certificate.job().value()
        }) {
            assertThat(sales.attach(what, "S-1")).as(what).isEqualTo(attachedTo("S-1"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "|",
                "https://verify.shop24.example/v1/2027#|\n",
                "HTTPSÖ--VERIFY.SHOP24.EXAMPLE-V1-2027§|\t",
                "HTTPS>&&VERIFY.SHOP24.EXAMPLE&V1&2027·|\r\n",
                "]Q1https://v/#|\u001d\u001e\u0004",
                "https://v/3|\r",
                "https：／／ｖ／＃|"
            })
    void a_wedge_may_do_to_the_qr_text_what_it_likes_as_long_as_the_digits_survive(String around) {
        assertThat(sales.attach(around.replace("|", digits), "S-1")).isEqualTo(attachedTo("S-1"));
    }

    @Test
    void an_input_method_may_make_the_digits_wide_and_break_the_line() {
        var wide = new StringBuilder("ｈｔｔｐｓ：／／ｖ１／＃");
        digits.chars().forEach(digit -> wide.append((char) (digit - '0' + '０')));
        wide.insert(200, "\r\n");
        assertThat(sales.attach(wide.toString(), "S-1")).isEqualTo(attachedTo("S-1"));
    }

    @Test
    void attaching_twice_is_attaching_once() {
        assertThat(sales.attach(digits, "S-1")).isEqualTo(attachedTo("S-1"));
        assertThat(sales.attach(certificate.number(), " S-1 ")).isEqualTo(attachedTo("S-1"));
        assertThat(sales.attachments()).containsExactly(attachment("S-1"));
    }

    @Test
    void a_certificate_of_another_sale_stays_there() {
        assertThat(sales.attach(digits, "S-1")).isInstanceOf(Attached.class);
        assertThat(sales.attach(digits, "S-2")).isEqualTo(new AlreadyAttached(certificate, attachment("S-1")));
        assertThat(sales.attachmentsOf("S-2")).isEmpty();
        assertThat(sales.saleOf(certificate.number())).contains(attachment("S-1"));
    }

    @Test
    void a_move_takes_it_there_and_back_and_stays_on_record() {
        assertThat(sales.attach(digits, "S-1")).isInstanceOf(Attached.class);
        assertThat(sales.move(digits, "S-2", "wrong box", "Li Wei")).isEqualTo(attachedTo("S-2"));
        assertThat(sales.move(digits, "S-1", "it was right", "Li Wei")).isEqualTo(attachedTo("S-1"));

        assertThat(sales.attachmentsOf("S-2")).isEmpty();
        assertThat(sales.attachmentsOf("S-1")).containsExactly(attachment("S-1"));
        assertThat(sales.moves(certificate.number()))
                .containsExactly(
                        new Move(certificate.number(), "S-1", "S-2", "wrong box", "Li Wei", SaleCounter.NOW),
                        new Move(certificate.number(), "S-2", "S-1", "it was right", "Li Wei", SaleCounter.NOW));
    }

    @Test
    void a_move_of_what_hangs_nowhere_attaches_it() {
        assertThat(sales.move(digits, "S-1", "why not", "Li Wei")).isEqualTo(attachedTo("S-1"));
        assertThat(sales.moves(certificate.number())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', Li Wei", "wrong box, ' '"})
    void a_move_without_reason_or_person_is_refused(String reason, String by) {
        assertThat(sales.attach(digits, "S-1")).isInstanceOf(Attached.class);
        assertThat(sales.move(digits, "S-2", reason, by)).isInstanceOf(Invalid.class);
        assertThat(sales.saleOf(certificate.number())).contains(attachment("S-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LS-4F7K2M-000002", "00000000000200", "3000000000", "hello", ""})
    void what_is_not_in_the_ledger_is_not_attached(String what) {
        assertThat(sales.attach(what, "S-1")).isEqualTo(new NoSuchCertificate(what));
        assertThat(sales.attachments()).isEmpty();
    }

    @Test
    void a_token_with_a_wrong_or_a_missing_digit_is_not_attached() {
        var last = digits.length() - 1;
        var wrong = digits.substring(0, last) + (digits.charAt(last) == '0' ? '1' : '0');
        assertThat(sales.attach(wrong, "S-1")).isInstanceOf(Invalid.class);
        assertThat(sales.attach(digits.substring(0, last), "S-1")).isInstanceOf(Invalid.class);
        assertThat(sales.attach("7" + digits, "S-1")).isInstanceOf(Invalid.class);
        assertThat(sales.attachments()).isEmpty();
    }

    @Test
    void a_genuine_token_of_another_station_is_told_apart() {
        var elsewhere = counter.issue(
                SampleErasures.good().station("LS-OTHER").simulated().job("7K3M9QX2TF"));
        try (var other = SaleCounter.in(java.nio.file.Files.createTempDirectory("other"), 0)) {
            assertThat(other.sales().attach(QrText.digits(elsewhere), "S-1"))
                    .isEqualTo(new NotThisStations(elsewhere.number()));
        } catch (java.io.IOException fault) {
            throw new AssertionError(fault);
        }
    }

    @Test
    void a_red_report_is_answered_as_one() {
        assertThat(sales.attach(RED.value(), "S-1"))
                .isEqualTo(new RedReport(
                        counter.ledger.certificates().reportOf(RED).orElseThrow()));
        assertThat(sales.attachments()).isEmpty();
    }

    @Test
    void a_sale_needs_a_reference_that_can_be_printed() {
        for (var reference : new String[] {"  ", "S\u0000", "x".repeat(101)}) {
            assertThat(sales.attach(certificate.number(), reference)).isInstanceOf(Invalid.class);
        }
        assertThat(sales.attachments()).isEmpty();
    }

    private Attached attachedTo(String sale) {
        return new Attached(certificate, attachment(sale));
    }

    private Attachment attachment(String sale) {
        return new Attachment(certificate.number(), sale, SaleCounter.NOW);
    }
}
