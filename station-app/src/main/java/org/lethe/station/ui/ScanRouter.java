package org.lethe.station.ui;

import java.util.Map;
import java.util.Optional;
import org.lethe.station.i18n.Text;
import org.lethe.station.staff.Act;
import org.lethe.station.ui.SaleDesk.Answer;
import org.lethe.station.ui.SaleDesk.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings every scan to its place: a certificate waits for the sale that is scanned next; anything else is the intake ticket, which is
 * the reference of the seller's consent.
 */
final class ScanRouter {
    private static final Logger LOG = LoggerFactory.getLogger(ScanRouter.class);

    private final BenchViewModel model;
    private final SaleDesk sales;
    private Optional<String> certificate = Optional.empty();

    ScanRouter(BenchViewModel model, SaleDesk sales) {
        this.model = model;
        this.sales = sales;
    }

    /** On the JavaFX thread. */
    void scanned(String text) {
        try {
            route(text);
        } catch (RuntimeException fault) { // the outermost call: nobody above could tell the person
            LOG.error("Could not use what was scanned", fault);
            certificate = Optional.empty();
            model.notice(Text.SALE_FAULT, Map.of());
        }
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

    private void route(String text) {
        if (sales.isCertificate(text)) {
            certificate = Optional.of(text);
            model.notice(Text.SALE_SCAN_NEXT, Map.of());
        } else if (certificate.isPresent()) {
            var answer = sales.attach(certificate.get(), text);
            certificate = Optional.empty();
            tell(answer);
        } else {
            model.consent().set(text);
            model.notice(Text.SCAN_TICKET, Map.of("ticket", text));
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
