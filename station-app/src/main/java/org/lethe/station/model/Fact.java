package org.lethe.station.model;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One thing that was asked of a phone: known, or unknown with whatever the phone said instead. An unknown fact is never
 * treated as a harmless one.
 *
 * @param <T> what is known when it is known
 * @param value the understood answer; empty when it was missing or not understood
 * @param raw the phone's words, or why there are none; free of user content
 */
public record Fact<T>(Optional<T> value, String raw) {
    /** A fact that was understood. */
    public static <T> Fact<T> known(T value, String raw) {
        return new Fact<>(Optional.of(value), raw);
    }

    /** A fact that was missing or not understood. */
    public static <T> Fact<T> unknown(String raw) {
        return new Fact<>(Optional.empty(), raw);
    }

    /** Whether it was understood. */
    public boolean isKnown() {
        return value.isPresent();
    }

    /** Whether it is known and fulfils a condition; an unknown fact never does. */
    public boolean is(Predicate<? super T> condition) {
        return value.filter(condition).isPresent();
    }

    /** The same fact in other terms; an unknown one stays unknown. */
    public <R> Fact<R> map(Function<? super T, ? extends R> translate) {
        return new Fact<>(value.map(translate), raw);
    }
}
