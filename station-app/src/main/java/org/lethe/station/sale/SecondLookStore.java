package org.lethe.station.sale;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lethe.station.model.PhoneKind;

/**
 * Where draws, second looks and what follows from them are kept. A draw is stored with its certificate, in one transaction, by
 * whoever keeps the certificates. Storing is durable when the method returns, or it throws.
 */
public interface SecondLookStore {
    /** The looks that were drawn, and those that were made without; newest certificate first. */
    List<SecondLook> looks();

    /** The look at a certificate's phone; empty when it was neither drawn nor made. */
    Optional<SecondLook> ofCertificate(String certificateNumber);

    /**
     * Stores what a look found; one that failed opens a notice in the same transaction.
     *
     * @param stops the phones that a failed look stops
     * @return empty when it was stored; the standing finding, unchanged, when there was one already
     */
    Optional<Finding> record(Finding finding, PhoneKind stops);

    /** Every notice, newest first. */
    List<StopNotice> notices();

    /**
     * Stores that a notice no longer holds.
     *
     * @return false when there is no such notice, or it was lifted before
     */
    boolean lift(Lift lift);

    /**
     * @param certificateNumber whose phone
     * @param drawn whether chance asked for it
     * @param finding what it found; empty while nobody has looked
     */
    record SecondLook(String certificateNumber, boolean drawn, Optional<Finding> finding) {
        /** How it stands. */
        public LookState state() {
            return finding.map(found -> found.passed() ? LookState.PASSED : LookState.FAILED)
                    .orElse(LookState.OPEN);
        }

        /** Whether it was drawn and nobody has looked yet. */
        public boolean isOpen() {
            return state() == LookState.OPEN;
        }

        /** Whether somebody looked, and the phone was not clean. */
        public boolean isFailed() {
            return state() == LookState.FAILED;
        }
    }

    /** How a second look stands: stable words, for programs. */
    enum LookState {
        /** It was drawn, and nobody has looked yet. */
        OPEN,
        /** Somebody looked, and the phone was clean. */
        PASSED,
        /** Somebody looked, and the phone was not clean. */
        FAILED
    }

    /**
     * @param certificateNumber whose phone
     * @param passed whether the phone was clean
     * @param by who looked
     * @param remark in that person's words, may be empty
     * @param at by the station's clock
     */
    record Finding(String certificateNumber, boolean passed, String by, String remark, Instant at) {}

    /**
     * @param number by which it is lifted
     * @param certificateNumber whose second look failed
     * @param kind the phones that it stops
     * @param at by the station's clock
     * @param lift empty while it holds
     */
    record StopNotice(long number, String certificateNumber, PhoneKind kind, Instant at, Optional<Lift> lift) {
        /** Whether it holds. */
        public boolean isOpen() {
            return lift.isEmpty();
        }
    }

    /**
     * @param notice which
     * @param by the owner who lifts it
     * @param reason what was found and done
     * @param at by the station's clock
     */
    record Lift(long notice, String by, String reason, Instant at) {}
}
