package org.lethe.station.launch;

import org.lethe.station.sale.AttachAnswer;
import org.lethe.station.sale.SaleService;
import org.lethe.station.ui.SaleDesk;

/** The sale's part, as far as the window uses it. */
record WindowSales(SaleService sales) implements SaleDesk {
    @Override
    public boolean isCertificate(String scanned) {
        return sales.find(scanned).isPresent() || sales.findPurged(scanned).isPresent();
    }

    @Override
    public Answer attach(String certificate, String sale) {
        var answer = sales.attach(certificate, sale);
        if (answer instanceof AttachAnswer.Attached attached) {
            return new Answer(Outcome.ATTACHED, attached.certificate().number(), sale);
        }
        return answer instanceof AttachAnswer.AlreadyAttached other
                ? new Answer(
                        Outcome.ON_ANOTHER_SALE,
                        other.certificate().number(),
                        other.to().saleReference())
                : new Answer(Outcome.REFUSED, certificate, sale);
    }
}
