package org.lethe.station.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lethe.station.bench.BenchSnapshot;
import org.lethe.station.bench.BenchSnapshot.BaySnapshot;
import org.lethe.station.bench.BenchSnapshot.JobSnapshot;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.Finding;
import org.lethe.station.model.RouteChoice;
import org.lethe.station.model.RouteChoice.Standing;

/** The bench as text: a table of the phones, and under it what stands in the way of each, with its remedy. */
final class PhoneLines {
    private final Words words;

    PhoneLines(Words words) {
        this.words = words;
    }

    /** All lines; none when there is no phone. */
    List<String> table(BenchSnapshot snapshot) {
        var bays =
                snapshot.bays().stream().filter(bay -> bay.phone().isPresent()).toList();
        if (bays.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<>(rows(bays).lines());
        bays.forEach(bay -> obstacles("#" + bay.number(), bay.findings()).forEach(lines::add));
        bays.stream()
                .filter(bay -> bay.routes().stream().anyMatch(choice -> choice.standing() == Standing.CLOSED))
                .forEach(bay -> routes("#" + bay.number(), bay.routes()).forEach(lines::add));
        return lines;
    }

    /** One line a finding: which phone, what it is, what to do. */
    Stream<String> obstacles(String phone, List<Finding> findings) {
        return findings.stream()
                .map(finding -> (finding.isBlocking() ? "✗ " : "! ") + phone + "  "
                        + words.messages().reason(finding) + " → "
                        + words.messages().remedy(finding.code()));
    }

    /** One line a route: what came of it, and why where the phone cannot go it. */
    Stream<String> routes(String phone, List<RouteChoice> choices) {
        return choices.stream()
                .map(choice -> "· " + phone + "  " + words.messages().route(choice.route()) + " ("
                        + choice.assurance() + "): "
                        + choice.obstacle()
                                .map(words.messages()::reason)
                                .orElseGet(() -> words.text("route." + choice.standing())));
    }

    private TextTable rows(List<BaySnapshot> bays) {
        var table = new TextTable();
        table.row(
                "#",
                words.text("column.serial"),
                words.text("column.transport"),
                words.text("column.port"),
                words.text("column.phone"),
                "Android",
                words.text("column.storage"),
                words.text("column.encryption"),
                words.text("column.state"),
                words.text("column.plan"));
        bays.forEach(bay -> row(table, bay));
        return table;
    }

    private void row(TextTable table, BaySnapshot bay) {
        var phone = Phones.phone(bay);
        var found = bay.assessment();
        table.row(
                Integer.toString(bay.number()),
                Phones.serial(bay),
                Phones.transport(bay),
                phone.usbPath().orElse("-"),
                Phones.name(bay),
                found.map(assessment -> assessment.android().release()).orElse("?"),
                found.flatMap(assessment -> assessment.capacityBytes().value())
                        .map(words.messages().figures()::storageAsSold)
                        .orElse("?"),
                found.map(DeviceAssessment::encryption)
                        .map(words.messages()::encryption)
                        .orElse("?"),
                phone.rawState(),
                plan(bay));
    }

    private String plan(BaySnapshot bay) {
        var running = bay.job().map(JobSnapshot::state).filter(state -> !state.isTerminal());
        return running.map(words.messages()::state)
                .or(() -> bay.plan().map(plan -> words.messages().route(plan.route()) + " (" + plan.assurance() + ")"))
                .orElse("-");
    }
}
