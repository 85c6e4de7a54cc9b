package org.lethe.station.erase;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lethe.station.adb.AdbDevice;
import org.lethe.station.adb.AdbException;
import org.lethe.station.adb.DeviceListing;
import org.lethe.station.assess.PhoneAssessor;
import org.lethe.station.assess.PhoneAssessor.NotAndroidException;
import org.lethe.station.assess.PhoneShell;
import org.lethe.station.assess.Reception;
import org.lethe.station.assess.TradeInStatus;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.model.ConnectionState;
import org.lethe.station.model.DeviceIdentity;
import org.lethe.station.model.DeviceSerial;
import org.lethe.station.model.PhoneCommand;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.StepKind;
import org.lethe.station.model.TransportId;
import org.lethe.station.runtime.Deadline;
import org.lethe.station.runtime.Patience;
import org.lethe.station.runtime.StationClock;

/**
 * Waits for one job's phone to be back on the bus, and proves that it is that phone. In Android the proof is what the
 * bootloader and the build state (serial number, maker, model, board); in recovery, which answers next to nothing, it is the
 * name on the bus together with the board's name. Phones that cannot be told apart are never guessed between.
 */
final class PhoneReturn {
    private static final int TRIES_IN_A_COMMAND = 4;

    /** Steps that find the phone's settings as the step before has left them, whenever they find it in Android. */
    private static final Set<StepKind> KEEPING = EnumSet.of(
            StepKind.PLANT_CANARIES,
            StepKind.PROBE_TEST_HARNESS,
            StepKind.INSTALL_ADMIN,
            StepKind.PROBE_RESCUE,
            StepKind.REMOVE_USERS,
            StepKind.OVERWRITE,
            StepKind.EMPTY_PAGE_CACHE,
            StepKind.READ_BACK,
            StepKind.DELETE_FILL,
            StepKind.RESCUE_RESET);

    private final Bus bus;
    private final StationClock clock;
    private final Patience patience;
    private final PhoneAssessor assessor;
    private final EraseJob job;
    private final Set<TransportId> strangers;
    private final Set<Place> placesOfStrangers;
    private int session;
    private boolean strangerInOurPlace;
    private boolean awaitsPermission;
    private Optional<Deadline> person = Optional.empty();

    PhoneReturn(EraseJob job, Bus bus, StationClock clock, Patience patience, Strangers known) {
        this.job = job;
        this.bus = bus;
        this.clock = clock;
        this.assessor = new PhoneAssessor(clock);
        this.patience = patience;
        this.session = known.session();
        this.strangers = new HashSet<>(known.transports());
        this.placesOfStrangers = known.places();
    }

    /**
     * A phone that just came back may leave a question unanswered that it takes a moment later, so one question must not use up
     * the whole wait.
     */
    private Deadline aTry() {
        return Deadline.after(clock, patience.command().dividedBy(TRIES_IN_A_COMMAND));
    }

    /**
     * Waits until the phone is there and proven, or the deadline. A phone that asks whether it should trust this computer waits for a person,
     * and so does the station: one that had let it in for one time only asks anew when it is back (android.md 2.1).
     */
    Outcome await(Deadline deadline) throws InterruptedException {
        var view = bus.view();
        while (true) {
            forgetStrangersOfAnotherServer(view);
            var found = view.phones().stream()
                    .flatMap(phone -> prove(phone).stream())
                    .toList();
            if (found.size() == 1) {
                return Outcome.returned(found.get(0));
            }
            if (found.size() > 1) {
                return Outcome.lost(
                        ReasonCode.PHONE_NOT_SAME, "phones that cannot be told apart: " + transports(found));
            }
            if (!isAskingAPerson(view) && deadline.expired()) {
                return lost();
            }
            view = bus.awaitChange(view, Deadline.after(clock, patience.pollPause()));
        }
    }

    private boolean isAskingAPerson(Bus.View view) {
        boolean asks = view.phones().stream().anyMatch(phone -> asks(phone) && isNamedAsOurs(phone));
        if (asks && person.isEmpty()) {
            person = Optional.of(Deadline.after(clock, patience.operator()));
        }
        return asks && person.filter(deadline -> !deadline.expired()).isPresent();
    }

    private static boolean asks(DeviceListing phone) {
        return phone.state() == ConnectionState.UNAUTHORIZED;
    }

    /** Transport ids are counted anew by every adb server: the number of a stranger may be our phone's now. */
    private void forgetStrangersOfAnotherServer(Bus.View view) {
        if (view.serverSession() != session) {
            session = view.serverSession();
            strangers.clear();
        }
    }

    private Outcome lost() {
        if (strangerInOurPlace) {
            return Outcome.lost(ReasonCode.PHONE_NOT_SAME, "another phone came back in its place");
        }
        return awaitsPermission
                ? Outcome.lost(ReasonCode.UNAUTHORIZED, "the phone came back without our key")
                : Outcome.lost(ReasonCode.PHONE_LOST, "the phone did not come back");
    }

    private Optional<PhoneConnection> prove(DeviceListing phone) {
        awaitsPermission |= asks(phone) && sitsInOurPlace(phone);
        return phone.transport()
                .filter(transport -> !strangers.contains(transport) && !placesOfStrangers.contains(Place.of(phone)))
                .flatMap(transport -> identity(phone, transport))
                .map(identity ->
                        new PhoneConnection(bus.device(phone.transport().orElseThrow()), phone, identity));
    }

    private Optional<DeviceIdentity> identity(DeviceListing phone, TransportId transport) {
        try {
            return switch (phone.state()) {
                case DEVICE -> identityInAndroid(phone, transport);
                case SIDELOAD, RECOVERY, RESCUE -> identityInRecovery(phone, transport);
                default -> Optional.empty();
            };
        } catch (AdbException notNow) {
            return Optional.empty(); // not ready, or gone again: it is asked anew until the deadline
        } catch (NotAndroidException notOurs) {
            stranger(phone, transport);
            return Optional.empty();
        }
    }

    private Optional<DeviceIdentity> identityInAndroid(DeviceListing phone, TransportId transport)
            throws AdbException, NotAndroidException {
        var device = bus.device(transport);
        var deadline = aTry();
        var reception = Reception.of(device, deadline);
        if (reception instanceof Reception.Foyer foyer) {
            return identityInFoyer(foyer.status(), phone, transport);
        }
        if (!(reception instanceof Reception.Open)) {
            return Optional.empty();
        }
        var identity = assessor.identify(device, deadline);
        if (!identity.describesSamePhoneAs(job.before().identity())) {
            stranger(phone, transport);
            return Optional.empty();
        }
        return wasLeftAlone(device, deadline, phone, transport) ? Optional.of(identity) : Optional.empty();
    }

    /** Only a way that leads through the foyer expects the phone there: for any other it is closed, as a phone without our key is. */
    private Optional<DeviceIdentity> identityInFoyer(TradeInStatus status, DeviceListing phone, TransportId transport) {
        if (job.step().filter(step -> step.kind().leadsThroughFoyer()).isEmpty()) {
            return Optional.empty();
        }
        boolean another = status.identity()
                .filter(identity -> !identity.describesSamePhoneAs(job.before().identity()))
                .isPresent();
        if (another) {
            stranger(phone, transport);
        }
        return status.identity().filter(identity -> !another);
    }

    /**
     * Whether it still carries the mark of its reset, or before that the one that the job began with. One that does not was reset
     * and may have been used since, or is another one of the same name: in either case it is not the phone that this job left.
     */
    private boolean wasLeftAlone(AdbDevice device, Deadline deadline, DeviceListing phone, TransportId transport)
            throws AdbException {
        var mark = mark();
        if (mark.isEmpty()) {
            return true;
        }
        var setting = new PhoneShell(device).ask(PhoneCommand.READ_SETTING, deadline);
        if (setting.result().succeeded() && !setting.text().equals(mark.get())) {
            stranger(phone, transport);
        }
        return setting.result().succeeded() && setting.text().equals(mark.get());
    }

    private Optional<String> mark() {
        return job.note(Note.RESET_MARK).filter(noted -> isPastProof()).or(() -> job.note(Note.CANARY_SHOWN)
                .filter(noted -> isBeforeReset()));
    }

    /** A step that ends with a reset in Android may find the phone without the mark, and looks for itself. */
    private boolean isBeforeReset() {
        return job.note(Note.RESET_MARK).isEmpty()
                && job.step().filter(step -> KEEPING.contains(step.kind())).isPresent();
    }

    /** The mark is journalled before it is planted, by the step that proves the reset. */
    private boolean isPastProof() {
        return job.step().filter(step -> step.kind() != StepKind.PROVE_RESET).isPresent();
    }

    private Optional<DeviceIdentity> identityInRecovery(DeviceListing phone, TransportId transport)
            throws AdbException {
        if (job.step().filter(step -> step.kind().leadsThroughRecovery()).isEmpty()) {
            return Optional.empty();
        }
        if (!isOursByNameAndPort(phone)) {
            strangerInOurPlace |= sitsInOurPlace(phone);
            return Optional.empty();
        }
        var expected = job.before().identity();
        var board = phone.state() == ConnectionState.RESCUE
                ? bus.device(transport).rescueProperty("ro.product.device", aTry())
                : phone.device().orElse("");
        if (board.isEmpty() || board.equals(expected.device())) {
            return Optional.of(expected);
        }
        stranger(phone, transport);
        return Optional.empty();
    }

    private void stranger(DeviceListing phone, TransportId transport) {
        strangers.add(transport);
        strangerInOurPlace |= sitsInOurPlace(phone);
    }

    private boolean sitsInOurPlace(DeviceListing phone) {
        return isNamedAsOurs(phone)
                || (phone.usbPath().isPresent() && phone.usbPath().equals(job.note(Note.USB_PATH)));
    }

    /** Recovery says so little that both must fit: phones of one series side by side share either name or board. */
    private boolean isOursByNameAndPort(DeviceListing phone) {
        var port = job.note(Note.USB_PATH).filter(path -> phone.usbPath().isPresent());
        return isNamedAsOurs(phone) && (port.isEmpty() || port.equals(phone.usbPath()));
    }

    private boolean isNamedAsOurs(DeviceListing phone) {
        return job.note(Note.BUS_SERIAL).filter(phone.serial().value()::equals).isPresent();
    }

    private static List<TransportId> transports(List<PhoneConnection> phones) {
        return phones.stream().map(phone -> phone.device().id()).toList();
    }

    /** Where a phone sits and what it is called there. */
    private record Place(DeviceSerial serial, Optional<String> usbPath) {
        static Place of(DeviceListing phone) {
            return new Place(phone.serial(), phone.usbPath());
        }
    }

    /**
     * Who cannot be the returned phone.
     *
     * @param session the adb server that numbered the transports
     * @param transports numbers of plug-ins
     * @param places of phones beside ours: one of the same name in the same place is that phone, back from its own restart
     */
    record Strangers(int session, Set<TransportId> transports, Set<Place> places) {
        static Strangers none(int session) {
            return new Strangers(session, Set.of(), Set.of());
        }

        /**
         * Everybody but our phone, which after a change of adb servers may be listed under another number.
         *
         * @param ended the plug-in that our phone has left, which stays listed for a moment
         */
        static Strangers beside(DeviceListing ours, Bus.View departure, Optional<TransportId> ended) {
            var others = departure.phones().stream()
                    .filter(phone -> !phone.transport().equals(ours.transport()))
                    .filter(phone -> !Place.of(phone).equals(Place.of(ours)))
                    .toList();
            var transports = Stream.concat(others.stream().flatMap(phone -> phone.transport().stream()), ended.stream())
                    .collect(Collectors.toUnmodifiableSet());
            var places = others.stream().map(Place::of).collect(Collectors.toUnmodifiableSet());
            return new Strangers(departure.serverSession(), transports, places);
        }
    }

    /**
     * @param phone the phone, proven; empty when it is lost
     * @param loss why it is lost
     * @param story for the journal
     */
    record Outcome(Optional<PhoneConnection> phone, Optional<ReasonCode> loss, String story) {
        private static Outcome returned(PhoneConnection phone) {
            return new Outcome(
                    Optional.of(phone),
                    Optional.empty(),
                    "the phone is back: " + phone.listing().rawState());
        }

        private static Outcome lost(ReasonCode why, String story) {
            return new Outcome(Optional.empty(), Optional.of(why), story);
        }
    }
}
