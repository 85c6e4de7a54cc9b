package org.lethe.station.ui;

import java.util.Optional;
import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** What a choice calls its items; nothing is typed into it, so nothing is read back. */
public final class ChosenNames<T> extends StringConverter<T> {
    private final Function<T, String> names;

    /** @param names of the items, in the language of the moment: another language takes another converter */
    public ChosenNames(Function<T, String> names) {
        this.names = names;
    }

    @Override
    public String toString(@Nullable T item) {
        return Optional.ofNullable(item).map(names).orElse("");
    }

    @Override
    public T fromString(String name) {
        throw new UnsupportedOperationException("This is chosen, not typed: " + name);
    }
}
