package org.lethe.station.certify;

import java.util.Optional;
import org.lethe.station.i18n.Language;

/** What checking a certificate came to. Only {@link Valid} means anything good; there is no "probably". */
public abstract sealed class Verification {
    private final Result result;
    private final Optional<Flaw> flaw;

    private Verification(Result result, Optional<Flaw> flaw) {
        this.result = result;
        this.flaw = flaw;
    }

    /** The outcome as a stable code. */
    public Result result() {
        return result;
    }

    /** What is wrong; only for {@link Forged} and {@link Malformed}. */
    public Optional<Flaw> flaw() {
        return flaw;
    }

    /** The outcomes; the same names in JSON and on the verifier page. */
    public enum Result {
        /** {@link Verification.Valid}. */
        VALID,
        /** {@link Verification.Revoked}. */
        REVOKED,
        /** {@link Verification.Forged}. */
        FORGED,
        /** {@link Verification.UnknownKey}. */
        UNKNOWN_KEY,
        /** {@link Verification.Malformed}. */
        MALFORMED
    }

    /** The token is whole, and signed by a key that is trusted for this kind of phone. */
    public static final class Valid extends Verification {
        private final CertificateToken token;
        private final TrustedKey key;

        Valid(CertificateToken token, TrustedKey key) {
            super(Result.VALID, Optional.empty());
            this.token = token;
            this.key = key;
        }

        /** What the certificate states. */
        public CertificateToken token() {
            return token;
        }

        /** By whose key it was signed. */
        public String keyName() {
            return key.name();
        }

        /** Id of that key. */
        public String keyId() {
            return key.id();
        }

        /** Whether it is about a virtual phone: a demonstration, worth nothing. */
        public boolean simulated() {
            return token.simulated();
        }

        @Override
        public String toString() {
            return "Valid: " + token.number() + " by " + keyName();
        }
    }

    /** Whole and signed, but by a key that was revoked: it counts for nothing any more. */
    public static final class Revoked extends Verification {
        private final Valid formerly;
        private final RevokedKey revocation;

        Revoked(Valid formerly, RevokedKey revocation) {
            super(Result.REVOKED, Optional.empty());
            this.formerly = formerly;
            this.revocation = revocation;
        }

        /** What the certificate states, or what somebody else stated with the key. */
        public CertificateToken token() {
            return formerly.token();
        }

        /** By whose key it was signed. */
        public String keyName() {
            return formerly.keyName();
        }

        /** Since when and why the key is revoked. */
        public RevokedKey revocation() {
            return revocation;
        }

        @Override
        public String toString() {
            return "Revoked: " + token().number() + " by " + keyName() + ": " + revocation.reason();
        }
    }

    /** It looks like a certificate but is not what the named key signed, or says what that key may not say. */
    public static final class Forged extends Verification {
        private final Flaw what;

        Forged(Flaw what) {
            super(Result.FORGED, Optional.of(what));
            this.what = what;
        }

        /** What does not fit, in English. */
        public String why() {
            return what.text(Language.EN);
        }

        @Override
        public String toString() {
            return "Forged: " + why();
        }
    }

    /** Signed with a key that is not trusted here; whether it is genuine is not known. */
    public static final class UnknownKey extends Verification {
        private final String keyId;

        UnknownKey(String keyId) {
            super(Result.UNKNOWN_KEY, Optional.empty());
            this.keyId = keyId;
        }

        /** Id of the key that it claims to be signed with. */
        public String keyId() {
            return keyId;
        }

        @Override
        public String toString() {
            return "UnknownKey: " + keyId;
        }
    }

    /** Not a certificate as it stands: cut off, mistyped, or something else altogether. */
    public static final class Malformed extends Verification {
        private final Flaw what;
        private final String detail;

        Malformed(Flaw what) {
            this(what, "");
        }

        /** @param detail in a reader's words, for who writes a verifier; may be empty */
        Malformed(Flaw what, String detail) {
            super(Result.MALFORMED, Optional.of(what));
            this.what = what;
            this.detail = detail;
        }

        /** What could not be read, in English. */
        public String where() {
            return what.text(Language.EN) + (detail.isEmpty() ? "" : " (" + detail + ")");
        }

        /** What to do next, in English. */
        public String remedy() {
            return what.remedy(Language.EN);
        }

        @Override
        public String toString() {
            return "Malformed: " + where() + ". " + remedy();
        }
    }
}
