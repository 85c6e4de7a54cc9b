package org.lethe.station.erase;

import java.util.List;
import java.util.Optional;
import org.lethe.station.adb.AdbCancelledException;
import org.lethe.station.adb.AdbDevice;
import org.lethe.station.adb.AdbException;
import org.lethe.station.adb.AdbTimeoutException;
import org.lethe.station.assess.PhoneAssessor;
import org.lethe.station.assess.PhoneAssessor.NotAndroidException;
import org.lethe.station.erase.JobRunner.Workshop;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.ErasePolicy;
import org.lethe.station.model.Finding;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.runtime.Deadline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is seen right before the first step: what was true when the plan was shown may have changed. Nothing is touched by it.
 *
 * @param obstacles what blocks the phone now
 * @param refusal why the phone could not be looked at, or is not the one that was authorized
 */
record LastLook(List<ReasonCode> obstacles, Optional<ReasonCode> refusal) {
    private static final Logger LOG = LoggerFactory.getLogger(LastLook.class);

    LastLook {
        obstacles = List.copyOf(obstacles);
    }

    /**
     * Looks.
     *
     * @throws InterruptedException when the station stops meanwhile; the phone is as good as not looked at
     */
    static LastLook at(PhoneConnection phone, EraseAuthorization authorization, Workshop workshop)
            throws InterruptedException {
        try {
            var found = found(phone.device(), authorization.plan().policy(), workshop);
            return authorization.isFor(found) ? of(found) : refused(ReasonCode.PHONE_NOT_SAME);
        } catch (NotAndroidException notAPhone) {
            return refused(notAPhone.reason());
        } catch (AdbCancelledException stationStops) {
            throw new InterruptedException(stationStops.getMessage());
        } catch (AdbTimeoutException silent) {
            return refused(ReasonCode.PORT_WEDGED);
        } catch (AdbException left) {
            return refused(ReasonCode.PHONE_LOST);
        }
    }

    private static LastLook of(DeviceAssessment found) {
        var blocking = found.findings().stream().filter(Finding::isBlocking).map(Finding::code);
        return new LastLook(blocking.toList(), Optional.empty());
    }

    private static LastLook refused(ReasonCode why) {
        return new LastLook(List.of(), Optional.of(why));
    }

    /** One question that a busy phone leaves open must not cost the order, so everything is asked once more. */
    private static DeviceAssessment found(AdbDevice device, ErasePolicy policy, Workshop workshop)
            throws AdbException, NotAndroidException {
        var assessor = new PhoneAssessor(workshop.clock());
        try {
            return assessor.assess(device, policy, half(workshop));
        } catch (AdbTimeoutException silent) {
            LOG.info("Phone {} does not answer, asking once more: {}", device.id(), silent.getMessage());
            return assessor.assess(device, policy, half(workshop));
        }
    }

    private static Deadline half(Workshop workshop) {
        return Deadline.after(workshop.clock(), workshop.patience().assessment().dividedBy(2));
    }
}
