package org.lethe.station.sale;

import java.util.List;
import org.lethe.station.certify.SanitizationCertificate;
import org.lethe.station.model.SaleReason;

/**
 * Whether a sale may close, and why not.
 *
 * @param saleReference the sale as the shop numbers it
 * @param reasons what is wrong with the sale as a whole
 * @param phones each certificate that hangs on it, oldest first
 */
public record SaleCheck(String saleReference, List<SaleReason> reasons, List<CertificateCheck> phones) {
    public SaleCheck {
        reasons = List.copyOf(reasons);
        phones = List.copyOf(phones);
    }

    /** Whether nothing speaks against it. */
    public boolean mayClose() {
        return reasons.isEmpty()
                && phones.stream().allMatch(phone -> phone.reasons().isEmpty());
    }

    /**
     * @param certificate that hangs on the sale
     * @param reasons why its phone must not be sold; empty when it may
     */
    public record CertificateCheck(SanitizationCertificate certificate, List<SaleReason> reasons) {
        public CertificateCheck {
            reasons = List.copyOf(reasons);
        }
    }
}
