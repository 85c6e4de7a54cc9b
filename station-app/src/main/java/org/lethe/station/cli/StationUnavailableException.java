package org.lethe.station.cli;

/**
 * The station cannot be used on this computer as it is: no adb, a data directory in use or not writable, a damaged ledger.
 * Nothing was started and no phone was touched. The message says what is missing and what to do; commands end with
 * {@link ExitCode#ENVIRONMENT}.
 */
public final class StationUnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    public StationUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
