package org.lethe.station.cli;

import java.util.List;
import java.util.Optional;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.ErasePlan;
import org.lethe.station.model.ErasePolicy;
import org.lethe.station.model.Finding;
import org.lethe.station.model.RouteChoice;

/** What would be done to a phone, and nothing more: the planner as {@code erase --dry-run} asks it. */
@FunctionalInterface
public interface PlanPreview {
    /** The plan for a phone under a policy. */
    Preview of(DeviceAssessment assessment, ErasePolicy policy);

    /**
     * @param plan what would be done; empty when something blocks
     * @param routes what came of each route, best first
     * @param findings what a person should know, the blocking ones first
     */
    record Preview(Optional<ErasePlan> plan, List<RouteChoice> routes, List<Finding> findings) {
        public Preview {
            routes = List.copyOf(routes);
            findings = List.copyOf(findings);
        }
    }
}
