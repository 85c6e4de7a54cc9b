package org.lethe.station.cli;

/** How a command ends, for the programs that call it. The numbers are a contract and never change. */
public enum ExitCode {
    /** All that was asked for was done; for {@code erase}: every phone is ERASED. */
    DONE(0),
    /** It was done, and the answer is no: a phone is not erased, a certificate is not valid, a thing is not there. */
    NO(1),
    /** The command was not understood, or asks for what cannot be meant. */
    USAGE(2),
    /** The computer lacks something; {@code doctor} says what. */
    ENVIRONMENT(3),
    /** Interrupted; everything that had happened is saved. */
    INTERRUPTED(4);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The number that the process ends with. */
    public int number() {
        return number;
    }

    /** The code of a number. */
    static ExitCode ofNumber(int number) {
        return values()[number];
    }

    /** {@link #DONE} or {@link #NO}. */
    static ExitCode of(boolean yes) {
        return yes ? DONE : NO;
    }
}
