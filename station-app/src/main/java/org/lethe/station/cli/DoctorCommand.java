package org.lethe.station.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.lethe.station.doctor.Diagnosis;
import org.lethe.station.doctor.Diagnosis.Condition;
import org.lethe.station.doctor.DoctorTexts;
import org.lethe.station.doctor.Examination;
import picocli.CommandLine.Command;

/** Says what is missing or wrong on this computer, with one remedy each. */
@Command(name = "doctor")
final class DoctorCommand implements Callable<ExitCode> {
    private final Session session;

    DoctorCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode call() {
        var texts = DoctorTexts.in(session.words().messages().language());
        var found = session.access().examinations(session.options()).stream()
                .map(Examination::look)
                .toList();
        found.forEach(diagnosis -> session.print(object(diagnosis, texts), lines(diagnosis, texts)));
        var isWell = found.stream().noneMatch(diagnosis -> diagnosis.condition() == Condition.MISSING);
        return isWell ? ExitCode.DONE : ExitCode.ENVIRONMENT;
    }

    private static List<String> lines(Diagnosis diagnosis, DoctorTexts texts) {
        var remedy = texts.remedy(diagnosis).stream().map(what -> "  → " + what);
        var mark =
                switch (diagnosis.condition()) {
                    case GOOD -> "✓ ";
                    case NOTE -> "! ";
                    case MISSING -> "✗ ";
                };
        return Stream.concat(Stream.of(mark + texts.finding(diagnosis)), remedy).toList();
    }

    private static Map<String, Object> object(Diagnosis diagnosis, DoctorTexts texts) {
        var line = JsonLines.object("examination");
        line.put("finding", diagnosis.key());
        line.put("condition", diagnosis.condition());
        line.put("text", texts.finding(diagnosis));
        line.put("remedy", texts.remedy(diagnosis));
        return line;
    }
}
