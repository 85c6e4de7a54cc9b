package org.lethe.station.cli;

/** The way from the command line into the station, given by the program's start, which knows how the parts are wired. */
public interface StationAccess {
    /**
     * Opens the data directory and all that works on it. The caller closes it.
     *
     * @throws StationUnavailableException when it cannot be used; says what to do
     */
    StationServices open(GlobalOptions options) throws StationUnavailableException;
}
