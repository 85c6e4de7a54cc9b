package org.lethe.station.cli;

import java.util.List;
import java.util.Optional;
import org.lethe.station.certify.SanitizationCertificate;
import org.lethe.station.model.DeviceIdentity;
import org.lethe.station.model.PhoneKind;
import org.lethe.station.sale.PhoneHistory;
import org.lethe.station.sale.SecondLookStore;

/** Knows nothing of sales: a test of them has a real ledger ({@code CliRun.at}). */
final class NoSales implements SecondLookStore, PhoneHistory {
    @Override
    public List<SecondLook> looks() {
        return List.of();
    }

    @Override
    public Optional<SecondLook> ofCertificate(String certificateNumber) {
        return Optional.empty();
    }

    @Override
    public Optional<Finding> record(Finding finding, PhoneKind stops) {
        throw new UnsupportedOperationException("needs a ledger");
    }

    @Override
    public List<StopNotice> notices() {
        return List.of();
    }

    @Override
    public boolean lift(Lift lift) {
        return false;
    }

    @Override
    public Optional<SanitizationCertificate> newestCertificate(DeviceIdentity phone) {
        return Optional.empty();
    }

    @Override
    public Since since(SanitizationCertificate certificate) {
        return new Since(false, false, Optional.empty(), Optional.empty());
    }

    @Override
    public void saw(Sighting sighting) {
        throw new UnsupportedOperationException("needs a ledger");
    }
}
