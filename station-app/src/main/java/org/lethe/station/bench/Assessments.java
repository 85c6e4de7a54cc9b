package org.lethe.station.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.lethe.station.adb.AdbException;
import org.lethe.station.adb.AdbTimeoutException;
import org.lethe.station.adb.DeviceListing;
import org.lethe.station.assess.PhoneAssessor;
import org.lethe.station.assess.PhoneAssessor.NotAndroidException;
import org.lethe.station.assess.Reception;
import org.lethe.station.erase.JobRunner.Workshop;
import org.lethe.station.model.ConnectionState;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.ErasePlan;
import org.lethe.station.model.ErasePolicy;
import org.lethe.station.model.Fact;
import org.lethe.station.model.Finding;
import org.lethe.station.model.PolicyId;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.RouteChoice;
import org.lethe.station.model.Severity;
import org.lethe.station.model.TradeInMode;
import org.lethe.station.model.TransportId;
import org.lethe.station.plan.Planner;
import org.lethe.station.runtime.Deadline;
import org.lethe.station.runtime.StationThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at phones as they are plugged in, a few at a time, and looks again at those that something blocks: the clerk removes
 * an account, and the tile says so by itself.
 */
final class Assessments {
    /** A hub of forty phones is assessed in about ten rounds; more at once makes each slower and the hub's bus busier. */
    private static final int AT_ONCE = 4;
    /** Until a blocked phone is looked at again: soon enough for the person in front of it. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(3);
    /**
     * What is left between two of these looks when there are many: with eighty blocked phones each is looked at every 20 seconds, and
     * the station, the adb server and the phones have something left for those that are being erased.
     */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    /** Trade-in mode shows on phones that nobody has been through the setup screens of, and only the station's tool ends them there. */
    private static final Fact<Boolean> FRESH = Fact.known(false, "trade-in mode");

    private static final Logger LOG = LoggerFactory.getLogger(Assessments.class);

    private final Workshop workshop;
    private final Planner planner;
    private final ExecutorService workers;
    private final ScheduledExecutorService later;
    private final BiConsumer<TransportId, Result> listener;
    private final PhoneAssessor assessor;
    private final ErasePolicy policy = ErasePolicy.of(PolicyId.GB46864);
    private final Set<TransportId> underWay = ConcurrentHashMap.newKeySet();

    Assessments(Workshop workshop, Planner planner, StationThreads threads, BiConsumer<TransportId, Result> listener) {
        this.workshop = workshop;
        this.assessor = new PhoneAssessor(workshop.clock());
        this.planner = planner;
        this.workers = threads.executor("assess", AT_ONCE);
        this.later = threads.scheduler("assess-later");
        this.listener = listener;
    }

    /** Has a phone looked at, unless that is under way or it cannot be now. */
    void request(DeviceListing phone) {
        if (phone.state() == ConnectionState.DEVICE
                && phone.transport().filter(underWay::add).isPresent()) {
            submit(phone.transport().get());
        }
    }

    private void submit(TransportId transport) {
        try {
            workers.execute(() -> look(transport));
        } catch (RejectedExecutionException stationStops) {
            underWay.remove(transport);
        }
    }

    private void look(TransportId transport) {
        if (!workshop.bus().view().has(transport)) {
            underWay.remove(transport);
            return;
        }
        var result = lookOnce(transport);
        if (result.isEmpty() || result.get().plan().isEmpty()) {
            lookAgain(transport);
        } else {
            underWay.remove(transport);
        }
    }

    /** A fault of the station itself must not leave the phone unseen for as long as it is plugged in. */
    private Optional<Result> lookOnce(TransportId transport) {
        try {
            var result = assess(transport);
            result.ifPresent(found -> listener.accept(transport, found));
            return result;
        } catch (RuntimeException bug) {
            LOG.error("Could not assess transport {}: a fault of the station, trying again", transport, bug);
            return Optional.empty();
        }
    }

    private void lookAgain(TransportId transport) {
        try {
            later.schedule(
                    () -> submit(transport), untilLookedAtAgain(underWay.size()).toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stationStops) {
            underWay.remove(transport);
        }
    }

    /** @param waiting how many phones are looked at again and again */
    static Duration untilLookedAtAgain(int waiting) {
        var turn = BETWEEN_LOOKS.multipliedBy(waiting);
        return turn.compareTo(LOOK_AGAIN) > 0 ? turn : LOOK_AGAIN;
    }

    /** What the phone is; empty when it has not finished starting, or left meanwhile. */
    private Optional<Result> assess(TransportId transport) {
        var device = workshop.bus().device(transport);
        var deadline = Deadline.after(workshop.clock(), workshop.patience().assessment());
        try {
            if (Reception.of(device, deadline) instanceof Reception.Starting) {
                return Optional.empty();
            }
            var found = assessor.assess(device, policy, deadline);
            var setUp = found.tradeIn() == TradeInMode.NONE ? assessor.setUp(device, deadline) : FRESH;
            var decision = planner.decide(found, policy);
            return Optional.of(
                    new Result(Optional.of(found), setUp, decision.plan(), decision.choices(), decision.findings()));
        } catch (NotAndroidException notAPhone) {
            return Optional.of(notUnderstood(notAPhone.reason(), String.valueOf(notAPhone.getMessage())));
        } catch (AdbTimeoutException silent) {
            LOG.info("Transport {} does not answer, trying again: {}", transport, silent.getMessage());
            return Optional.of(without(Finding.of(ReasonCode.PORT_WEDGED, Severity.BLOCKING), "no answer"));
        } catch (AdbException notNow) {
            LOG.info("Could not assess transport {}, trying again: {}", transport, notNow.getMessage());
            return Optional.empty();
        }
    }

    private static Result notUnderstood(ReasonCode code, String why) {
        return without(new Finding(code, Severity.BLOCKING, Map.of("state", why)), why);
    }

    private static Result without(Finding finding, String why) {
        return new Result(Optional.empty(), Fact.unknown(why), Optional.empty(), List.of(), List.of(finding));
    }

    /**
     * @param assessment what was learned; empty when the phone could not be understood
     * @param setUp whether a person has been through the setup screens
     * @param plan what would be done; empty when something blocks
     * @param routes what came of each route
     * @param findings what a person should know
     */
    record Result(
            Optional<DeviceAssessment> assessment,
            Fact<Boolean> setUp,
            Optional<ErasePlan> plan,
            List<RouteChoice> routes,
            List<Finding> findings) {}
}
