package org.lethe.station.launch;

import java.nio.file.Path;
import java.security.SecureRandom;
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
import org.lethe.station.settings.HomeException;
import org.lethe.station.settings.SettingsException;
import org.lethe.station.settings.SettingsFile;
import org.lethe.station.settings.StationHome;

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
    public void trust(TrustedKeys keys) throws StationUnavailableException {
        var unused = withLedger(ledger -> {
            var all = KeyFiles.trusted(directory).with(keys); // refuses what contradicts before anything is recorded
            keys.keys().forEach(key -> ledger.record(new KeyEvent(KeyEvent.Kind.TRUSTED, key.id(), key.name())));
            keys.revoked().forEach(key -> ledger.record(new KeyEvent(KeyEvent.Kind.REVOKED, key.id(), key.reason())));
            KeyFiles.trust(directory, all);
            return true;
        });
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
