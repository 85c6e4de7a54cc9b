package org.lethe.station.ui;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.lethe.station.i18n.Text;
import org.lethe.station.staff.Act;
import org.lethe.station.ui.SaleDesk.Answer;
import org.lethe.station.ui.SaleDesk.Outcome;

/**
 * Brings every scan to its place: a certificate waits for the sale that is scanned next; anything else is the intake ticket, which is
 * the reference of the seller's consent.
 */
final class ScanRouter {
    private final BenchViewModel model;
    private final SaleDesk sales;
    private final Background background;
    private final Queue<String> waiting = new ArrayDeque<>();
    private Optional<String> certificate = Optional.empty();

    ScanRouter(BenchViewModel model, SaleDesk sales, Background background) {
        this.model = model;
        this.sales = sales;
        this.background = background;
    }

    /** On the JavaFX thread. Scans are used one after the other: what one means hangs on the one before. */
    void scanned(String text) {
        waiting.add(text);
        if (waiting.size() == 1) {
            next();
        }
    }

    private void next() {
        var text = waiting.peek();
        if (text != null) {
            var open = certificate;
            background.fetch(() -> ask(text, open), this::use, this::tellFault);
        }
    }

    /** What a scan is, asked of the ledger. */
    private Meaning ask(String text, Optional<String> open) {
        if (sales.isCertificate(text)) {
            return new Meaning(text, true, Optional.empty());
        }
        return new Meaning(text, false, open.map(waits -> sales.attach(waits, text)));
    }

    /**
     * @param isCertificate whether it is one, which waits for a sale from now on
     * @param attached what became of the one that waited; empty when none did
     */
    private record Meaning(String text, boolean isCertificate, Optional<Answer> attached) {}

    private void use(Meaning scan) {
        certificate = Optional.of(scan.text()).filter(text -> scan.isCertificate());
        if (scan.isCertificate()) {
            model.notice(Text.SALE_SCAN_NEXT, Map.of());
        } else {
            scan.attached().ifPresentOrElse(this::tell, () -> takeForConsent(scan.text()));
        }
        used();
    }

    private void takeForConsent(String ticket) {
        model.consent().set(ticket);
        model.notice(Text.SCAN_TICKET, Map.of("ticket", ticket));
    }

    private void tellFault(RuntimeException fault) {
        certificate = Optional.empty();
        model.notice(Text.SALE_FAULT, Map.of());
        used();
    }

    private void used() {
        waiting.remove();
        next();
    }

    /** Whether the next scan is taken for a sale. */
    boolean awaitsSale() {
        return certificate.isPresent();
    }

    /** Gives up the certificate that waits. */
    void callOff() {
        if (awaitsSale()) {
            certificate = Optional.empty();
            model.dismissNotice();
        }
    }

    private void tell(Answer answer) {
        if (answer.outcome() == Outcome.ATTACHED) {
            model.counter().ifPresent(people -> people.did(Act.Kind.CERTIFICATE_ATTACHED, answer.certificate()));
        }
        var words = Map.<String, Object>of("certificate", answer.certificate(), "sale", answer.sale());
        model.notice(
                switch (answer.outcome()) {
                    case ATTACHED -> Text.SALE_ATTACHED;
                    case ON_ANOTHER_SALE -> Text.SALE_ON_ANOTHER;
                    case REFUSED -> Text.SALE_REFUSED;
                },
                words);
    }
}
