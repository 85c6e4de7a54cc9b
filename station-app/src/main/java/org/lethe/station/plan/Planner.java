package org.lethe.station.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.ErasePlan;
import org.lethe.station.model.ErasePolicy;
import org.lethe.station.model.Finding;
import org.lethe.station.model.PhoneKind;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.RouteChoice;
import org.lethe.station.model.RouteChoice.Standing;
import org.lethe.station.model.RouteKind;
import org.lethe.station.model.Severity;
import org.lethe.station.model.TradeInMode;

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
        return new Planner(List.of(
                new TestHarnessRoute(), new TradeInRoute(), new AdminRoute(), new RescueRoute(), new GuidedRoute()));
    }

    /**
     * The same planner, which goes no route that is stopped.
     *
     * @param kinds the phones for which a stop holds; asked anew for every decision
     */
    public Planner stoppedFor(Predicate<PhoneKind> kinds) {
        return new Planner(routes, kinds);
    }

    /**
     * What would be done with this phone, or what stands in the way. The best route that is open is taken; those after it are
     * what the phone falls to when it refuses.
     */
    public Decision decide(DeviceAssessment phone, ErasePolicy policy) {
        var obstacles = obstacles(phone);
        var open = routes.stream()
                .filter(route -> obstacles.get(route.kind()) == null)
                .map(route -> route.plan(phone, policy))
                .toList();
        var findings = new ArrayList<>(phone.findings());
        if (open.isEmpty() && !phone.isBlocked()) {
            findings.add(0, Finding.of(noPlan(obstacles), Severity.BLOCKING));
        }
        var plan = phone.isBlocked() ? Optional.<ErasePlan>empty() : withFallbacks(open);
        return new Decision(plan, findings, choices(obstacles, open));
    }

    private static Optional<ErasePlan> withFallbacks(List<ErasePlan> open) {
        return open.stream().findFirst().map(best -> best.fallingTo(open.subList(1, open.size())));
    }

    /** What is known to keep the phone from a route, for each route that it cannot go. */
    private Map<RouteKind, ReasonCode> obstacles(DeviceAssessment phone) {
        var obstacles = new EnumMap<RouteKind, ReasonCode>(RouteKind.class);
        for (var route : routes) {
            elsewhere(phone, route.kind())
                    .or(() -> route.obstacle(phone))
                    .or(() -> stop(phone, route.kind()))
                    .ifPresent(reason -> obstacles.put(route.kind(), reason));
        }
        return obstacles;
    }

    /** A phone in trade-in mode is closed to every other route, or wipes itself in the middle of it. */
    private static Optional<ReasonCode> elsewhere(DeviceAssessment phone, RouteKind route) {
        return phone.tradeIn() == TradeInMode.NONE || route == RouteKind.TRADE_IN_MODE
                ? Optional.empty()
                : Optional.of(ReasonCode.ROUTE_NEEDS_PHONE_IN_USE);
    }

    private Optional<ReasonCode> stop(DeviceAssessment phone, RouteKind route) {
        return stopped.test(PhoneKind.of(phone, route)) ? Optional.of(ReasonCode.LINE_STOPPED) : Optional.empty();
    }

    private static ReasonCode noPlan(Map<RouteKind, ReasonCode> obstacles) {
        return obstacles.containsValue(ReasonCode.LINE_STOPPED) ? ReasonCode.LINE_STOPPED : ReasonCode.NO_ROUTE;
    }

    private List<RouteChoice> choices(Map<RouteKind, ReasonCode> obstacles, List<ErasePlan> open) {
        return routes.stream()
                .map(route -> {
                    var obstacle = Optional.ofNullable(obstacles.get(route.kind()));
                    return new RouteChoice(
                            route.kind(), route.assurance(), standing(route.kind(), obstacle, open), obstacle);
                })
                .toList();
    }

    private static Standing standing(RouteKind route, Optional<ReasonCode> obstacle, List<ErasePlan> open) {
        if (obstacle.isPresent()) {
            return Standing.CLOSED;
        }
        return open.get(0).route() == route ? Standing.TAKEN : Standing.FALLBACK;
    }

    /**
     * @param plan what would be done; empty when something blocks
     * @param findings everything a person should know, blocking findings first
     * @param choices what came of each route and why, best route first; stands even while something blocks, for what the phone
     *     could do once that is removed
     */
    public record Decision(Optional<ErasePlan> plan, List<Finding> findings, List<RouteChoice> choices) {
        public Decision {
            findings = List.copyOf(findings);
            choices = List.copyOf(choices);
        }
    }
}
