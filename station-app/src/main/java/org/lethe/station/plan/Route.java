package org.lethe.station.plan;

import java.util.List;
import java.util.Optional;
import org.lethe.station.model.Assurance;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.ErasePlan;
import org.lethe.station.model.ErasePolicy;
import org.lethe.station.model.EraseStep;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.RouteKind;

/** One way to reset a phone. Pure. */
public interface Route {
    /** Which one. */
    RouteKind kind();

    /** What a certificate may claim that goes this way. */
    Assurance assurance();

    /** Why the phone cannot go this way; empty when nothing that is known of it speaks against trying. */
    Optional<ReasonCode> obstacle(DeviceAssessment phone);

    /** What is done to a phone that can go this way. */
    List<EraseStep> steps(DeviceAssessment phone, ErasePolicy policy);

    /** The plan for a phone that can go this way. */
    default ErasePlan plan(DeviceAssessment phone, ErasePolicy policy) {
        return new ErasePlan(kind(), assurance(), policy, steps(phone, policy), phone.simulated());
    }
}
