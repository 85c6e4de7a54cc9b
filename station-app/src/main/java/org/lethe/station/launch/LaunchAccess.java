package org.lethe.station.launch;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
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
import org.lethe.station.i18n.Text;
import org.lethe.station.ledger.LedgerBackup;
import org.lethe.station.model.StationIdentity;
import org.lethe.station.pos.PosException;
import org.lethe.station.settings.HomeException;
import org.lethe.station.settings.HomePlace;
import org.lethe.station.settings.SettingsException;
import org.lethe.station.settings.StationHome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the station that the global options name. */
final class LaunchAccess implements StationAccess {
    private static final Logger LOG = LoggerFactory.getLogger(LaunchAccess.class);

    @Override
    public StationServices open(GlobalOptions options) throws StationUnavailableException {
        return station(options).services();
    }

    @Override
    public void showBench(GlobalOptions options, Language language)
            throws StationUnavailableException, InterruptedException {
        try (var station = station(options)) {
            var window = new BenchWindow(station, language);
            (isClosedToSales(station) ? window.withNotice(Text.NOTICE_NO_SALES) : window).show();
        }
    }

    /** The bench is worth more than the sales system: without its port the window opens all the same, and tells the person. */
    private static boolean isClosedToSales(StationGraph station) {
        if (!station.settings().pos().withWindow()) {
            return false;
        }
        try {
            LOG.info("Sales systems reach this station at {}", station.answerSales());
            return false;
        } catch (PosException fault) {
            LOG.error("Could not answer sales systems while the window is open: {}", fault.getMessage());
            return true;
        }
    }

    @Override
    public void serve(GlobalOptions options, Consumer<String> listening)
            throws StationUnavailableException, InterruptedException {
        try (var station = station(options)) {
            listening.accept(station.answerSales());
            new CountDownLatch(1).await(); // nothing counts down: an interrupt ends it
        } catch (PosException fault) {
            throw unavailable(fault);
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
