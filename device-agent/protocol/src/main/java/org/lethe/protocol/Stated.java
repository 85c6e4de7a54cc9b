package org.lethe.protocol;

import java.util.Optional;

/**
 * What the phone stated of itself, or why it did not. Unknown is never a harmless value.
 *
 * @param value empty when the phone did not tell
 * @param reason why not, in a few words without anything of the phone's owner; empty when it told
 */
public record Stated<T>(Optional<T> value, String reason) {
    /** The phone told. */
    public static <T> Stated<T> known(T value) {
        return new Stated<>(Optional.of(value), "");
    }

    /** The phone did not tell. */
    public static <T> Stated<T> unknown(String reason) {
        return new Stated<>(Optional.empty(), reason);
    }
}
