package org.lethe.station.erase;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lethe.station.assess.Phones;
import org.lethe.station.model.Consent;
import org.lethe.station.model.EraseFigures;
import org.lethe.station.model.ErasePolicy;
import org.lethe.station.model.JobId;
import org.lethe.station.model.JobState;
import org.lethe.station.model.Operator;
import org.lethe.station.model.PolicyId;
import org.lethe.station.model.RouteKind;
import org.lethe.station.model.StepKind;
import org.lethe.station.plan.Planner;

/** Jobs of a healthy phone with Android 14, at the step that a test is about. */
final class Jobs {
    private Jobs() {}

    static EraseJob fresh() {
        return fresh(34);
    }

    private static EraseJob fresh(int apiLevel) {
        var phone = Phones.healthy(apiLevel);
        var policy = ErasePolicy.of(PolicyId.GB46864);
        return new EraseJob(
                JobId.ofRandom(7),
                phone,
                Planner.withAllRoutes().decide(phone, policy).plan().orElseThrow(),
                new Operator("Li Wei"),
                new Consent("T-1"),
                "5a".repeat(32),
                Instant.parse("2027-01-01T00:00:00Z"),
                JobState.ASSESSING,
                0,
                Map.of(),
                EraseFigures.NONE,
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    static EraseJob at(StepKind kind) {
        return at(kind, fresh());
    }

    /** The phone has refused every way that is better. */
    static EraseJob on(RouteKind route) {
        return on(route, 34);
    }

    static EraseJob on(RouteKind route, int apiLevel) {
        var job = fresh(apiLevel);
        while (job.plan().route() != route) {
            job = job.refused("no").orElseThrow();
        }
        return job;
    }

    static EraseJob at(StepKind kind, EraseJob fresh) {
        var job = fresh.in(JobState.ERASING);
        while (job.step().orElseThrow().kind() != kind) {
            job = job.atNextStep();
        }
        return job;
    }
}
