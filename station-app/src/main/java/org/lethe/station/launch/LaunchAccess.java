package org.lethe.station.launch;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.lethe.station.audit.AuditResult;
import org.lethe.station.certify.KeyFileException;
import org.lethe.station.certify.KeyFiles;
import org.lethe.station.certify.TrustedKeys;
import org.lethe.station.cli.GlobalOptions;
import org.lethe.station.cli.KeyDesk;
import org.lethe.station.cli.StationAccess;
import org.lethe.station.cli.StationServices;
import org.lethe.station.cli.StationUnavailableException;
import org.lethe.station.doctor.Examination;
import org.lethe.station.erase.JobJournal.JournalException;
import org.lethe.station.i18n.Language;
import org.lethe.station.ledger.LedgerBackup;
import org.lethe.station.model.StationIdentity;
import org.lethe.station.settings.HomeException;
import org.lethe.station.settings.HomePlace;
import org.lethe.station.settings.SettingsException;
import org.lethe.station.settings.StationHome;

/** Opens the station that the global options name. */
final class LaunchAccess implements StationAccess {
    @Override
    public StationServices open(GlobalOptions options) throws StationUnavailableException {
        return station(options).services();
    }

    @Override
    public void showBench(GlobalOptions options, Language language)
            throws StationUnavailableException, InterruptedException {
        try (var station = station(options)) {
            new BenchWindow(station, language).show();
        }
    }

    private static StationGraph station(GlobalOptions options) throws StationUnavailableException {
        LogOutput.show(options.verbose());
        try {
            return StationGraph.open(StationPlace.ofRealPhones(home(options), options.adb()));
        } catch (HomeException | SettingsException | KeyFileException | JournalException | UncheckedIOException fault) {
            throw unavailable(fault);
        }
    }

    @Override
    public TrustedKeys trusted(GlobalOptions options) throws StationUnavailableException {
        var home = home(options);
        try {
            return KeyFiles.signing(home).isPresent()
                    ? KeyFiles.trusted(home)
                            .with(KeyFiles.open(home, new StationIdentity("", ""), false)
                                    .station()
                                    .trusted())
                    : KeyFiles.trusted(home);
        } catch (KeyFileException fault) {
            throw unavailable(fault);
        }
    }

    @Override
    public KeyDesk keys(GlobalOptions options) {
        return new HomeKeys(home(options));
    }

    @Override
    public AuditResult restore(GlobalOptions options, Path backup, TrustedKeys trusted)
            throws StationUnavailableException {
        try (var home = StationHome.open(home(options))) {
            return LedgerBackup.restore(backup, home.ledgerFile(), trusted);
        } catch (HomeException | JournalException fault) {
            throw unavailable(fault);
        }
    }

    @Override
    public List<Examination> examinations(GlobalOptions options) {
        return new Examinations(home(options), options.adb()).all();
    }

    private static Path home(GlobalOptions options) {
        return HomePlace.ofThisComputer().choose(options.home());
    }

    private static StationUnavailableException unavailable(RuntimeException fault) {
        return new StationUnavailableException(String.valueOf(fault.getMessage()), fault);
    }
}
