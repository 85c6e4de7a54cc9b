package org.lethe.station.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.ErasePlan;
import org.lethe.station.model.ErasePolicy;
import org.lethe.station.model.Finding;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.Severity;

/** Chooses the best route that a phone can go. Pure. */
public final class Planner {
    private final List<Route> routes;

    /** @param routes best first */
    public Planner(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    /** The planner with every route of this version. */
    public static Planner withAllRoutes() {
        return new Planner(List.of(new TestHarnessRoute()));
    }

    /** What would be done with this phone, or what stands in the way. */
    public Decision decide(DeviceAssessment phone, ErasePolicy policy) {
        var plan = routes.stream()
                .flatMap(route -> route.plan(phone, policy).stream())
                .findFirst();
        var findings = new ArrayList<>(phone.findings());
        if (plan.isEmpty() && !phone.isBlocked()) {
            findings.add(0, Finding.of(ReasonCode.NO_ROUTE, Severity.BLOCKING));
        }
        return new Decision(phone.isBlocked() ? Optional.empty() : plan, findings);
    }

    /**
     * @param plan what would be done; empty when something blocks
     * @param findings everything a person should know, blocking findings first
     */
    public record Decision(Optional<ErasePlan> plan, List<Finding> findings) {
        public Decision {
            findings = List.copyOf(findings);
        }
    }
}
