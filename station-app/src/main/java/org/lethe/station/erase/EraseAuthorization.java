package org.lethe.station.erase;

import java.util.concurrent.atomic.AtomicBoolean;
import org.lethe.station.model.Consent;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.DeviceIdentity;
import org.lethe.station.model.ErasePlan;
import org.lethe.station.model.Operator;

/**
 * A person's yes to one plan, and to what it may fall to, on one phone. It starts one job and is used up by that; without it no step that destroys
 * something can run, because such a step needs the {@link Clearance} that only this gives.
 */
public final class EraseAuthorization {
    private final DeviceIdentity phone;
    private final ErasePlan plan;
    private final Operator operator;
    private final Consent consent;
    private final AtomicBoolean used = new AtomicBoolean();

    private EraseAuthorization(DeviceIdentity phone, ErasePlan plan, Operator operator, Consent consent) {
        this.phone = phone;
        this.plan = plan;
        this.operator = operator;
        this.consent = consent;
    }

    /** An operator, with the seller's consent, orders this plan for this phone. */
    public static EraseAuthorization grant(DeviceIdentity phone, ErasePlan plan, Operator operator, Consent consent) {
        return new EraseAuthorization(phone, plan, operator, consent);
    }

    /**
     * The yes that the journal keeps of a job of an earlier run. A job that had not begun by then does not begin by it: it has
     * no connection, and is called off.
     */
    static EraseAuthorization recordedIn(EraseJob job) {
        return grant(job.before().identity(), job.plan(), job.operator(), job.consent());
    }

    /**
     * Uses the authorization up.
     *
     * @throws IllegalStateException the second time
     */
    void use() {
        if (!used.compareAndSet(false, true)) {
            throw new IllegalStateException("This authorization for " + phone.serial() + " was used already");
        }
    }

    /**
     * Clears a connection for destruction.
     *
     * @param carriedOut the plan that is to be carried out there: the one that was shown, or one of those to fall to that
     *     were shown with it
     * @throws IllegalStateException when it is not the authorized phone or plan, or the authorization was not used for a job
     */
    Clearance clear(PhoneConnection connection, ErasePlan carriedOut) {
        if (!plan.covers(carriedOut)) {
            throw new IllegalStateException(
                    "The route " + carriedOut.route() + " was not among those authorized for " + phone.serial());
        }
        if (!used.get() || !connection.identity().describesSamePhoneAs(phone)) {
            throw new IllegalStateException("Connection " + connection.device().id() + " is not the phone "
                    + phone.serial() + " for which the erasure was authorized");
        }
        return new Clearance(connection);
    }

    /**
     * Whether a phone, as it was just found, is the one that was ordered to be erased. The plan says whether its certificate is a
     * demonstration's: a phone that says otherwise now is another one.
     */
    boolean isFor(DeviceAssessment found) {
        return found.identity().describesSamePhoneAs(phone) && found.simulated() == plan.simulated();
    }

    ErasePlan plan() {
        return plan;
    }

    Operator operator() {
        return operator;
    }

    Consent consent() {
        return consent;
    }

    /** The right to destroy what is on the phone at the other end of one connection, as long as that lasts. */
    static final class Clearance {
        private final PhoneConnection connection;

        private Clearance(PhoneConnection connection) {
            this.connection = connection;
        }

        /** The connection it is for, and no other. */
        PhoneConnection connection() {
            return connection;
        }
    }
}
