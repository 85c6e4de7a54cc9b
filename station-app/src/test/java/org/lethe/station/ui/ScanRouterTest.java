package org.lethe.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lethe.station.i18n.Language;
import org.lethe.station.staff.Act;
import org.lethe.station.staff.MemoryStaff;
import org.lethe.station.staff.Pin;
import org.lethe.station.staff.QuickStaff;
import org.lethe.station.staff.Role;
import org.lethe.station.ui.SaleDesk.Answer;
import org.lethe.station.ui.SaleDesk.Outcome;

/** Where a scan goes, without a toolkit. */
class ScanRouterTest {
    private static final String POS_CODE = "27010400000247";

    private final ScriptedBench bench = new ScriptedBench(Samples.busyCounter());
    private final BenchViewModel model = new BenchViewModel(bench, Samples.atOnce(), Samples::qr, Language.EN);
    private final Sales sales = new Sales();
    private final ScanRouter router = new ScanRouter(model, sales, Samples.atOnce());

    @Test
    void a_ticket_becomes_the_consent() {
        router.scanned("T-2041");
        assertThat(model.consent().get()).isEqualTo("T-2041");
        assertThat(model.notice().get()).contains("T-2041");
    }

    @Test
    void a_certificate_waits_for_the_sale_and_hangs_on_it() {
        router.scanned(POS_CODE);
        assertThat(router.awaitsSale()).isTrue();
        router.scanned("SALE-77");
        assertThat(sales.attached).containsExactly(POS_CODE + " on SALE-77");
        assertThat(model.notice().get()).isEqualTo("Certificate LS-1 hangs on sale SALE-77.");
        assertThat(model.consent().get()).as("the sale is no consent").isEmpty();
        router.scanned("T-1");
        assertThat(model.consent().get()).isEqualTo("T-1");
    }

    @Test
    void another_certificate_instead_of_a_sale_takes_the_place_of_the_first() {
        router.scanned(POS_CODE);
        router.scanned(POS_CODE);
        assertThat(sales.attached).isEmpty();
        assertThat(router.awaitsSale()).isTrue();
    }

    @Test
    void a_certificate_that_was_called_off_waits_no_more() {
        router.scanned(POS_CODE);
        router.callOff();
        router.scanned("T-2041");
        assertThat(sales.attached).isEmpty();
        assertThat(model.consent().get()).isEqualTo("T-2041");
    }

    @Test
    void where_people_sign_in_a_certificate_hangs_on_a_sale_only_after_somebody_has() {
        var store = new MemoryStaff();
        var staff = QuickStaff.in(store);
        staff.add("Wang Fang", Role.SUPERVISOR, new Pin("2580"), "test");
        model.workAt(new Counter(staff, () -> false, 5, List.of(), Runnable::run));
        router.scanned(POS_CODE);
        router.scanned("SALE-77");
        assertThat(sales.attached).isEmpty();
        assertThat(model.notice().get()).isEqualTo("Sign in to erase phones.");
        assertThat(model.consent().get()).as("the sale is no consent").isEmpty();
        model.signIn().orElseThrow().signIn("Wang Fang", "2580");
        router.scanned("SALE-77");
        assertThat(sales.attached).containsExactly(POS_CODE + " on SALE-77");
        assertThat(router.awaitsSale()).isFalse();
        assertThat(store.acts())
                .containsExactly(new Act(QuickStaff.NOW, "Wang Fang", Act.Kind.CERTIFICATE_ATTACHED, "LS-1"));
    }

    @Test
    void a_fault_of_the_ledger_attaches_nothing_and_is_told() {
        router.scanned(POS_CODE);
        sales.broken = true;
        router.scanned("SALE-77");
        assertThat(model.notice().get()).startsWith("The scan could not be used");
        assertThat(router.awaitsSale()).isFalse();
    }

    /** A sales desk with one certificate. */
    private static final class Sales implements SaleDesk {
        final List<String> attached = new ArrayList<>();
        boolean broken;

        @Override
        public boolean isCertificate(String scanned) {
            if (broken) {
                throw new IllegalStateException("the ledger is gone");
            }
            return scanned.equals(POS_CODE);
        }

        @Override
        public Answer attach(String certificate, String sale) {
            attached.add(certificate + " on " + sale);
            return new Answer(Outcome.ATTACHED, "LS-1", sale);
        }
    }
}
