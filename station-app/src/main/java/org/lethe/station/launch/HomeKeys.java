package org.lethe.station.launch;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lethe.station.audit.KeyEvent;
import org.lethe.station.certify.KeyFileException;
import org.lethe.station.certify.KeyFiles;
import org.lethe.station.certify.RevokedKey;
import org.lethe.station.certify.TrustedKey;
import org.lethe.station.certify.TrustedKeys;
import org.lethe.station.cli.KeyDesk;
import org.lethe.station.cli.StationUnavailableException;
import org.lethe.station.erase.JobJournal.JournalException;
import org.lethe.station.ledger.Ledger;
import org.lethe.station.runtime.StationClock;
import org.lethe.station.settings.HomeException;
import org.lethe.station.settings.SettingsException;
import org.lethe.station.settings.SettingsFile;
import org.lethe.station.settings.StationHome;
import org.lethe.station.staff.Act;
import org.lethe.station.staff.Staff;

/**
 * The keys in a data directory. Works without the signing key, for that may be what was lost.
 *
 * @param directory of the station
 */
record HomeKeys(Path directory) implements KeyDesk {
    @Override
    public TrustedKey rotate() throws StationUnavailableException {
        return withLedger(ledger -> {
            var identity = new SettingsFile(directory.resolve("settings.json"))
                    .readOrCreate(new SecureRandom())
                    .identity();
            return KeyFiles.rotate(
                    directory, identity, key -> ledger.record(new KeyEvent(KeyEvent.Kind.TAKES_OVER, key.id(), "")));
        });
    }

    @Override
    public boolean revoke(RevokedKey key) throws StationUnavailableException {
        return withLedger(ledger -> {
            if (KeyFiles.signing(directory).filter(key.id()::equals).isPresent()) {
                return false;
            }
            ledger.record(new KeyEvent(KeyEvent.Kind.REVOKED, key.id(), key.reason()));
            KeyFiles.trust(directory, TrustedKeys.demoOnly().with(key));
            return true;
        });
    }

    @Override
    public void trust(TrustedKeys keys, String from, String by) throws StationUnavailableException {
        var unused = withLedger(ledger -> {
            trust(directory, keys, ledger::record);
            return new Staff(ledger.staff(), StationClock.system()::now)
                    .did(by, Act.Kind.SETTINGS_CHANGED, subject(from));
        });
    }

    /** Trusts keys of whoever's; what happens to each is recorded before it does. */
    static void trust(Path home, TrustedKeys keys, Consumer<KeyEvent> ledger) {
        var all = KeyFiles.trusted(home).with(keys); // refuses what contradicts before anything is recorded
        keys.keys().forEach(key -> ledger.accept(new KeyEvent(KeyEvent.Kind.TRUSTED, key.id(), key.name())));
        keys.revoked().forEach(key -> ledger.accept(new KeyEvent(KeyEvent.Kind.REVOKED, key.id(), key.reason())));
        KeyFiles.trust(home, all);
    }

    /** What the act of somebody who trusts a file's keys is about. */
    static String subject(String file) {
        return "trusted keys of " + file;
    }

    private <R> R withLedger(Function<Ledger, R> work) throws StationUnavailableException {
        try (var home = StationHome.open(directory);
                var ledger = Ledger.open(home.ledgerFile())) {
            return work.apply(ledger);
        } catch (HomeException | SettingsException | KeyFileException | JournalException fault) {
            throw new StationUnavailableException(String.valueOf(fault.getMessage()), fault);
        }
    }
}
