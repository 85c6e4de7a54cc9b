package org.lethe.station.sale;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.station.certify.RevokedKey;
import org.lethe.station.certify.SanitizationCertificate;
import org.lethe.station.certify.TrustedKeys;
import org.lethe.station.model.CheckResult;
import org.lethe.station.model.Claim;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.Fact;
import org.lethe.station.model.JobState;
import org.lethe.station.model.PhoneKind;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.RouteKind;
import org.lethe.station.model.SaleReason;
import org.lethe.station.model.Severity;
import org.lethe.station.sale.AttachAnswer.Attached;
import org.lethe.station.sale.SecondLooks.LiftAnswer;
import org.lethe.station.verify.SampleErasures;

/**
 * The gate:
 *
 * <ul>
 *   <li>a sale with one good certificate for each of its phones may close;
 *   <li>whatever was learned of a phone after its certificate keeps its sale open;
 *   <li>a phone that should be looked at again is not sold before, and none of its kind after a look that failed.
 * </ul>
 */
class SaleGateTest {
    private static final String CLERK = "Zhao Min";
    private static final Fact<Boolean> USED = Fact.known(true, "1");
    private static final Fact<Boolean> FRESH = Fact.known(false, "0");

    @TempDir
    private Path home = Path.of("");

    private SaleCounter counter;

    @BeforeEach
    void open() {
        counter = SaleCounter.in(home, 0);
    }

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void a_sale_with_a_good_certificate_may_close() {
        sold(first());
        assertThat(check().mayClose()).isTrue();
        assertThat(check().phones()).hasSize(1);
    }

    @Test
    void a_sale_without_certificate_stays_open() {
        assertThat(check().reasons()).containsExactly(SaleReason.NO_CERTIFICATE);
        assertThat(check().mayClose()).isFalse();
    }

    @Test
    void a_sale_of_two_phones_needs_two_certificates() {
        sold(first());
        assertThat(counter.gate().check("S-1", OptionalInt.of(2)).reasons())
                .containsExactly(SaleReason.CERTIFICATES_MISSING);
        sold(SampleErasures.good().job("7K3M9QX2TE").phone("Google", "Pixel 8", "OTHER"));
        assertThat(counter.gate().check("S-1", OptionalInt.of(2)).mayClose()).isTrue();
    }

    @Test
    void a_simulated_certificate_closes_no_sale() {
        sold(first().simulated());
        assertThat(reasons()).containsExactly(SaleReason.CERTIFICATE_SIMULATED);
    }

    @Test
    void a_certificate_whose_evidence_was_changed_closes_no_sale() throws SQLException {
        sold(first());
        tamper("update certificate set evidence = replace(evidence, '107500000000', '107500000001')");
        assertThat(reasons()).containsExactly(SaleReason.CERTIFICATE_INVALID);
    }

    @Test
    void a_certificate_whose_token_was_changed_closes_no_sale() throws SQLException {
        sold(first());
        tamper("update certificate set token = substr(token, 1, length(token) - 2) || 'ff'");
        assertThat(reasons()).containsExactly(SaleReason.CERTIFICATE_INVALID);
    }

    @Test
    void a_key_that_is_not_trusted_closes_no_sale() {
        sold(first());
        assertThat(reasonsWith(TrustedKeys.demoOnly())).containsExactly(SaleReason.CERTIFICATE_KEY_NOT_TRUSTED);
    }

    @Test
    void a_revoked_key_closes_no_sale_and_is_called_revoked() {
        sold(first());
        assertThat(reasonsWith(revokedSince(Optional.empty()))).containsExactly(SaleReason.CERTIFICATE_KEY_REVOKED);
        assertThat(reasonsWith(revokedSince(Optional.of(SaleCounter.NOW))))
                .containsExactly(SaleReason.CERTIFICATE_KEY_REVOKED);
    }

    @Test
    void a_key_that_was_replaced_later_still_speaks_for_what_it_signed_before() {
        sold(first());
        assertThat(reasonsWith(revokedSince(Optional.of(SaleCounter.NOW.plusSeconds(1)))))
                .isEmpty();
    }

    @Test
    void a_later_red_report_of_the_phone_keeps_its_sale_open() {
        sold(first());
        counter.reportRed(first().job("7K3M9QX2TE").with(Claim.CANARIES_GONE, CheckResult.FAILED));
        assertThat(reasons()).containsExactly(SaleReason.RED_REPORT_NEWER);
    }

    @Test
    void an_earlier_red_report_is_history() {
        counter.reportRed(first().job("7K3M9QX2TE").with(Claim.CANARIES_GONE, CheckResult.FAILED));
        sold(first());
        assertThat(check().mayClose()).isTrue();
    }

    @Test
    void a_red_report_of_another_phone_does_not_matter() {
        sold(first());
        counter.reportRed(first().job("7K3M9QX2TE")
                .phone("Google", "Pixel 8", "OTHER")
                .with(Claim.CANARIES_GONE, CheckResult.FAILED));
        assertThat(check().mayClose()).isTrue();
    }

    @Test
    void a_phone_that_was_erased_again_is_sold_with_its_newest_certificate() {
        sold(first());
        var again = counter.issue(first().job("7K3M9QX2TE"));
        assertThat(reasons()).containsExactly(SaleReason.CERTIFICATE_SUPERSEDED);
        assertThat(counter.sales().attach(again.number(), "S-2")).isInstanceOf(Attached.class);
        assertThat(counter.gate().check("S-2", OptionalInt.empty()).mayClose()).isTrue();
    }

    @Test
    void the_newest_certificate_on_the_same_sale_speaks_for_the_phone() {
        sold(first());
        assertThat(counter.returningPhones().seen(first().build().before(), USED))
                .hasSize(1);
        var again = sold(first().job("7K3M9QX2TE"));

        assertThat(check().mayClose()).isTrue();
        assertThat(check().phones())
                .extracting(phone -> phone.certificate().number())
                .containsExactly(again.number());
        assertThat(counter.gate().check("S-1", OptionalInt.of(2)).reasons())
                .containsExactly(SaleReason.CERTIFICATES_MISSING);
    }

    @Test
    void a_phone_that_is_being_erased_is_not_sold_meanwhile() {
        sold(first());
        counter.begin(first().job("7K3M9QX2TE"), JobState.ERASING);
        assertThat(reasons()).containsExactly(SaleReason.JOB_OPEN);
    }

    @Test
    void a_phone_that_lets_the_station_in_after_its_certificate_was_used() {
        var certificate = sold(first());
        var findings = counter.returningPhones().seen(first().build().before(), USED);

        assertThat(reasons()).containsExactly(SaleReason.USED_SINCE_CERTIFICATE);
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(ReasonCode.USED_SINCE_CERTIFICATE);
            assertThat(finding.details())
                    .containsEntry("certificate", certificate.number())
                    .containsEntry("date", "2027-03-01")
                    .containsEntry("sale", "S-1");
        });
    }

    @Test
    void a_phone_that_is_as_it_was_handed_over_keeps_its_certificate() {
        sold(first());
        assertThat(counter.returningPhones().seen(first().build().before(), FRESH))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(ReasonCode.HAS_CERTIFICATE);
                    assertThat(finding.severity()).isEqualTo(Severity.INFO);
                    assertThat(finding.details()).containsEntry("sale", "S-1");
                });
        assertThat(check().mayClose()).isTrue();
    }

    @Test
    void what_is_not_known_of_a_returning_phone_is_never_taken_for_harmless() {
        sold(first());
        assertThat(seenAs(first().build().before(), Fact.unknown("error")))
                .isEqualTo(ReasonCode.USED_SINCE_CERTIFICATE);
        assertThat(reasons()).containsExactly(SaleReason.USED_SINCE_CERTIFICATE);
    }

    @Test
    void a_phone_that_was_seen_in_use_and_then_reset_by_somebody_stays_used() {
        sold(first());
        assertThat(seenAs(first().build().before(), USED)).isEqualTo(ReasonCode.USED_SINCE_CERTIFICATE);
        assertThat(seenAs(first().build().before(), FRESH)).isEqualTo(ReasonCode.USED_SINCE_CERTIFICATE);
    }

    @Test
    void a_later_red_report_outweighs_what_the_phone_looks_like() {
        sold(first());
        counter.reportRed(first().job("7K3M9QX2TE").with(Claim.CANARIES_GONE, CheckResult.FAILED));
        assertThat(seenAs(first().build().before(), FRESH)).isEqualTo(ReasonCode.RED_REPORT_SINCE_CERTIFICATE);
    }

    private ReasonCode seenAs(DeviceAssessment phone, Fact<Boolean> setUp) {
        return counter.returningPhones().seen(phone, setUp).get(0).code();
    }

    @Test
    void a_phone_without_certificate_is_nobodys_business() {
        assertThat(counter.returningPhones().seen(first().build().before(), USED))
                .isEmpty();
    }

    @Test
    void seeing_it_again_and_again_is_recorded_once() throws SQLException {
        sold(first());
        for (int look = 0; look < 3; look++) {
            assertThat(counter.returningPhones().seen(first().build().before(), USED))
                    .hasSize(1);
        }
        assertThat(counter.query("select count(*) from sighting")).isEqualTo("1");
        assertThat(counter.query("select signs from sighting")).isEqualTo("DEBUGGING_ALLOWED");
    }

    @Test
    void a_phone_that_was_drawn_is_sold_after_another_person_looked() {
        drawAll();
        var certificate = sold(first());
        assertThat(reasons()).containsExactly(SaleReason.SECOND_LOOK_OPEN);

        assertThat(counter.looks().record(certificate.posCode(), CLERK, true, ""))
                .isInstanceOf(LookAnswer.Recorded.class);
        assertThat(check().mayClose()).isTrue();
    }

    @Test
    void a_look_that_failed_keeps_the_phone_and_stops_its_kind_until_the_owner_lifts_it() {
        var failed = sold(first());
        var like = SampleErasures.good().job("7K3M9QX2TE").phone("samsung", "SM-A515F", "OTHER");
        var other = SampleErasures.good().job("7K3M9QX2TF").phone("samsung", "SM-A525F", "THIRD");
        sold(like, "S-2");
        sold(other, "S-3");

        var answer = counter.looks().record(failed.number(), CLERK, false, "photos");

        assertThat(((LookAnswer.Recorded) answer).notice()).isPresent();
        assertThat(reasons()).containsExactly(SaleReason.SECOND_LOOK_FAILED);
        assertThat(reasonsOf("S-2")).containsExactly(SaleReason.LINE_STOPPED);
        assertThat(reasonsOf("S-3")).isEmpty();

        assertThat(counter.looks().lift(1, " wang　FANG", "agent repaired")).isEqualTo(LiftAnswer.LIFTED);
        assertThat(reasonsOf("S-2")).isEmpty();
        assertThat(reasons()).containsExactly(SaleReason.SECOND_LOOK_FAILED);
    }

    @Test
    void a_stop_is_for_one_model_one_android_and_one_route() {
        var failed = sold(first());
        assertThat(counter.looks().record(failed.number(), CLERK, false, "")).isInstanceOf(LookAnswer.Recorded.class);
        var kind = counter.looks().notices().get(0).kind();

        assertThat(counter.looks().stops(kind)).isTrue();
        assertThat(kind.route()).isEqualTo(RouteKind.TEST_HARNESS);
        assertThat(kind.android()).isEqualTo("13");
        assertThat(counter.looks().stops(new PhoneKind(kind.maker(), kind.model(), "14", kind.route(), false)))
                .isFalse();
        assertThat(counter.looks().stops(new PhoneKind(kind.maker(), kind.model(), "13", kind.route(), true)))
                .isFalse();
    }

    private static SampleErasures first() {
        return SampleErasures.good();
    }

    @CanIgnoreReturnValue
    private SanitizationCertificate sold(SampleErasures erasure) {
        return sold(erasure, "S-1");
    }

    @CanIgnoreReturnValue
    private SanitizationCertificate sold(SampleErasures erasure, String sale) {
        var certificate = counter.issue(erasure);
        assertThat(counter.sales().attach(certificate.number(), sale)).isInstanceOf(Attached.class);
        return certificate;
    }

    private SaleCheck check() {
        return counter.gate().check("S-1", OptionalInt.empty());
    }

    private List<SaleReason> reasons() {
        return reasonsOf("S-1");
    }

    private List<SaleReason> reasonsOf(String sale) {
        return counter.gate().check(sale, OptionalInt.empty()).phones().get(0).reasons();
    }

    private List<SaleReason> reasonsWith(TrustedKeys trusted) {
        return counter.gate(trusted)
                .check("S-1", OptionalInt.empty())
                .phones()
                .get(0)
                .reasons();
    }

    private TrustedKeys revokedSince(Optional<Instant> since) {
        return counter.trusted().with(new RevokedKey(counter.keyId(), since, "stolen"));
    }

    private void drawAll() {
        counter.close();
        counter = SaleCounter.in(home, 100);
    }

    private void tamper(String sql) throws SQLException {
        counter.tamper("drop trigger certificate_is_final");
        counter.tamper(sql);
    }
}
