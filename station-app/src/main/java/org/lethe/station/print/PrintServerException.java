package org.lethe.station.print;

/** The print server could not be asked, or refused. What was asked for was not done. */
public final class PrintServerException extends Exception {
    private static final long serialVersionUID = 1L;

    private final PrintFault fault;

    PrintServerException(PrintFault fault, String message) {
        super(message);
        this.fault = fault;
    }

    /** What to tell a person. */
    public PrintFault fault() {
        return fault;
    }
}
