package org.lethe.station.erase;

import java.util.List;
import java.util.Optional;
import org.lethe.station.adb.AdbException;
import org.lethe.station.adb.DeviceListing;
import org.lethe.station.assess.Reception;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.model.AndroidVersion;
import org.lethe.station.model.ConnectionState;

/**
 * Who is on the bus where a phone is expected home from its last reset, and what it shows. From Android 16 on adb calls a fresh phone {@code
 * device} as it calls one that knows our key, so the two are told apart by asking, never by that word. One that asks whether it should trust this
 * computer says nothing: a wiped phone that somebody has set up at once does so, and so does one that kept everything and was only restarted,
 * where this computer had been let in for one time (android.md 2.1: only what is always allowed is stored).
 *
 * @param phone as the adb server lists it
 * @param sight what it is
 * @param story in words, for the journal
 * @param sha256 of the answer that showed it, where it gave one
 */
record Homecomer(DeviceListing phone, Sight sight, String story, Optional<String> sha256) {
    /** A question that stays open is asked again, so one must not use up the whole watch. */
    private static final int TRIES_IN_A_COMMAND = 4;

    /** What a phone shows. */
    enum Sight {
        /** It answers as before: its last reset did not take place. */
        AS_BEFORE,
        /** The phone itself in its trade-in foyer: not set up, no account, no network, no protection. */
        FOYER,
        /** It does not say; asked again it may. */
        UNKNOWN
    }

    /** Everybody in the phone's place: under its name on the bus or at its port, either is enough to look suspicious. */
    static List<Homecomer> in(StepContext context, Bus.View view) {
        return view.phones().stream()
                .filter(phone -> sitsInItsPlace(context, phone))
                .map(phone -> of(context, phone))
                .toList();
    }

    private static Homecomer of(StepContext context, DeviceListing phone) {
        if (phone.state() != ConnectionState.DEVICE) {
            return unknown(phone, "in the phone's place is '" + phone.rawState() + "'");
        }
        return context.job().before().android().isAtLeast(AndroidVersion.ANDROID_16)
                ? asked(context, phone)
                : asBefore(phone);
    }

    private static Homecomer asked(StepContext context, DeviceListing phone) {
        var deadline = context.within(context.patience().command().dividedBy(TRIES_IN_A_COMMAND));
        try {
            var device = context.bus().device(phone.transport().orElseThrow());
            var reception = Reception.of(device, deadline);
            if (reception instanceof Reception.Foyer foyer) {
                return inFoyer(context, phone, foyer);
            }
            return reception instanceof Reception.Open ? asBefore(phone) : unknown(phone, reception.toString());
        } catch (AdbException notNow) {
            return unknown(phone, String.valueOf(notNow.getMessage()));
        }
    }

    private static Homecomer inFoyer(StepContext context, DeviceListing phone, Reception.Foyer foyer) {
        var status = foyer.status();
        if (!status.protectionActive().is(active -> !active)) {
            return unknown(
                    phone,
                    "in its trade-in mode, protection: "
                            + status.protectionActive().raw());
        }
        boolean same = status.identity()
                .filter(context.job().before().identity()::describesSamePhoneAs)
                .isPresent();
        return same
                ? new Homecomer(phone, Sight.FOYER, "in its trade-in mode", Optional.of(foyer.sha256()))
                : unknown(phone, "in the phone's place is another one in trade-in mode");
    }

    private static Homecomer asBefore(DeviceListing phone) {
        return new Homecomer(phone, Sight.AS_BEFORE, phone.rawState(), Optional.empty());
    }

    private static Homecomer unknown(DeviceListing phone, String story) {
        return new Homecomer(phone, Sight.UNKNOWN, story, Optional.empty());
    }

    static boolean sitsInItsPlace(StepContext context, DeviceListing phone) {
        var path = context.note(Note.USB_PATH);
        return hasItsName(context, phone) || (path.isPresent() && path.equals(phone.usbPath()));
    }

    static boolean hasItsName(StepContext context, DeviceListing phone) {
        return context.note(Note.BUS_SERIAL)
                .filter(phone.serial().value()::equals)
                .isPresent();
    }
}
