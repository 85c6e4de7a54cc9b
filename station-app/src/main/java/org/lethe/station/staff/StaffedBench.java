package org.lethe.station.staff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lethe.station.bench.Bench;
import org.lethe.station.bench.BenchSnapshot;
import org.lethe.station.bench.BenchSnapshot.BaySnapshot;
import org.lethe.station.bench.EraseRequest;
import org.lethe.station.bench.Signal;
import org.lethe.station.model.JobId;
import org.lethe.station.model.OperatorAnswer;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.TransportId;
import org.lethe.station.model.WarningOverride;

/**
 * The bench of a station that keeps operators: orders come from known people, and what a phone warns of is somebody's decision,
 * or two people's. A station without operators has its bench as it is.
 *
 * @param bench the bench itself
 * @param staff the operators
 * @param two whether the shop wants a second person for an override
 */
public record StaffedBench(Bench bench, Staff staff, BooleanSupplier two) implements Bench {
    @Override
    public List<Answer> erase(EraseRequest request) {
        return staff.isKept() ? order(request, bench::erase) : bench.erase(request);
    }

    @Override
    public List<Answer> recheck(EraseRequest request) {
        return staff.isKept() ? order(request, bench::recheck) : bench.recheck(request);
    }

    /** Only the phones against which nothing speaks are handed on; the answers come in the order of the request. */
    private List<Answer> order(EraseRequest request, Function<EraseRequest, List<Answer>> order) {
        var refused = objections(request);
        var clear = request.transports().stream()
                .filter(transport -> !refused.containsKey(transport))
                .toList();
        var answers = clear.isEmpty() ? List.<Answer>of() : order.apply(request.only(clear));
        return request.transports().stream()
                .map(transport -> Stream.concat(answers.stream(), refused.values().stream())
                        .filter(answer -> answer.transport().equals(transport))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private Map<TransportId, Answer> objections(EraseRequest request) {
        var snapshot = bench.snapshot();
        var refused = new HashMap<TransportId, Answer>();
        for (var transport : request.transports()) {
            objection(request, snapshot, transport)
                    .ifPresent(why -> refused.put(
                            transport, new Answer(transport, Optional.empty(), Optional.empty(), List.of(why))));
        }
        return refused;
    }

    private Optional<ReasonCode> objection(EraseRequest request, BenchSnapshot snapshot, TransportId transport) {
        if (!staff.mayAct(request.operator().name())) {
            return Optional.of(ReasonCode.OPERATOR_UNKNOWN);
        }
        return warnings(snapshot, transport).isEmpty() ? Optional.empty() : undecided(request);
    }

    /** What a person has to decide about the phone at a transport. */
    public static List<ReasonCode> warnings(BenchSnapshot snapshot, TransportId transport) {
        return snapshot.bays().stream()
                .filter(bay -> bay.phone()
                        .flatMap(phone -> phone.transport())
                        .filter(transport::equals)
                        .isPresent())
                .map(BaySnapshot::findings)
                .flatMap(findings -> WarningOverride.neededFor(findings).stream())
                .toList();
    }

    private Optional<ReasonCode> undecided(EraseRequest request) {
        var decision = request.override();
        if (decision.isEmpty() || !decision.get().by().equals(request.operator())) {
            return Optional.of(ReasonCode.OVERRIDE_NEEDED);
        }
        return two.getAsBoolean() && !isAgreed(decision.get())
                ? Optional.of(ReasonCode.SECOND_PERSON_NEEDED)
                : Optional.empty();
    }

    private boolean isAgreed(WarningOverride decision) {
        return decision.second()
                .flatMap(second -> staff.active(second.name()))
                .filter(second -> !second.operator().equals(decision.by()))
                .isPresent();
    }

    @Override
    public boolean answer(JobId job, OperatorAnswer answer) {
        return staff.mayAct(answer.by().name()) && bench.answer(job, answer);
    }

    @Override
    public boolean cancel(JobId job) {
        return bench.cancel(job);
    }

    @Override
    public void identify(TransportId phone, int number, Consumer<Signal> afterwards) {
        bench.identify(phone, number, afterwards);
    }

    @Override
    public BenchSnapshot snapshot() {
        return bench.snapshot();
    }

    @Override
    public Subscription subscribe(Consumer<BenchSnapshot> listener) {
        return bench.subscribe(listener);
    }

    @Override
    public List<JobId> resumeOpenJobs() {
        return bench.resumeOpenJobs();
    }
}
