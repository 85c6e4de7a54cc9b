package org.lethe.station.sale;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lethe.station.certify.SanitizationCertificate;
import org.lethe.station.model.Assurance;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.Fact;
import org.lethe.station.model.Finding;
import org.lethe.station.model.LockScreen;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.Severity;
import org.lethe.station.model.TradeInMode;
import org.lethe.station.model.UseSign;
import org.lethe.station.sale.AttachmentStore.Attachment;
import org.lethe.station.sale.PhoneHistory.Sighting;
import org.lethe.station.sale.PhoneHistory.Since;

/**
 * Recognizes a phone that has a certificate when it is plugged in again, by what the certificate's evidence states of it, and
 * records that it was used since: a certificate speaks of the phone as it was handed over, and of nothing that anybody put on
 * it later.
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
     * @param setUp whether a person has been through its setup screens
     * @return what a person should know of its certificate; empty when it has none
     */
    public List<Finding> seen(DeviceAssessment phone, Fact<Boolean> setUp) {
        return history.newestCertificate(phone.identity()).stream()
                .flatMap(certificate -> seen(phone, certificate, signs(phone, setUp)))
                .toList();
    }

    private Stream<Finding> seen(DeviceAssessment phone, SanitizationCertificate certificate, Set<UseSign> signs) {
        var standing = seen(certificate, signs);
        return recheckable(phone).isEmpty()
                ? Stream.of(standing)
                : Stream.of(standing, new Finding(ReasonCode.RECHECK_POSSIBLE, Severity.INFO, details(certificate)));
    }

    /**
     * The certificate B of a phone that is back and looks as its reset left it, so that what B could not see can be looked at now.
     * Empty when it has none, was erased again with a red report, or has anything on it that a fresh phone has not.
     */
    public Optional<SanitizationCertificate> recheckable(DeviceAssessment phone) {
        return history.newestCertificate(phone.identity())
                .filter(certificate -> certificate.assurance() == Assurance.B)
                .filter(certificate ->
                        looksFresh(phone) && !history.since(certificate).redReport());
    }

    /** Android 16's foyer opens only before anybody was set up or signed in; behind it that is looked at again. */
    private static boolean looksFresh(DeviceAssessment phone) {
        return phone.tradeIn() == TradeInMode.FOYER || isEmpty(phone);
    }

    private static boolean isEmpty(DeviceAssessment phone) {
        return phone.accounts().is(count -> count == 0)
                && phone.users().is(users -> users.stream().noneMatch(user -> user.isExtra()))
                && phone.lockScreen().is(LockScreen.NOT_SECURED::equals);
    }

    private Finding seen(SanitizationCertificate certificate, Set<UseSign> signs) {
        if (!signs.isEmpty()) {
            history.saw(new Sighting(certificate.number(), signs, clock.get()));
        }
        var standing = standing(history.since(certificate));
        var severity = standing == ReasonCode.HAS_CERTIFICATE ? Severity.INFO : Severity.WARNING;
        return new Finding(standing, severity, details(certificate));
    }

    /** What was seen once stays seen: a phone that was reset by somebody since has no signs, and no proof either. */
    private static ReasonCode standing(Since since) {
        if (since.redReport()) {
            return ReasonCode.RED_REPORT_SINCE_CERTIFICATE;
        }
        return since.sighting().isPresent() ? ReasonCode.USED_SINCE_CERTIFICATE : ReasonCode.HAS_CERTIFICATE;
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

    /**
     * What shows that the phone was used. That it let the station in is enough, unless everything else says that it is as it
     * was handed over: some phones open to a computer before they are set up (trade-in mode of Android 16, maker's builds).
     */
    static Set<UseSign> signs(DeviceAssessment phone, Fact<Boolean> setUp) {
        var signs = EnumSet.noneOf(UseSign.class);
        if (!isAsHandedOver(phone, setUp)) {
            signs.add(UseSign.DEBUGGING_ALLOWED);
        }
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

    /** Everything is known, and nothing is there; what is not known is never taken for harmless. */
    private static boolean isAsHandedOver(DeviceAssessment phone, Fact<Boolean> setUp) {
        return setUp.is(finished -> !finished) && looksFresh(phone);
    }
}
