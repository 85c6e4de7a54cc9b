package org.lethe.station.plan;

import java.util.Optional;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.ErasePlan;
import org.lethe.station.model.ErasePolicy;

/** One way to reset a phone. Pure. */
public interface Route {
    /** The steps for this phone; empty when the phone cannot go this way. */
    Optional<ErasePlan> plan(DeviceAssessment phone, ErasePolicy policy);
}
