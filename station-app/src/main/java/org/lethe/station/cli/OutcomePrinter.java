package org.lethe.station.cli;

import java.util.List;
import java.util.stream.Stream;
import org.lethe.station.bench.BenchSnapshot.CertificateSnapshot;
import org.lethe.station.bench.BenchSnapshot.Halt;
import org.lethe.station.bench.BenchSnapshot.Halt.Cause;
import org.lethe.station.model.SaleReason;

/** Prints the last lines of {@code erase} and {@code jobs resume}: one a phone. */
final class OutcomePrinter {
    private final Session session;
    private final Words words;

    OutcomePrinter(Session session) {
        this.session = session;
        this.words = session.words();
    }

    /**
     * Prints them all; {@link ExitCode#DONE} only when there is at least one phone and every one is erased, and
     * {@link ExitCode#ENVIRONMENT} when a job was stopped because its journal could not be written.
     */
    ExitCode print(List<JobOutcome> outcomes) {
        outcomes.forEach(outcome -> session.print(outcome.object(), lines(outcome)));
        var erased = outcomes.stream().filter(JobOutcome::isErased).count();
        session.say("erase.total", erased, outcomes.size());
        var halts = outcomes.stream()
                .flatMap(outcome -> outcome.halt().stream())
                .distinct()
                .toList();
        halts.forEach(this::say);
        return halts.stream().map(Halt::cause).anyMatch(Cause.NO_JOURNAL::equals)
                ? ExitCode.ENVIRONMENT
                : ExitCode.of(!outcomes.isEmpty() && erased == outcomes.size());
    }

    private void say(Halt halt) {
        session.say(halt.cause() == Cause.NO_JOURNAL ? "erase.noJournal" : "unexpected", halt.words());
    }

    private List<String> lines(JobOutcome outcome) {
        var head = words.messages().state(outcome.state()) + "  " + outcome.phoneName() + "  " + outcome.serial();
        return Stream.concat(Stream.of(head), details(outcome)).toList();
    }

    private Stream<String> details(JobOutcome outcome) {
        return Stream.concat(
                outcome.certificate().stream().flatMap(this::certificate),
                outcome.reasons().stream().map(reason -> "  " + words.advice(reason)));
    }

    private Stream<String> certificate(CertificateSnapshot certificate) {
        var line = "  "
                + words.text("erase.certificate", certificate.number(), certificate.posCode(), certificate.assurance())
                + (certificate.simulated() ? "  " + words.text("simulated") : "");
        return certificate.secondLook()
                ? Stream.of(line, "  " + words.advice(SaleReason.SECOND_LOOK_OPEN))
                : Stream.of(line);
    }
}
