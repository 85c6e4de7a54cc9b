package org.lethe.station.ledger;

import java.io.IOException;
import org.jdbi.v3.core.Handle;
import org.lethe.station.audit.ChainTip;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the head file at the chain's end while the ledger is open. A head that contradicts the chain at the start stays as
 * it was found: moving it on would hide from {@code audit verify} what somebody did to the file.
 */
final class ChainHead {
    private static final Logger LOG = LoggerFactory.getLogger(ChainHead.class);

    private final ChainHeadFile file;
    private ChainTip written = ChainTip.NONE;
    private boolean trusted;

    ChainHead(ChainHeadFile file) {
        this.file = file;
    }

    /** Compares head and chain, and moves the head on when a crash between a commit and its head left it behind. */
    void takeUp(Handle handle) {
        var found = ChainHeadCheck.of(file, handle);
        trusted = found.isEmpty();
        if (trusted) {
            follow(LedgerChain.tip(handle));
        } else {
            LOG.error(
                    "The ledger's chain and {} contradict each other ({}); see: station audit verify",
                    file.path(),
                    found);
        }
    }

    /**
     * Moves the head on. When its disk takes no more, the rows are stored all the same and saying that they were not would be
     * wrong; a head that lies behind is what a crash leaves too, and the next write moves it on.
     */
    void follow(ChainTip tip) {
        if (!trusted || tip.equals(written)) {
            return;
        }
        try {
            file.replace(tip);
            written = tip;
        } catch (IOException fault) {
            LOG.error(
                    "Could not move {} on ({}): look at its disk's free space and the rights of the folder; the next write tries again",
                    file.path(),
                    fault.toString());
        }
    }
}
