package org.lethe.station.sale;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.station.certify.SanitizationCertificate;
import org.lethe.station.runtime.Sha256;
import org.lethe.station.sale.LookAnswer.NeedsAnotherPerson;
import org.lethe.station.sale.LookAnswer.NoSuchCertificate;
import org.lethe.station.sale.LookAnswer.Recorded;
import org.lethe.station.sale.LookAnswer.RecordedBefore;
import org.lethe.station.sale.SecondLookStore.SecondLook;
import org.lethe.station.sale.SecondLooks.LiftAnswer;
import org.lethe.station.verify.SampleErasures;

/**
 * Second looks:
 *
 * <ul>
 *   <li>every certificate has its draw, in the ledger from the moment it exists, for an audit to repeat;
 *   <li>only another person than the operator looks, and only once;
 *   <li>only an owner lifts a stop, with a reason.
 * </ul>
 */
class SecondLooksTest {
    @TempDir
    private Path home = Path.of("");

    private SaleCounter counter;
    private SanitizationCertificate certificate;

    @BeforeEach
    void issue() {
        counter = SaleCounter.in(home, 100);
        certificate = counter.issue(SampleErasures.good());
    }

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void a_certificate_that_was_drawn_waits_for_a_look() {
        assertThat(counter.looks().looks()).singleElement().satisfies(look -> {
            assertThat(look.certificateNumber()).isEqualTo(certificate.number());
            assertThat(look.isOpen()).isTrue();
        });
    }

    @Test
    void every_draw_can_be_repeated_from_the_ledger() throws SQLException {
        counter.close();
        counter = SaleCounter.in(home, 30);
        for (int number = 0; number < 20; number++) {
            var issued = counter.issue(SampleErasures.good().job("7K3M9QX2%02d".formatted(number)));
            var drawn =
                    counter.query("select drawn from second_look_draw where certificate = '" + issued.number() + "'");
            var repeated = new SecondLookDraw(30)
                    .draws(counter.query("select seed from second_look_seed"), Sha256.hex(issued.evidenceJson()));
            assertThat(drawn).isEqualTo(repeated ? "1" : "0");
        }
        assertThat(counter.query("select count(*) from second_look_draw")).isEqualTo("21");
        assertThat(counter.query("select count(*) from second_look_draw where percent = 100"))
                .isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Li Wei", "li wei", " LiWei ", "ＬＩ　ＷＥＩ", "Li\tWei", ""})
    void the_operator_under_any_spelling_cannot_look_again(String name) {
        assertThat(counter.looks().record(certificate.number(), name, true, "")).isInstanceOf(NeedsAnotherPerson.class);
        assertThat(look().isOpen()).isTrue();
    }

    @Test
    void another_person_looks_once() {
        assertThat(counter.looks().record(certificate.number(), "Zhao Min", true, "clean"))
                .isInstanceOf(Recorded.class);
        assertThat(counter.looks().record(certificate.number(), "Chen", false, "no"))
                .isInstanceOf(RecordedBefore.class);
        assertThat(look().finding().orElseThrow().by()).isEqualTo("Zhao Min");
        assertThat(counter.looks().notices()).isEmpty();
    }

    @Test
    void what_is_no_certificate_cannot_be_looked_at() {
        assertThat(counter.looks().record("LS-4F7K2M-000099", "Zhao Min", true, ""))
                .isEqualTo(new NoSuchCertificate("LS-4F7K2M-000099"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, Zhao Min, repaired, NEEDS_OWNER",
        "1, '', repaired, NEEDS_OWNER",
        "1, Wang Fang, ' ', NEEDS_REASON",
        "2, Wang Fang, repaired, NO_SUCH_NOTICE",
        "1, wang fang, repaired, LIFTED",
    })
    void only_an_owner_lifts_a_stop_and_says_why(long notice, String by, String reason, LiftAnswer answer) {
        assertThat(counter.looks().record(certificate.number(), "Zhao Min", false, "photos"))
                .isInstanceOf(Recorded.class);
        assertThat(counter.looks().lift(notice, by, reason)).isEqualTo(answer);
        assertThat(counter.looks().notices().get(0).isOpen()).isEqualTo(answer != LiftAnswer.LIFTED);
    }

    @Test
    void a_stop_is_lifted_once() {
        assertThat(counter.looks().record(certificate.number(), "Zhao Min", false, ""))
                .isInstanceOf(Recorded.class);
        assertThat(counter.looks().lift(1, "Wang Fang", "repaired")).isEqualTo(LiftAnswer.LIFTED);
        assertThat(counter.looks().lift(1, "Wang Fang", "again")).isEqualTo(LiftAnswer.NO_SUCH_NOTICE);
    }

    private SecondLook look() {
        return counter.looks().of(certificate.number()).orElseThrow();
    }
}
