package org.lethe.station.verify;

import java.util.List;
import org.lethe.station.model.Assurance;
import org.lethe.station.model.ReasonCode;

/** What the evidence means. Only {@link VerdictRule} makes one. */
public abstract sealed class Verdict {
    private Verdict() {}

    /** Why it is not "erased", the weightiest first; empty when it is. */
    public abstract List<ReasonCode> reasons();

    /** Every claim that the certificate makes was seen to hold. */
    public static final class Erased extends Verdict {
        private final Assurance assurance;

        Erased(Assurance assurance) {
            this.assurance = assurance;
        }

        /** How much was seen. */
        public Assurance assurance() {
            return assurance;
        }

        @Override
        public List<ReasonCode> reasons() {
            return List.of();
        }
    }

    /** At least one claim was seen not to hold: data may be on the phone. */
    public static final class NotErased extends Verdict {
        private final List<ReasonCode> reasons;

        NotErased(List<ReasonCode> reasons) {
            this.reasons = List.copyOf(reasons);
        }

        @Override
        public List<ReasonCode> reasons() {
            return reasons;
        }
    }

    /** No claim was seen to fail that would prove survival, but not all were seen to hold. */
    public static final class Indeterminate extends Verdict {
        private final List<ReasonCode> reasons;

        Indeterminate(List<ReasonCode> reasons) {
            this.reasons = List.copyOf(reasons);
        }

        @Override
        public List<ReasonCode> reasons() {
            return reasons;
        }
    }
}
