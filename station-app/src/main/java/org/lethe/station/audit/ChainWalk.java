package org.lethe.station.audit;

import java.util.ArrayList;
import java.util.List;

/** Goes along a chain entry by entry and notes what does not fit; needs memory for the flaws only, and for few of those. */
public final class ChainWalk {
    /** Enough to see what happened; a chain that was rewritten has a flaw at every step. */
    private static final int MOST_FLAWS = 100;

    private final List<ChainFlaw> flaws = new ArrayList<>();
    private ChainTip tip;

    /** @param start where the chain stood before the first entry that will come */
    public ChainWalk(ChainTip start) {
        this.tip = start;
    }

    /** The next entry, in the order of positions. */
    public void step(ChainEntry entry) {
        if (entry.position() != tip.position() + 1) {
            flaw(ChainFlaw.Kind.ENTRY_MISSING, "#" + (tip.position() + 1));
        } else if (!entry.hash().equals(entry.hashAfter(tip.hash()))
                || entry.at().compareTo(tip.at()) < 0) {
            flaw(ChainFlaw.Kind.ENTRY_CHANGED, "#" + entry.position());
        }
        tip = entry.tip();
    }

    /** Notes a flaw that was found beside the chain. */
    public void flaw(ChainFlaw.Kind kind, String place) {
        if (flaws.size() < MOST_FLAWS) {
            flaws.add(new ChainFlaw(kind, place));
        }
    }

    /** Where the walk stands. */
    public ChainTip tip() {
        return tip;
    }

    /** What was found so far, at most a hundred. */
    public List<ChainFlaw> flaws() {
        return List.copyOf(flaws);
    }
}
