package org.lethe.station.launch;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lethe.station.bench.LiveBench;
import org.lethe.station.certify.KeyFiles;
import org.lethe.station.certify.SanitizationCertificate;
import org.lethe.station.certify.TrustedKeys;
import org.lethe.station.ledger.Ledger;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.Fact;
import org.lethe.station.model.Finding;
import org.lethe.station.pos.PosApi;
import org.lethe.station.pos.PosException;
import org.lethe.station.pos.PosPlace;
import org.lethe.station.pos.PosServer;
import org.lethe.station.runtime.StationClock;
import org.lethe.station.sale.ReturningPhones;
import org.lethe.station.sale.SaleGate;
import org.lethe.station.sale.SaleService;
import org.lethe.station.sale.SecondLooks;
import org.lethe.station.settings.PosSettings;
import org.lethe.station.settings.StationHome;
import org.lethe.station.settings.StationSettings;

/** What a station has to do with the sale of phones, wired: certificates on sales, second looks, and the answers to sales systems. */
final class SaleParts implements AutoCloseable {
    private final StationHome home;
    private final Ledger ledger;
    private final Supplier<StationSettings> settings;
    private final StationClock clock;
    private Optional<PosServer> pos = Optional.empty();

    /** @param settings as they are at the time */
    SaleParts(StationHome home, Ledger ledger, Supplier<StationSettings> settings, StationClock clock) {
        this.home = home;
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
    }

    /** Where certificates are hung on sales. */
    SaleService service() {
        return new SaleService(ledger.certificates(), ledger.attachments(), trusted(), clock::now);
    }

    /** Whose certificates are believed. */
    TrustedKeys trusted() {
        return KeyFiles.trusted(home.directory());
    }

    /**
     * Answers sales systems from now on, until the station is closed.
     *
     * @return the address under which they reach it
     * @throws PosException when that is not possible as the settings want it; says what to do
     */
    synchronized String answer() {
        if (pos.isEmpty()) {
            var api = new PosApi(service(), gate(), trusted());
            pos = Optional.of(PosServer.start(posPlace(settings.get().pos()), api, clock));
        }
        return pos.get().url();
    }

    private PosPlace posPlace(PosSettings wanted) {
        var tls = wanted.keyStore()
                .map(file -> new PosPlace.Tls(
                        home.directory().resolve(file),
                        wanted.keyStorePassword().orElse("")));
        return PosPlace.of(wanted.address(), wanted.port(), wanted.apiKeySha256(), tls);
    }

    /** What a phone may be sold with. */
    SaleGate gate() {
        return new SaleGate(
                ledger.certificates(),
                ledger.attachments(),
                ledger.journal(),
                ledger.phones(),
                secondLooks(),
                trusted());
    }

    /** Phones that were drawn for a second look. */
    SecondLooks secondLooks() {
        return new SecondLooks(
                ledger.secondLooks(),
                ledger.certificates(),
                ledger.journal(),
                settings.get().sale().owners(),
                clock::now);
    }

    /** What is known here of phones, for the bench. */
    LiveBench.Memory memory() {
        var phones = returningPhones();
        return new LiveBench.Memory() {
            @Override
            public List<Finding> seen(DeviceAssessment phone, Fact<Boolean> setUp) {
                return phones.seen(phone, setUp);
            }

            @Override
            public Optional<SanitizationCertificate> recheckable(DeviceAssessment phone) {
                return phones.recheckable(phone);
            }
        };
    }

    private ReturningPhones returningPhones() {
        return new ReturningPhones(ledger.phones(), ledger.attachments(), clock::now);
    }

    /** Sales systems are not answered any more. */
    @Override
    public void close() {
        pos.ifPresent(PosServer::close);
    }
}
