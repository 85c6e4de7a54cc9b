package org.lethe.station.bench;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lethe.station.adb.DeviceListing;
import org.lethe.station.bench.BenchSnapshot.BaySnapshot;
import org.lethe.station.bench.BenchSnapshot.PhoneSnapshot;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.DeviceIdentity;
import org.lethe.station.model.ErasePlan;
import org.lethe.station.model.Finding;
import org.lethe.station.model.RouteChoice;
import org.lethe.station.model.TransportId;

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

    Bay(String id, int number) {
        this.id = id;
        this.number = number;
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
        phone = present;
        if (!samePlugIn) {
            forget();
            plugInChanged(present);
        }
        var connection = present.map(ConnectionFindings::of).orElse(List.of());
        if (!connection.isEmpty() || present.isEmpty()) {
            forget();
            findings = connection;
        }
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
        return phone.isEmpty() && job.isEmpty();
    }

    BaySnapshot snapshot() {
        return new BaySnapshot(
                id,
                number,
                phone.map(Bay::snapshot),
                assessment.or(this::foundBeforeTheJob),
                findings,
                hasUnfinishedJob() ? Optional.empty() : plan,
                routes,
                job.map(RunningJob::snapshot));
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
