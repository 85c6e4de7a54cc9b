package org.lethe.station.bench;

import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lethe.station.assess.ObstacleRule;
import org.lethe.station.erase.EraseJob;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.erase.JobRunner.Workshop;
import org.lethe.station.erase.OverriddenWarnings;
import org.lethe.station.erase.Recheck;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.EraseFigures;
import org.lethe.station.model.ErasePlan;
import org.lethe.station.model.Finding;
import org.lethe.station.model.JobId;
import org.lethe.station.model.JobState;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.WarningOverride;
import org.lethe.station.plan.Planner;
import org.lethe.station.plan.RecheckPlan;

/** What a person's order makes of a phone on the bench: a job that may begin, or the reasons why there is none. */
final class NewJobs {
    private static final int KEY_BYTES = 32;

    private final Workshop workshop;
    private final Planner planner;
    private final LiveBench.Memory memory;
    private final SecureRandom random = new SecureRandom();

    NewJobs(Workshop workshop, Planner planner, LiveBench.Memory memory) {
        this.workshop = workshop;
        this.planner = planner;
        this.memory = memory;
    }

    /**
     * @param job in state {@link JobState#ASSESSING}; empty when something speaks against it
     * @param reasons what does; empty when there is a job
     */
    record Draft(Optional<EraseJob> job, List<ReasonCode> reasons) {}

    /** The phone is to be erased. */
    Draft erasing(EraseRequest request, DeviceAssessment found) {
        var looked = found.withFindings(ObstacleRule.findings(found, request.policy()));
        var decision = planner.decide(looked, request.policy());
        return decision.plan()
                .map(plan -> begun(job(request, found, plan, overridden(request, looked))))
                .orElseGet(() -> refused(decision.findings()));
    }

    /** The phone's certificate B is to be proven. */
    Draft rechecking(EraseRequest request, DeviceAssessment found) {
        var looked = found.withFindings(ObstacleRule.findings(found, request.policy()));
        if (looked.isBlocked()) {
            return refused(looked.findings());
        }
        return memory.recheckable(found)
                .flatMap(certificate -> workshop.journal()
                        .find(certificate.job())
                        .filter(first ->
                                first.imeis().isKnown()) // nothing else tells phones of one serial number apart
                        .map(first -> begun(job(
                                request,
                                found,
                                RecheckPlan.of(first.plan().route(), found, request.policy()),
                                rechecking(request, looked, first, certificate.number())))))
                .orElseGet(() -> new Draft(Optional.empty(), List.of(ReasonCode.NOTHING_TO_RECHECK)));
    }

    private static Map<Note, String> overridden(EraseRequest request, DeviceAssessment looked) {
        return OverriddenWarnings.memory(WarningOverride.neededFor(looked.findings()), request.override());
    }

    private static Map<Note, String> rechecking(
            EraseRequest request, DeviceAssessment looked, EraseJob first, String certificate) {
        var memory = new EnumMap<>(Recheck.memory(first, certificate));
        memory.putAll(overridden(request, looked));
        return memory;
    }

    private static Draft begun(EraseJob job) {
        return new Draft(Optional.of(job), List.of());
    }

    private static Draft refused(List<Finding> findings) {
        return new Draft(
                Optional.empty(),
                findings.stream().filter(Finding::isBlocking).map(Finding::code).toList());
    }

    private EraseJob job(EraseRequest request, DeviceAssessment found, ErasePlan plan, Map<Note, String> notes) {
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return new EraseJob(
                JobId.ofRandom(random.nextLong()),
                found,
                plan,
                request.operator(),
                request.consent(),
                HexFormat.of().formatHex(key),
                workshop.clock().now(),
                JobState.ASSESSING,
                0,
                notes,
                EraseFigures.NONE,
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }
}
