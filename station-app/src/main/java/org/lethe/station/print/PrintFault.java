package org.lethe.station.print;

/** Why something was not printed, or not seen to be. Each has a sentence and a remedy in both languages. */
public enum PrintFault {
    /** Neither the settings nor the order name a printer. */
    NO_PRINTER,
    /** The printer cannot be reached. */
    UNREACHABLE,
    /** The print server of this computer cannot be reached. */
    NO_SERVER,
    /** The print server has no such queue. */
    NO_SUCH_QUEUE,
    /** The print server does not let this computer print. */
    NOT_ALLOWED,
    /** The queue takes no jobs, or was stopped by somebody. */
    STOPPED,
    /** The queue is set up for another paper or label. */
    WRONG_MEDIA,
    /** Out of paper or labels. */
    OUT_OF_MEDIA,
    /** Out of ink, toner or ribbon. */
    OUT_OF_INK,
    /** A cover is open or the head is up. */
    COVER_OPEN,
    /** Paper or a label is stuck. */
    JAM,
    /** Somebody keeps jobs of this queue back, or paused the printer. */
    HELD,
    /** Somebody, or the server, called the print off. */
    CANCELLED,
    /** Taken and passed on, but the printer never says that it printed. */
    NOT_CONFIRMED,
    /** No end was seen in time, and no reason was given. */
    TIMEOUT,
    /** The label cannot be drawn for this printer. */
    NOT_DRAWN
}
