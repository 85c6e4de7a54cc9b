package org.lethe.station.erase;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.model.Operator;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.WarningOverride;
import org.lethe.station.verify.ErasureRecord;

/** How a job remembers the decision to begin it in spite of warnings: a line each for the codes, who, the second person and why. */
public final class OverriddenWarnings {
    private static final int LINES = 4;

    private OverriddenWarnings() {}

    /** What the job notes; nothing when there was nothing to decide. */
    public static Map<Note, String> memory(List<ReasonCode> warnings, Optional<WarningOverride> decision) {
        return decision.filter(it -> !warnings.isEmpty())
                .map(it -> Map.of(Note.OVERRIDDEN, text(warnings, it)))
                .orElse(Map.of());
    }

    private static String text(List<ReasonCode> warnings, WarningOverride decision) {
        return String.join(
                "\n",
                warnings.stream().map(Enum::name).collect(Collectors.joining(" ")),
                oneLine(decision.by()),
                decision.second().map(OverriddenWarnings::oneLine).orElse(""),
                decision.reason());
    }

    private static String oneLine(Operator person) {
        return person.name().replaceAll("\\s+", " ");
    }

    /** The decision with which a job began. */
    static Optional<ErasureRecord.Overridden> of(EraseJob job) {
        return job.note(Note.OVERRIDDEN).map(note -> note.split("\n", LINES)).map(OverriddenWarnings::overridden);
    }

    private static ErasureRecord.Overridden overridden(String... lines) {
        var second = Optional.of(lines[2]).filter(name -> !name.isEmpty()).map(Operator::new);
        return new ErasureRecord.Overridden(
                Arrays.stream(lines[0].split(" ")).map(ReasonCode::valueOf).toList(),
                new WarningOverride(lines[3], new Operator(lines[1]), second));
    }

    /** For the journal's first line: what was overridden, why, and who agreed. */
    static String remark(EraseJob job) {
        return of(job).map(OverriddenWarnings::remark).orElse("");
    }

    private static String remark(ErasureRecord.Overridden overridden) {
        var decision = overridden.decision();
        return ", in spite of " + overridden.warnings() + " because: " + decision.reason()
                + decision.second()
                        .map(second -> "; agreed by " + second.name())
                        .orElse("");
    }
}
