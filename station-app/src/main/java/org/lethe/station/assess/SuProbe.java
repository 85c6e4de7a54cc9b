package org.lethe.station.assess;

import java.util.List;
import org.lethe.station.model.Fact;
import org.lethe.station.model.PhoneCommand;

/** Whether a program {@code su} is in the shell's path; only an answer that finds the shell itself counts. */
final class SuProbe {
    static final Probe<Boolean> PROBE = new Probe<>(PhoneCommand.SU_PROGRAM, SuProbe::read);

    private SuProbe() {}

    private static Fact<Boolean> read(String text) {
        var paths = text.lines().map(String::strip).toList();
        return has(paths, "sh") ? Fact.known(has(paths, "su"), text) : Fact.unknown(text);
    }

    private static boolean has(List<String> paths, String program) {
        return paths.stream().anyMatch(path -> path.startsWith("/") && path.endsWith("/" + program));
    }
}
