package org.lethe.station.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.ErasePlan;
import org.lethe.station.model.ErasePolicy;
import org.lethe.station.model.Finding;
import org.lethe.station.model.PhoneKind;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.Severity;

/** Chooses the best route that a phone can go. Pure. */
public final class Planner {
    private final List<Route> routes;
    private final Predicate<PhoneKind> stopped;

    /** @param routes best first */
    public Planner(List<Route> routes) {
        this(routes, kind -> false);
    }

    private Planner(List<Route> routes, Predicate<PhoneKind> stopped) {
        this.routes = List.copyOf(routes);
        this.stopped = stopped;
    }

    /** The planner with every route of this version. */
    public static Planner withAllRoutes() {
        return new Planner(List.of(new TestHarnessRoute(), new TradeInRoute()));
    }

    /**
     * The same planner, which goes no route that is stopped.
     *
     * @param kinds the phones for which a stop holds; asked anew for every decision
     */
    public Planner stoppedFor(Predicate<PhoneKind> kinds) {
        return new Planner(routes, kinds);
    }

    /** What would be done with this phone, or what stands in the way. */
    public Decision decide(DeviceAssessment phone, ErasePolicy policy) {
        var possible = routes.stream()
                .flatMap(route -> route.plan(phone, policy).stream())
                .toList();
        var plan = possible.stream()
                .filter(candidate -> !isStopped(phone, candidate))
                .findFirst();
        var findings = new ArrayList<>(phone.findings());
        if (plan.isEmpty() && !phone.isBlocked()) {
            findings.add(0, Finding.of(noPlan(possible), Severity.BLOCKING));
        }
        return new Decision(phone.isBlocked() ? Optional.empty() : plan, findings);
    }

    private boolean isStopped(DeviceAssessment phone, ErasePlan plan) {
        return stopped.test(PhoneKind.of(phone, plan.route()));
    }

    private static ReasonCode noPlan(List<ErasePlan> possible) {
        return possible.isEmpty() ? ReasonCode.NO_ROUTE : ReasonCode.LINE_STOPPED;
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
