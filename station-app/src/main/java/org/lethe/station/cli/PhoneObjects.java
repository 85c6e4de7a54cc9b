package org.lethe.station.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lethe.station.bench.BenchSnapshot.BaySnapshot;
import org.lethe.station.bench.BenchSnapshot.JobSnapshot;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.ErasePlan;
import org.lethe.station.model.Finding;
import org.lethe.station.model.JobId;
import org.lethe.station.model.RouteChoice;
import org.lethe.station.model.TransportId;

/** Phones as objects for programs: {@code devices --json} and {@code erase --dry-run --json}. */
final class PhoneObjects {
    private PhoneObjects() {}

    /** A bay that holds a phone. What is not known is null, never a guess. */
    static Map<String, Object> phone(BaySnapshot bay, Words words) {
        var line = JsonLines.object("phone");
        line.put("bay", bay.number());
        putConnection(line, bay);
        putAssessment(line, bay.assessment());
        line.put("obstacles", findings(bay.findings(), words));
        putPlan(line, bay.plan());
        line.put("routes", routes(bay.routes(), words));
        line.put("job", bay.job().map(JobSnapshot::id).map(JobId::value));
        line.put("ready", bay.isReady());
        return line;
    }

    /** What would be done to a phone. */
    static Map<String, Object> plan(BaySnapshot bay, PlanPreview.Preview preview, Words words) {
        var line = JsonLines.object("plan");
        putConnection(line, bay);
        putPlan(line, preview.plan());
        line.put("routes", routes(preview.routes(), words));
        line.put("policy", preview.plan().map(plan -> plan.policy().id().word()));
        line.put("passes", preview.plan().map(plan -> plan.policy().passes()));
        line.put("steps", preview.plan().map(PhoneObjects::steps).orElse(List.of()));
        line.put("obstacles", findings(preview.findings(), words));
        return line;
    }

    private static List<String> steps(ErasePlan plan) {
        return plan.steps().stream().map(Object::toString).toList();
    }

    private static void putConnection(Map<String, Object> line, BaySnapshot bay) {
        var phone = Phones.phone(bay);
        line.put("serial", Phones.serial(bay));
        line.put("transport", phone.transport().map(TransportId::value));
        line.put("usbPort", phone.usbPath());
        line.put("state", phone.rawState());
    }

    private static void putAssessment(Map<String, Object> line, Optional<DeviceAssessment> assessment) {
        put(line, "maker", assessment, found -> found.identity().maker());
        put(line, "model", assessment, found -> found.identity().model());
        line.put("marketName", assessment.flatMap(found -> found.situation().marketName()));
        put(line, "android", assessment, found -> found.android().release());
        put(line, "apiLevel", assessment, found -> found.android().apiLevel());
        line.put("storageBytes", assessment.flatMap(found -> found.capacityBytes()
                .value()));
        put(line, "encryption", assessment, DeviceAssessment::encryption);
        put(line, "simulated", assessment, DeviceAssessment::simulated);
    }

    private static void put(
            Map<String, Object> line,
            String name,
            Optional<DeviceAssessment> assessment,
            Function<DeviceAssessment, Object> reading) {
        line.put(name, assessment.map(reading));
    }

    private static void putPlan(Map<String, Object> line, Optional<ErasePlan> plan) {
        line.put("route", plan.map(ErasePlan::route));
        line.put("assurance", plan.map(ErasePlan::assurance));
    }

    private static List<Map<String, Object>> routes(List<RouteChoice> choices, Words words) {
        return choices.stream().map(choice -> route(choice, words)).toList();
    }

    private static Map<String, Object> route(RouteChoice choice, Words words) {
        var line = new LinkedHashMap<String, Object>();
        line.put("route", choice.route());
        line.put("assurance", choice.assurance());
        line.put("standing", choice.standing());
        line.put("obstacle", choice.obstacle());
        line.put("text", choice.obstacle().map(words.messages()::reason));
        return line;
    }

    private static List<Map<String, Object>> findings(List<Finding> findings, Words words) {
        return findings.stream().map(finding -> finding(finding, words)).toList();
    }

    private static Map<String, Object> finding(Finding finding, Words words) {
        return Map.of(
                "code", finding.code(),
                "severity", finding.severity(),
                "text", words.messages().reason(finding),
                "remedy", words.messages().remedy(finding.code()));
    }
}
