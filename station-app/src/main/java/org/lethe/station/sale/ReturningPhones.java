package org.lethe.station.sale;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.lethe.station.certify.SanitizationCertificate;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.Finding;
import org.lethe.station.model.LockScreen;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.Severity;
import org.lethe.station.model.UseSign;
import org.lethe.station.sale.AttachmentStore.Attachment;
import org.lethe.station.sale.PhoneHistory.Sighting;

/**
 * Recognizes a phone that has a certificate when it is plugged in again, and records that it was used since: a certificate
 * speaks of the phone as it was handed over, and of nothing that anybody put on it later.
 */
public final class ReturningPhones {
    private final PhoneHistory history;
    private final AttachmentStore attachments;
    private final Supplier<Instant> clock;

    /**
     * @param history which phone has which certificate
     * @param attachments which sale a certificate hangs on
     * @param clock the station's clock
     */
    public ReturningPhones(PhoneHistory history, AttachmentStore attachments, Supplier<Instant> clock) {
        this.history = history;
        this.attachments = attachments;
        this.clock = clock;
    }

    /**
     * A phone was plugged in and assessed, and no job of it is under way.
     *
     * @return what a person should know of its certificate; empty when it has none
     */
    public List<Finding> seen(DeviceAssessment phone) {
        return history.newestCertificate(phone.identity()).stream()
                .map(certificate -> seen(phone, certificate))
                .toList();
    }

    private Finding seen(DeviceAssessment phone, SanitizationCertificate certificate) {
        history.saw(new Sighting(certificate.number(), signs(phone), clock.get()));
        return new Finding(ReasonCode.USED_SINCE_CERTIFICATE, Severity.WARNING, details(certificate));
    }

    private Map<String, String> details(SanitizationCertificate certificate) {
        var details = new HashMap<String, String>();
        details.put("certificate", certificate.number());
        details.put(
                "date",
                certificate.issuedAt().atZone(ZoneOffset.UTC).toLocalDate().toString());
        attachments
                .ofCertificate(certificate.number())
                .map(Attachment::saleReference)
                .ifPresent(sale -> details.put("sale", sale));
        return details;
    }

    /** What the station could ask, it was let in for: that alone shows that a person set the phone up. */
    static Set<UseSign> signs(DeviceAssessment phone) {
        var signs = EnumSet.of(UseSign.DEBUGGING_ALLOWED);
        if (phone.accounts().is(count -> count > 0)) {
            signs.add(UseSign.ACCOUNT);
        }
        if (phone.users().is(users -> users.stream().anyMatch(user -> user.isExtra()))) {
            signs.add(UseSign.EXTRA_USER);
        }
        if (phone.lockScreen().is(LockScreen.SECURED::equals)) {
            signs.add(UseSign.LOCK_SCREEN);
        }
        return signs;
    }
}
