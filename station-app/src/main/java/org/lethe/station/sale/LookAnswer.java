package org.lethe.station.sale;

import java.util.Optional;
import org.lethe.station.model.Operator;
import org.lethe.station.sale.SecondLookStore.Finding;
import org.lethe.station.sale.SecondLookStore.StopNotice;

/** What became of an order to record a second look. Only {@link Recorded} means that it counts. */
public sealed interface LookAnswer {
    /**
     * It is recorded.
     *
     * @param notice what it stopped, when the phone was not clean
     */
    record Recorded(Finding finding, Optional<StopNotice> notice) implements LookAnswer {}

    /** Somebody looked before; what that person found stays. A phone in doubt is erased again. */
    record RecordedBefore(Finding finding) implements LookAnswer {}

    /** Whoever erased the phone, or nobody at all, cannot be the one who looks again. */
    record NeedsAnotherPerson(String certificateNumber, Operator operator) implements LookAnswer {}

    /** This station's ledger has no certificate of that number or code. */
    record NoSuchCertificate(String what) implements LookAnswer {}
}
