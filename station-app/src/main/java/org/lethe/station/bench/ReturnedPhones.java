package org.lethe.station.bench;

import org.lethe.station.adb.DeviceListing;
import org.lethe.station.erase.JobRunner.Workshop;
import org.lethe.station.erase.LeftOvers;
import org.lethe.station.erase.PhoneConnection;
import org.lethe.station.model.DeviceIdentity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Phones that come back after their job has failed without them: somebody pulled the cable, and an hour later the phone is plugged
 * in again with the station's files on it. They are removed before anything else is done with the phone.
 */
record ReturnedPhones(Workshop workshop) {
    private static final Logger LOG = LoggerFactory.getLogger(ReturnedPhones.class);

    /** Sweeps a phone, if jobs of it have left something. What cannot be done now is tried again at its next return. */
    void sweep(DeviceListing listing, DeviceIdentity identity) {
        var leftOvers = new LeftOvers(workshop.patience(), workshop.clock());
        for (var job : workshop.journal().unsweptJobs(identity)) {
            LOG.info("Phone of job {} is back; removing what it may have left", job.id());
            var device = workshop.bus().device(listing.transport().orElseThrow());
            leftOvers.sweepReturned(new PhoneConnection(device, listing, identity), job, workshop.journal());
        }
    }
}
