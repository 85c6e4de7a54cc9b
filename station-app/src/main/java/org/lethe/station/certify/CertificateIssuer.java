package org.lethe.station.certify;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import org.lethe.station.certify.CertificateStore.Turn;
import org.lethe.station.certify.CertificateToken.Amounts;
import org.lethe.station.model.Assurance;
import org.lethe.station.model.CheckResult;
import org.lethe.station.model.Claim;
import org.lethe.station.model.EraseFigures;
import org.lethe.station.runtime.Sha256;
import org.lethe.station.verify.ErasureRecord;
import org.lethe.station.verify.Verdict;
import org.lethe.station.verify.VerifiedErasure;

/**
 * Makes certificates and red reports; nothing else does. A certificate is made from a {@link VerifiedErasure} only, once
 * per job, by the key for that kind of phone.
 */
public final class CertificateIssuer {
    private final CertificateStore store;
    private final SigningKeys keys;
    private final InstantSource clock;
    private final Tool tool;

    /**
     * @param store keeps what is made
     * @param keys sign it
     * @param clock the station's
     * @param tool this program, as records name it
     */
    public CertificateIssuer(CertificateStore store, SigningKeys keys, InstantSource clock, Tool tool) {
        this.store = store;
        this.keys = keys;
        this.clock = clock;
        this.tool = tool;
    }

    /**
     * Signs and stores the certificate of an erasure. Asked again for the same job, it returns the one that exists.
     *
     * @throws IllegalArgumentException when the record contradicts itself; nothing is signed or stored then
     */
    public SanitizationCertificate issue(VerifiedErasure erasure) {
        requireOneKindOfPhone(erasure.record());
        return store.issueOnce(erasure.record().job(), turn -> sign(erasure, turn));
    }

    /**
     * Writes and stores the red report of an erasure that ended any other way.
     *
     * @throws IllegalArgumentException when the verdict is "erased"
     */
    public ErasureReport report(ErasureRecord record, Verdict verdict) {
        var outcome = Outcome.red(verdict);
        var report = new ErasureReport(
                record.job(),
                outcome.state(),
                outcome.reasons(),
                now(),
                record.before().simulated(),
                record.before().identity().displayName(),
                EvidenceRecord.json(record, outcome, tool));
        store.save(report);
        return store.reportOf(record.job()).orElse(report);
    }

    private SanitizationCertificate sign(VerifiedErasure erasure, Turn turn) {
        var record = erasure.record();
        var at = now();
        var number = CertificateToken.number(record.station().id(), turn.running());
        var outcome = Outcome.erased(erasure, number, turn.statingLaterThan(at));
        var evidence = EvidenceRecord.json(record, outcome, tool);
        var token = token(erasure, turn.running(), at, Sha256.hex(evidence));
        return new SanitizationCertificate(
                number,
                PosCode.of(record.station().id(), turn.running()).value(),
                record.job(),
                erasure.assurance(),
                token.issuedAt(),
                token.simulated(),
                record.before().identity().displayName(),
                HexFormat.of().formatHex(signed(token)),
                evidence);
    }

    private byte[] signed(CertificateToken token) {
        var bytes = keys.forPhone(token.simulated()).sign(token);
        if (bytes.length > CertificateToken.MAXIMUM_BYTES) {
            throw new IllegalStateException("Token " + token.number() + " has " + bytes.length + " bytes, more than "
                    + CertificateToken.MAXIMUM_BYTES + "; shorten the station's id");
        }
        return bytes;
    }

    private static CertificateToken token(
            VerifiedErasure erasure, long runningNumber, Instant issuedAt, String evidenceSha256) {
        var record = erasure.record();
        var number = CertificateToken.number(record.station().id(), runningNumber);
        var plan = record.plan();
        var identity = record.before().identity();
        return new CertificateToken(
                record.station().id(),
                runningNumber,
                issuedAt,
                plan.policy().id(),
                erasure.assurance(),
                PhoneName.fitted(identity.displayName()),
                PhoneHash.of(
                        number,
                        identity.serial().value(),
                        record.imeis().value().orElse(List.of())),
                amounts(record.figures()),
                plan.route(),
                plan.policy().passes(),
                keyIdentifier(erasure),
                ConsentHash.of(number, record.consent().reference()),
                evidenceSha256,
                record.before().simulated());
    }

    private static Amounts amounts(EraseFigures figures) {
        return new Amounts(figures.capacity(), figures.overwritten(), figures.readBack(), figures.mismatches());
    }

    /**
     * A missing or undecided check counts as "unchanged", with which no token can be made; only a certificate B, which claims nothing of
     * the key that it could not see after the reset, may lack it.
     */
    private static KeyIdentifierChange keyIdentifier(VerifiedErasure erasure) {
        var result = erasure.record().latest(Claim.KEY_IDENTIFIER_CHANGED).map(check -> check.result());
        if (result.filter(CheckResult.PASSED::equals).isPresent()) {
            return KeyIdentifierChange.CHANGED;
        }
        boolean claimsNothing = result.isEmpty() && erasure.assurance() == Assurance.B;
        return claimsNothing
                        || result.filter(CheckResult.NOT_APPLICABLE::equals).isPresent()
                ? KeyIdentifierChange.NONE
                : KeyIdentifierChange.UNCHANGED;
    }

    /** Phone and plan must agree on which key is to sign. */
    private static void requireOneKindOfPhone(ErasureRecord record) {
        if (record.before().simulated() != record.plan().simulated()) {
            throw new IllegalArgumentException("Job " + record.job() + " is for a "
                    + KeyScope.of(record.before().simulated()).word() + " phone, its plan for a "
                    + KeyScope.of(record.plan().simulated()).word() + " one; neither key signs it");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
