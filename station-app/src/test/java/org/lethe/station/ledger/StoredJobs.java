package org.lethe.station.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lethe.station.certify.Counter;
import org.lethe.station.erase.EraseJob;
import org.lethe.station.model.Assurance;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.DeviceIdentity;
import org.lethe.station.model.DeviceSerial;
import org.lethe.station.model.ErasePlan;
import org.lethe.station.model.ErasePolicy;
import org.lethe.station.model.JobId;
import org.lethe.station.model.JobState;
import org.lethe.station.model.PolicyId;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.SampleAssessment;
import org.lethe.station.plan.Planner;
import org.lethe.station.verify.SampleErasures;
import org.lethe.station.verify.VerdictRule;

/** A job of each kind that a person may look at, with the document it ended with. */
public enum StoredJobs {
    /** Erased and read back. */
    ERASED_A,
    /** Erased by its last step, which nobody saw end. */
    ERASED_B,
    /** Lost on the way. */
    RED,
    /** At work. */
    RUNNING;

    private static final ErasePolicy POLICY = ErasePolicy.of(PolicyId.GB46864);

    /** Its id. */
    public JobId id() {
        return JobId.ofRandom(1000L + ordinal());
    }

    /** Puts it into a ledger. */
    public void storeIn(Ledger ledger) {
        var job = job();
        ledger.journal().record(job, SampleJobs.entry(job.state(), ""));
        var phone = job.before().identity();
        var erasure = SampleErasures.good()
                .job(id().value())
                .phone(phone.maker(), phone.model(), phone.serial().value());
        switch (this) {
            case ERASED_A -> issue(ledger, erasure);
            case ERASED_B -> issue(ledger, erasure.endingWithItsReset());
            case RED -> {
                var record = erasure.stoppedBy(ReasonCode.PHONE_LOST).build();
                ledger.certificates().save(new Counter().issuer.report(record, VerdictRule.decide(record)));
            }
            case RUNNING -> {}
        }
    }

    private void issue(Ledger ledger, SampleErasures erasure) {
        var counter = new Counter();
        if (this == ERASED_B) { // whose number is the next
            var unused = counter.issuer.issue(SampleErasures.good().verified());
        }
        var unused = ledger.certificates().issueOnce(id(), running -> counter.issuer.issue(erasure.verified()));
    }

    private EraseJob job() {
        var plan = plan();
        var ended = this != RUNNING;
        var model = SampleJobs.job(id().value().hashCode());
        return new EraseJob(
                id(),
                phone(),
                plan,
                model.operator(),
                model.consent(),
                model.keyHex(),
                model.startedAt(),
                state(),
                this == ERASED_A || this == ERASED_B ? plan.steps().size() : 3,
                Map.of(),
                model.figures(),
                model.checks(),
                Optional.of(ReasonCode.PHONE_LOST).filter(reason -> this == RED),
                this == RED ? model.reasons() : List.of(),
                model.endedAt().filter(end -> ended));
    }

    private JobState state() {
        return switch (this) {
            case ERASED_A, ERASED_B -> JobState.ERASED;
            case RED -> JobState.INDETERMINATE;
            case RUNNING -> JobState.ERASING;
        };
    }

    /** What the planner makes of the phone; for a B the last of what it may fall to, after the phone refused all that is better. */
    private ErasePlan plan() {
        var best = Planner.withAllRoutes().decide(phone(), POLICY).plan().orElseThrow();
        return this == ERASED_B ? worst(best) : best;
    }

    private static ErasePlan worst(ErasePlan plan) {
        return plan.assurance() == Assurance.B
                ? plan
                : worst(plan.refused("Failure [not allowed]").orElseThrow());
    }

    private static DeviceAssessment phone() {
        return SampleAssessment.healthy()
                .identity(new DeviceIdentity(
                        new DeviceSerial("R58M123ABC"), "Imagined", "Model X", "board", "imagined/x/x:14/A/1:user"))
                .build();
    }
}
