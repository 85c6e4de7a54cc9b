package org.lethe.station.ui.history;

import java.util.Optional;
import javafx.util.StringConverter;
import org.lethe.station.i18n.Messages;
import org.lethe.station.i18n.Text;
import org.lethe.station.model.JobState;

/** What the choice of states calls its items. */
final class StateNames extends StringConverter<Optional<JobState>> {
    private final Messages words;

    StateNames(Messages words) {
        this.words = words;
    }

    @Override
    public String toString(Optional<JobState> state) {
        return state.map(words::state).orElseGet(() -> words.text(Text.HISTORY_ANY_STATE));
    }

    @Override
    public Optional<JobState> fromString(String name) {
        throw new UnsupportedOperationException("A state is chosen, not typed: " + name);
    }
}
