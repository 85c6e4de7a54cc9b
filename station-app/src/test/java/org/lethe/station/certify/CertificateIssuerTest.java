package org.lethe.station.certify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lethe.station.model.Assurance;
import org.lethe.station.model.CheckResult;
import org.lethe.station.model.Claim;
import org.lethe.station.model.EraseFigures;
import org.lethe.station.model.Fact;
import org.lethe.station.model.Imei;
import org.lethe.station.model.JobState;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.runtime.Sha256;
import org.lethe.station.verify.SampleErasures;
import org.lethe.station.verify.VerdictRule;

class CertificateIssuerTest {
    private static final List<Imei> IMEIS = List.of(new Imei("490154203237518"), new Imei("356938035643809"));

    private final Counter counter = new Counter();

    @Test
    void a_certificate_states_what_the_record_says() {
        var certificate = counter.issuer.issue(SampleErasures.good().verified());

        var token =
                PayloadCodec.decode(CoseSign1.decode(Counter.bytes(certificate)).payload());
        assertThat(certificate.number()).isEqualTo("LS-4F7K2M-000001").isEqualTo(token.number());
        assertThat(certificate.phoneName()).isEqualTo("samsung SM-A515F").isEqualTo(token.phoneName());
        assertThat(certificate.issuedAt()).isEqualTo(Counter.NOW).isEqualTo(token.issuedAt());
        assertThat(certificate.assurance()).isEqualTo(Assurance.A).isEqualTo(token.assurance());
        assertThat(token.amounts())
                .isEqualTo(new CertificateToken.Amounts(118_000_000_000L, 107_500_000_000L, 107_500_000_000L, 0));
        assertThat(token.keyIdentifier()).isEqualTo(KeyIdentifierChange.CHANGED);
        assertThat(token.evidenceSha256()).isEqualTo(Sha256.hex(certificate.evidenceJson()));
        assertThat(token.simulated()).isFalse();
    }

    @Test
    void a_job_gets_one_certificate_however_often_it_is_asked_for() {
        var erasure = SampleErasures.good().verified();

        var first = counter.issuer.issue(erasure);
        var later = new CertificateIssuer(
                counter.store, counter.keys, InstantSource.fixed(Counter.NOW.plusSeconds(99)), Counter.TOOL);

        assertThat(later.issue(erasure)).isEqualTo(first);
        assertThat(counter.store.certificates()).containsExactly(first);
    }

    @Test
    void the_next_job_gets_the_next_number() {
        var first = counter.issuer.issue(SampleErasures.good().verified());
        var second =
                counter.issuer.issue(SampleErasures.good().job("0000000001").verified());

        assertThat(second.number()).isEqualTo("LS-4F7K2M-000002");
        assertThat(second.posCode()).isNotEqualTo(first.posCode());
    }

    @Test
    void a_certificate_that_is_dated_before_an_earlier_one_says_so_and_keeps_its_record_no_shorter_for_it() {
        var ahead = Counter.NOW.plus(Duration.ofDays(365));
        var early = new CertificateIssuer(counter.store, counter.keys, InstantSource.fixed(ahead), Counter.TOOL)
                .issue(SampleErasures.good().verified());
        var certificate =
                counter.issuer.issue(SampleErasures.good().job("0000000001").verified());

        assertThat(early.evidenceJson()).doesNotContain("clockSetBack");
        assertThat(certificate.issuedAt()).isEqualTo(Counter.NOW);
        assertThat(certificate.evidenceJson())
                .contains("\"clockSetBack\":{\"certificate\":\"LS-4F7K2M-000001\",\"issuedAt\":\"" + ahead + "\"}")
                .contains("\"keepUntil\":\"2030-11-23T08:42:07Z\"");
        assertThat(TokenVerifier.verify(Counter.bytes(certificate), counter.trusted))
                .isInstanceOf(Verification.Valid.class);
    }

    @Test
    void a_virtual_phone_is_signed_for_with_the_demo_key_only() {
        var certificate = counter.issuer.issue(SampleErasures.good().simulated().verified());

        assertThat(certificate.simulated()).isTrue();
        assertThat(CoseSign1.decode(Counter.bytes(certificate)).keyId())
                .isEqualTo(DemoKey.trusted().id());
    }

    @Test
    void neither_key_signs_for_the_other_kind_of_phone() {
        var real = Tokens.good();

        assertThatThrownBy(() -> DemoKey.signing().sign(real))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("key for simulated phones does not sign");
        assertThatThrownBy(() -> counter.stationKey.sign(Tokens.simulated()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("key for real phones does not sign");
    }

    @Test
    void a_phone_and_a_plan_that_disagree_on_being_virtual_get_nothing() {
        var erasure = SampleErasures.good().simulatedPlanOnly().verified();

        assertThatThrownBy(() -> counter.issuer.issue(erasure)).hasMessageContaining("neither key signs it");
        assertThat(counter.store.certificates()).isEmpty();
    }

    @Test
    void a_phone_without_a_key_identifier_gets_a_certificate_that_claims_nothing_about_keys() {
        var erasure = SampleErasures.good()
                .with(Claim.KEY_IDENTIFIER_CHANGED, CheckResult.NOT_APPLICABLE)
                .verified();

        var token = PayloadCodec.decode(
                CoseSign1.decode(Counter.bytes(counter.issuer.issue(erasure))).payload());

        assertThat(token.keyIdentifier()).isEqualTo(KeyIdentifierChange.NONE);
    }

    @Test
    void the_longest_realistic_values_stay_within_250_bytes() {
        var erasure = SampleErasures.good()
                .station("LS-ZZZZZZ")
                .phone(
                        "Xiaomi Communications",
                        "Redmi Note 13 Pro+ 5G 测试机 (Global)",
                        "0123456789ABCDEF0123456789ABCDEF")
                .figures(new EraseFigures(
                        2_199_023_255_552L, 2_100_000_000_001L, 2_100_000_000_001L, 0, 99_023_255_551L))
                .verified();

        var certificate = new Counter(new MemoryCertificateStore(9_999_999)).issuer.issue(erasure);

        assertThat(Counter.bytes(certificate)).hasSizeLessThanOrEqualTo(CertificateToken.MAXIMUM_BYTES);
        assertThat(QrText.digits(certificate).length()).isLessThanOrEqualTo(603);
    }

    @Test
    void a_red_report_names_state_and_reasons_and_carries_no_token() {
        var record = SampleErasures.good()
                .with(Claim.CANARIES_GONE, CheckResult.FAILED)
                .build();

        var report = counter.issuer.report(record, VerdictRule.decide(record));

        assertThat(report.state()).isEqualTo(JobState.NOT_ERASED);
        assertThat(report.reasons()).containsExactly(ReasonCode.CANARY_SURVIVED);
        assertThat(report.evidenceJson()).contains("\"outcome\":\"NOT_ERASED\"").doesNotContain("\"certificate\"");
        assertThat(counter.store.certificates()).isEmpty();
    }

    @Test
    void a_second_red_report_of_a_job_is_the_first_one() {
        var record = SampleErasures.good().stoppedBy(ReasonCode.PHONE_LOST).build();
        var first = counter.issuer.report(record, VerdictRule.decide(record));
        var later = new CertificateIssuer(
                counter.store, counter.keys, InstantSource.fixed(Counter.NOW.plusSeconds(99)), Counter.TOOL);

        assertThat(later.report(record, VerdictRule.decide(record))).isEqualTo(first);
    }

    @Test
    void an_erased_phone_gets_no_red_report() {
        var record = SampleErasures.good().build();

        assertThatThrownBy(() -> counter.issuer.report(record, VerdictRule.decide(record)))
                .hasMessageContaining("gets a certificate, no red report");
        assertThat(counter.store.reports()).isEmpty();
    }

    /** Computed with Python: hashlib.pbkdf2_hmac("sha256", numbers, b"LS-4F7K2M-000001", 100000, 16).hex(). */
    @Test
    void the_phone_hash_is_found_again_by_who_knows_the_numbers() {
        assertThat(PhoneHash.of("LS-4F7K2M-000001", "R58N90ABCDE", List.of()))
                .isEqualTo("5abec6e7527540be6d715cd0d63e2374");
        assertThat(PhoneHash.of("LS-4F7K2M-000001", "R58N90ABCDE", IMEIS))
                .isEqualTo("0476bbd73cb22cde6b740f569673e750");
        assertThat(PhoneHash.of("LS-4F7K2M-000002", "R58N90ABCDE", IMEIS))
                .as("another certificate, another hash")
                .isNotEqualTo("0476bbd73cb22cde6b740f569673e750");
    }

    @Test
    void a_certificate_fits_its_phone_however_many_of_its_imeis_the_station_could_read() {
        for (var read : List.of(List.<Imei>of(), IMEIS.subList(0, 1), IMEIS.subList(1, 2), IMEIS)) {
            var erasure = SampleErasures.good().imeis(Fact.known(read, "…")).verified();
            var token = PayloadCodec.decode(CoseSign1.decode(Counter.bytes(new Counter().issuer.issue(erasure)))
                    .payload());

            assertThat(PhoneHash.fits(token, "R58N90ABCDE", IMEIS))
                    .as("read %s", read)
                    .isTrue();
            assertThat(PhoneHash.fits(token, "R58N90ABCDF", IMEIS)).isFalse();
        }
    }
}
