package org.lethe.station.ui;

/** Hangs certificates on sales, as far as a window may. */
public interface SaleDesk {
    /** Whether a scan is a certificate: its QR, its POS code or its number. */
    boolean isCertificate(String scanned);

    /**
     * Attaches a certificate to a sale.
     *
     * @param certificate as it was scanned
     * @param sale the sale's reference
     */
    Answer attach(String certificate, String sale);

    /**
     * What became of it.
     *
     * @param outcome whether the sale has the certificate
     * @param certificate its number, or what was scanned where there is none
     * @param sale the sale that it hangs on now; the wanted one where it hangs on none
     */
    record Answer(Outcome outcome, String certificate, String sale) {}

    /** Whether a sale has its certificate. */
    enum Outcome {
        /** It has. */
        ATTACHED,
        /** The certificate hangs on another sale and stays there. */
        ON_ANOTHER_SALE,
        /** There is no certificate that could be attached; the phone must not be sold. */
        REFUSED
    }
}
