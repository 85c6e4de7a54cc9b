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
    private final Queue<Scan> waiting = new ArrayDeque<>();
    private Optional<String> certificate = Optional.empty();

    ScanRouter(BenchViewModel model, SaleDesk sales, Background background) {
        this.model = model;
        this.sales = sales;
        this.background = background;
    }

    /** On the JavaFX thread. Scans are used one after the other: what one means hangs on the one before. */
    void scanned(String text) {
        waiting.add(new Scan(text, model.actor()));
        if (waiting.size() == 1) {
            next();
        }
    }

    private void next() {
        var scan = waiting.peek();
        if (scan != null) {
            var open = certificate;
            background.fetch(() -> ask(scan, open), this::use, this::tellFault);
        }
    }

    /** @param by who scanned it; empty where people sign in and nobody has */
    private record Scan(String text, Optional<Actor> by) {}

    /** What a scan is, asked of the ledger; returns what the window makes of it. */
    private Runnable ask(Scan scan, Optional<String> open) {
        if (sales.isCertificate(scan.text())) {
            return () -> awaitSale(scan.text());
        }
        return open.isPresent() ? askForSale(scan, open.get()) : () -> takeForConsent(scan.text());
    }

    private Runnable askForSale(Scan sale, String waits) {
        if (sale.by().isEmpty()) {
            return this::askToSignIn;
        }
        var answer = sales.attach(waits, sale.text());
        return () -> tell(answer, sale.by().get());
    }

    private void use(Runnable scan) {
        scan.run();
        used();
    }

    private void awaitSale(String scanned) {
        certificate = Optional.of(scanned);
        model.notice(Text.SALE_SCAN_NEXT, Map.of());
    }

    /** The certificate goes on waiting: otherwise the sale, scanned again after somebody signed in, would become the consent. */
    private void askToSignIn() {
        model.notice(Text.SIGNIN_MISSING, Map.of());
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

    private void tell(Answer answer, Actor by) {
        certificate = Optional.empty();
        var words = Map.<String, Object>of("certificate", answer.certificate(), "sale", answer.sale());
        model.notice(
                switch (answer.outcome()) {
                    case ATTACHED -> Text.SALE_ATTACHED;
                    case ON_ANOTHER_SALE -> Text.SALE_ON_ANOTHER;
                    case REFUSED -> Text.SALE_REFUSED;
                },
                words);
        if (answer.outcome() == Outcome.ATTACHED) {
            by.did(Act.Kind.CERTIFICATE_ATTACHED, answer.certificate());
        }
    }
}
