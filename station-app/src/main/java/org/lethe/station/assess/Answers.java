package org.lethe.station.assess;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lethe.station.adb.AdbException;
import org.lethe.station.model.Fact;
import org.lethe.station.model.PhoneCommand;
import org.lethe.station.runtime.Deadline;

/** What one phone answered at one look, by question. */
final class Answers {
    private final Map<PhoneCommand, PhoneShell.Answer> given = new EnumMap<>(PhoneCommand.class);

    /** @param given answers; what is missing stays unknown */
    Answers(Map<PhoneCommand, PhoneShell.Answer> given) {
        this.given.putAll(given);
    }

    /**
     * Asks one after the other, then the rest together.
     *
     * @throws AdbException when the line failed
     */
    static Answers ask(PhoneShell shell, List<PhoneCommand> singly, List<PhoneCommand> together, Deadline deadline)
            throws AdbException {
        var answers = new Answers(Map.of());
        for (var question : singly) {
            answers.given.put(question, shell.ask(question, deadline));
        }
        answers.given.putAll(shell.askTogether(together, deadline));
        return answers;
    }

    /** What an answer says; unknown when the question was not asked. */
    <T> Fact<T> read(Probe<T> probe) {
        return Optional.ofNullable(given.get(probe.command()))
                .map(probe::read)
                .orElseGet(() -> Fact.unknown("not asked"));
    }
}
