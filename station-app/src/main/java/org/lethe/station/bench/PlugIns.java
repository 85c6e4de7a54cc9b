package org.lethe.station.bench;

import java.util.ArrayList;
import java.util.Optional;
import org.lethe.station.adb.DeviceListing;
import org.lethe.station.erase.JobRunner.Workshop;
import org.lethe.station.model.DeviceIdentity;
import org.lethe.station.model.TransportId;

/**
 * Phones as they turn out to be, once somebody has looked at them: what was left on a returned one is swept away, a job whose phone
 * came back elsewhere follows it, and two that state the same serial number are both told.
 */
final class PlugIns {
    private final Bays bays; // guarded by lock
    private final Object lock;
    private final Workshop workshop;
    private final LiveBench.Memory memory;

    /** @param lock guards the bays */
    PlugIns(Bays bays, Object lock, Workshop workshop, LiveBench.Memory memory) {
        this.bays = bays;
        this.lock = lock;
        this.workshop = workshop;
        this.memory = memory;
    }

    /** What was learned of a plug-in becomes what is known of its place, if the phone is still there and free. */
    void learned(TransportId transport, Assessments.Result result) {
        result.assessment().ifPresent(found -> sweepBeforeUse(transport, found.identity()));
        synchronized (lock) {
            var bay = bays.of(transport);
            bay.filter(place -> !place.hasUnfinishedJob()).ifPresent(place -> learn(place, result));
        }
    }

    /** Not while any job of a phone of that name is under way: its files are still wanted. */
    private void sweepBeforeUse(TransportId transport, DeviceIdentity identity) {
        Optional<DeviceListing> listing;
        synchronized (lock) {
            boolean atWork = bays.stream()
                    .filter(Bay::hasUnfinishedJob)
                    .flatMap(Bay::identities)
                    .anyMatch(identity::describesSamePhoneAs);
            listing = bays.of(transport).filter(bay -> !atWork).flatMap(Bay::phone);
        }
        listing.ifPresent(phone -> new ReturnedPhones(workshop).sweep(phone, identity));
    }

    private void learn(Bay bay, Assessments.Result result) {
        if (result.assessment().isEmpty()) {
            bay.learnNothing(result.findings());
            return;
        }
        var found = result.assessment().get();
        moveJobOf(found.identity(), bay);
        var findings = new ArrayList<>(result.findings());
        findings.addAll(memory.seen(found, result.setUp()));
        bay.learn(found, result.plan(), result.routes(), findings);
        bays.sharingSerial(bay, found.identity()).ifPresent(other -> {
            findings.add(ConnectionFindings.twin(bay, other));
            bay.learn(found, result.plan(), result.routes(), findings);
        });
    }

    /** A phone whose job is under way was plugged in at another place: the job follows it. */
    private void moveJobOf(DeviceIdentity identity, Bay bay) {
        bays.where(place -> place != bay
                        && place.isWithoutPhoneOfItsJob()
                        && place.job().orElseThrow().identity().describesSamePhoneAs(identity))
                .ifPresent(former -> {
                    bay.give(former.job().orElseThrow());
                    former.takeJobAway();
                });
    }
}
