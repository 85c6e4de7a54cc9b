package org.lethe.station.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lethe.station.bench.BenchSnapshot.BaySnapshot;
import org.lethe.station.model.ErasePlan;
import org.lethe.station.model.ErasePolicy;

/** Tells what would be done to phones, step by step, and why it was chosen; nothing is done. */
final class PlanPrinter {
    private final Session session;
    private final PlanPreview plans;
    private final ErasePolicy policy;

    PlanPrinter(Session session, PlanPreview plans, ErasePolicy policy) {
        this.session = session;
        this.plans = plans;
        this.policy = policy;
    }

    /** Prints all; {@link ExitCode#DONE} when every phone could be erased now. */
    ExitCode print(List<BaySnapshot> phones) {
        var previews = phones.stream().map(this::print).toList();
        return ExitCode.of(previews.stream().allMatch(preview -> preview.plan().isPresent()));
    }

    /** Tells it of phones that an order is about to follow for; the result is how they end. */
    void announce(List<BaySnapshot> phones) {
        phones.forEach(bay -> {
            var preview = preview(bay);
            session.announce(PhoneObjects.plan(bay, preview, session.words()), lines(bay, preview));
        });
    }

    private PlanPreview.Preview print(BaySnapshot bay) {
        var preview = preview(bay);
        session.print(PhoneObjects.plan(bay, preview, session.words()), lines(bay, preview));
        return preview;
    }

    private PlanPreview.Preview preview(BaySnapshot bay) {
        return bay.assessment()
                .map(found -> plans.of(found, policy))
                .orElseGet(() -> new PlanPreview.Preview(Optional.empty(), List.of(), bay.findings()));
    }

    private List<String> lines(BaySnapshot bay, PlanPreview.Preview preview) {
        var name = "#" + bay.number() + "  " + Phones.name(bay) + "  " + Phones.serial(bay);
        var lines = new ArrayList<String>();
        lines.add(name + "  "
                + preview.plan().map(this::headline).orElseGet(() -> session.words()
                        .text("plan.none")));
        preview.plan().ifPresent(plan -> lines.add("  " + steps(plan)));
        var phoneLines = new PhoneLines(session.words());
        phoneLines.routes("#" + bay.number(), preview.routes()).forEach(lines::add);
        phoneLines.obstacles("#" + bay.number(), preview.findings()).forEach(lines::add);
        return lines;
    }

    private String headline(ErasePlan plan) {
        return session.words().messages().route(plan.route()) + " (" + plan.assurance() + ")";
    }

    private String steps(ErasePlan plan) {
        return plan.steps().stream().map(session.words().messages()::step).collect(Collectors.joining(" → "));
    }
}
