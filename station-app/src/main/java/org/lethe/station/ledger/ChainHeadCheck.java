package org.lethe.station.ledger;

import java.io.IOException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Whether the chain still holds the entry that the head file names. The chain may be longer: a crash leaves it so. */
final class ChainHeadCheck {
    private ChainHeadCheck() {}

    static Optional<ChainFlaw> of(ChainHeadFile file, Handle handle) {
        try {
            var head = file.read();
            return head.isPresent() ? compare(file, head.get(), handle) : missing(file, handle);
        } catch (IOException unreadable) {
            return Optional.of(new ChainFlaw(ChainFlaw.Kind.HEAD_MISSING, unreadable.toString()));
        }
    }

    private static Optional<ChainFlaw> compare(ChainHeadFile file, ChainTip head, Handle handle) {
        if (head.equals(ChainTip.NONE)) {
            return Optional.empty();
        }
        var entry = handle.createQuery("select * from chain where position = :position")
                .bind("position", head.position())
                .map((row, context) -> ChainEntry.of(row).tip())
                .findOne();
        if (entry.isEmpty()) {
            return Optional.of(new ChainFlaw(ChainFlaw.Kind.TAIL_CUT, "#" + head.position()));
        }
        return entry.get().equals(head)
                ? Optional.empty()
                : Optional.of(new ChainFlaw(ChainFlaw.Kind.HEAD_DIFFERS, file.path() + " #" + head.position()));
    }

    /** A ledger whose rows were just adopted, or that has none, has no head yet. */
    private static Optional<ChainFlaw> missing(ChainHeadFile file, Handle handle) {
        var needed = handle.createQuery("select exists (select 1 from chain where adopted = 0)")
                .mapTo(Boolean.class)
                .one();
        return needed
                ? Optional.of(
                        new ChainFlaw(ChainFlaw.Kind.HEAD_MISSING, file.path().toString()))
                : Optional.empty();
    }
}
