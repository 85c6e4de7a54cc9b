package org.lethe.station.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.lethe.station.audit.AuditResult;
import org.lethe.station.certify.TrustedKeys;
import org.lethe.station.doctor.Examination;
import org.lethe.station.i18n.Language;

/** The way from the command line into the station, given by the program's start, which knows how the parts are wired. */
public interface StationAccess {
    /**
     * Opens the data directory and all that works on it. The caller closes it.
     *
     * @throws StationUnavailableException when it cannot be used; says what to do
     */
    StationServices open(GlobalOptions options) throws StationUnavailableException;

    /**
     * The public keys that certificates are checked with: the demo key and, once it exists, the station's own. Opens nothing
     * and makes nothing, so that it can be asked while another program has the station open.
     *
     * @throws StationUnavailableException when the key file cannot be used
     */
    TrustedKeys trusted(GlobalOptions options) throws StationUnavailableException;

    /** The keys of the station, also when its signing key is lost. */
    KeyDesk keys(GlobalOptions options);

    /**
     * Puts a backup of the ledger into a data directory without one.
     *
     * @param trusted keys whose signatures on days count
     * @return what the check of the backup found; unless it is whole, nothing was put anywhere
     * @throws StationUnavailableException when there is a ledger already, or the backup cannot be read
     */
    AuditResult restore(GlobalOptions options, Path backup, TrustedKeys trusted) throws StationUnavailableException;

    /**
     * Opens the bench window and returns when it was closed.
     *
     * @param language of its texts at first
     * @throws StationUnavailableException when the station cannot be used or there is no screen; says what to do
     */
    void showBench(GlobalOptions options, Language language) throws StationUnavailableException, InterruptedException;

    /**
     * Answers sales systems until the calling thread is interrupted.
     *
     * @param listening is told the address, once it can be reached
     * @throws StationUnavailableException when the station cannot be used, the port is taken, or the settings would open it to
     *     others without key and TLS; says what to do
     */
    void serve(GlobalOptions options, Consumer<String> listening)
            throws StationUnavailableException, InterruptedException;

    /** What {@code doctor} looks at; opens nothing until it looks. */
    List<Examination> examinations(GlobalOptions options);
}
