package org.lethe.station.bench;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lethe.station.adb.DeviceListing;
import org.lethe.station.bench.BenchSnapshot.BaySnapshot;
import org.lethe.station.bench.BenchSnapshot.Outlook;
import org.lethe.station.bench.BenchSnapshot.PhoneSnapshot;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.DeviceIdentity;
import org.lethe.station.model.ErasePlan;
import org.lethe.station.model.Finding;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.RouteChoice;
import org.lethe.station.model.Severity;
import org.lethe.station.model.TransportId;
import org.lethe.station.runtime.Ticker;

/** One place on the bench, as the bench thinks of it. Guarded by the bench's lock. */
final class Bay {
    private final String id;
    private final int number;
    private Optional<DeviceListing> phone = Optional.empty();
    private Optional<DeviceAssessment> assessment = Optional.empty();
    private Optional<ErasePlan> plan = Optional.empty();
    private List<RouteChoice> routes = List.of();
    private List<Finding> findings = List.of();
    private Optional<RunningJob> job = Optional.empty();
    private Optional<ReasonCode> trouble = Optional.empty();
    private boolean atWork;
    private final Departures departures;
    private final FirstLook firstLook;

    /**
     * @param ticker by which it tells a phone that flaps from one that was unplugged
     * @param longestLook after which a phone of which nothing is known yet is named
     */
    Bay(String id, int number, Ticker ticker, Duration longestLook) {
        this.id = id;
        this.number = number;
        this.departures = new Departures(ticker);
        this.firstLook = new FirstLook(ticker, longestLook);
    }

    int number() {
        return number;
    }

    Optional<DeviceListing> phone() {
        return phone;
    }

    Optional<DeviceAssessment> assessment() {
        return assessment;
    }

    Optional<RunningJob> job() {
        return job;
    }

    boolean hasUnfinishedJob() {
        return job.filter(running -> !running.job().state().isTerminal()).isPresent();
    }

    /** Whether the phone of its unfinished job is elsewhere: nothing is plugged in, or a phone of another name. */
    boolean isWithoutPhoneOfItsJob() {
        return hasUnfinishedJob() && !isNamedInJobOf(this);
    }

    /** Whether the phone here has the name of the one that another bay's job is about. */
    boolean isNamedInJobOf(Bay other) {
        return phone.filter(other::isNamedAsInJob).isPresent();
    }

    private boolean isNamedAsInJob(DeviceListing listing) {
        return job.flatMap(running -> running.job().note(Note.BUS_SERIAL))
                .filter(listing.serial().value()::equals)
                .isPresent();
    }

    /** Whose phone is here, or will come back here. */
    Stream<DeviceIdentity> identities() {
        return Stream.concat(
                assessment.map(DeviceAssessment::identity).stream(),
                job.filter(running -> hasUnfinishedJob()).map(RunningJob::identity).stream());
    }

    Optional<TransportId> transport() {
        return phone.flatMap(DeviceListing::transport);
    }

    /** A phone was plugged in, left, or changed its connection. What was known of another plug-in is forgotten. */
    void show(Optional<DeviceListing> present) {
        boolean samePlugIn = transport().isPresent() && transport().equals(present.flatMap(DeviceListing::transport));
        if (phone.isPresent() && !samePlugIn && !hasUnfinishedJob()) {
            departures.note();
        }
        boolean sameState = phone.map(DeviceListing::state).equals(present.map(DeviceListing::state));
        phone = present;
        if (!samePlugIn) {
            forget();
            plugInChanged(present);
        }
        waitForFirstLook(samePlugIn);
        var connection = present.map(ConnectionFindings::of).orElse(List.of());
        if (!sameState || !connection.isEmpty() || present.isEmpty()) {
            forget(); // also what was said of the connection that it had before
            findings = connection;
        }
    }

    /** A phone that is at work is not looked at; once it is not, the time counts anew. */
    private void waitForFirstLook(boolean samePlugIn) {
        var connection = phone.map(DeviceListing::state);
        if (!samePlugIn || atWork || !connection.equals(firstLook.state())) {
            firstLook.begin(connection);
        }
        atWork = hasUnfinishedJob();
    }

    /** What the kernel says of a device here that adb does not list. */
    void showTrouble(Optional<ReasonCode> atPort) {
        trouble = atPort.filter(code -> phone.isEmpty());
    }

    /** Whether what it shows may change as time passes. */
    boolean isRestless() {
        return departures.areAny() || isLookedAt();
    }

    /** Whether nothing is known yet of the phone that is here. */
    private boolean isLookedAt() {
        return phone.isPresent() && assessment.isEmpty() && findings.isEmpty() && !hasUnfinishedJob();
    }

    /** The phones left because the adb server did. */
    void forgiveDepartures() {
        departures.forgive();
    }

    /** A finished job stays to be read until another phone comes; then it belongs to the history. */
    private void plugInChanged(Optional<DeviceListing> present) {
        if (present.isPresent() && !hasUnfinishedJob()) {
            job = Optional.empty();
        }
    }

    void learn(DeviceAssessment learned, Optional<ErasePlan> possible, List<RouteChoice> choices, List<Finding> all) {
        assessment = Optional.of(learned);
        plan = possible;
        routes = List.copyOf(choices);
        findings = List.copyOf(all);
    }

    void learnNothing(List<Finding> why) {
        forget();
        findings = List.copyOf(why);
    }

    private void forget() {
        assessment = Optional.empty();
        plan = Optional.empty();
        routes = List.of();
        findings = List.of();
    }

    void give(RunningJob running) {
        job = Optional.of(running);
    }

    /** Each of two phones at work is where the other one was. */
    void exchangeJobsWith(Bay other) {
        var theirs = other.job;
        other.job = job;
        job = theirs;
    }

    void takeJobAway() {
        job = Optional.empty();
    }

    /** Whether there is nothing to show of it any more. */
    boolean isVacant() {
        return phone.isEmpty() && job.isEmpty() && trouble.isEmpty() && !departures.areRecent();
    }

    BaySnapshot snapshot() {
        return new BaySnapshot(
                id,
                number,
                phone.map(Bay::snapshot),
                assessment.or(this::foundBeforeTheJob),
                new Outlook(allFindings(), hasUnfinishedJob() ? Optional.empty() : plan, routes),
                job.map(RunningJob::snapshot));
    }

    /** What is wrong with the port comes first: nothing else lasts before that is mended. */
    private List<Finding> allFindings() {
        var flapping = departures.areFlapping() ? Optional.of(ReasonCode.USB_PORT_FLAPPING) : trouble;
        var overdue = isLookedAt() ? firstLook.overdue() : Optional.<ReasonCode>empty();
        var ofPort = Stream.of(flapping, overdue).flatMap(Optional::stream);
        return Stream.concat(ofPort.map(code -> Finding.of(code, Severity.BLOCKING)), findings.stream())
                .toList();
    }

    /** While its job runs the phone is not asked anew; what it was before is still what the tile is about. */
    private Optional<DeviceAssessment> foundBeforeTheJob() {
        return job.map(running -> running.job().before());
    }

    private static PhoneSnapshot snapshot(DeviceListing phone) {
        return new PhoneSnapshot(
                phone.serial().value(), phone.transport(), phone.usbPath(), phone.state(), phone.rawState());
    }
}
