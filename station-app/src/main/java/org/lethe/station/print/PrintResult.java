package org.lethe.station.print;

import java.util.Optional;

/**
 * What became of one print.
 *
 * @param outcome how it ended
 * @param fault why, unless it is {@link Outcome#PRINTED}
 * @param detail in the words of printer or server, for the log and the ledger
 */
public record PrintResult(Outcome outcome, Optional<PrintFault> fault, String detail) {
    /** How a print ended. */
    public enum Outcome {
        /** The printer or its server said that it is done. */
        PRINTED,
        /** Handed over whole; nobody said that it was printed. */
        SENT,
        /** Not printed. What was handed over was taken back. */
        FAILED
    }

    static PrintResult printed(String detail) {
        return new PrintResult(Outcome.PRINTED, Optional.empty(), detail);
    }

    static PrintResult sent(String detail) {
        return new PrintResult(Outcome.SENT, Optional.of(PrintFault.NOT_CONFIRMED), detail);
    }

    static PrintResult failed(PrintFault fault, String detail) {
        return new PrintResult(Outcome.FAILED, Optional.of(fault), detail);
    }

    /** Whether there is nothing to do: printed, or at least handed over. */
    public boolean isGood() {
        return outcome != Outcome.FAILED;
    }
}
