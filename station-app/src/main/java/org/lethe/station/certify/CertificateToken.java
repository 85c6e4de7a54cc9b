package org.lethe.station.certify;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lethe.station.model.Assurance;
import org.lethe.station.model.PolicyId;
import org.lethe.station.model.RouteKind;

/**
 * What a certificate states, before it is signed and after its signature was checked. Statements that contradict a
 * certificate (a mismatch, a surviving key, nothing read back) cannot be put into one. The wire format is in
 * {@code docs/token.md}.
 *
 * @param station id of the station, 1 to 9 letters, digits and dashes
 * @param runningNumber counted by the station from 1
 * @param issuedAt by the station's clock, whole seconds, UTC
 * @param policy the rules that were followed
 * @param assurance how much was seen
 * @param phoneName maker and model, at most 30 bytes of UTF-8 without control characters; a longer name is cut and
 *     ends in "…"
 * @param phoneHash see {@link PhoneHash}
 * @param amounts sizes and counts
 * @param route how the phone was reset
 * @param passes how often its storage was overwritten
 * @param keyIdentifier what became of the encryption key
 * @param consentHash see {@link ConsentHash}
 * @param evidenceSha256 SHA-256 of the canonical evidence record, in hexadecimal
 * @param simulated whether the phone is a virtual one
 */
public record CertificateToken(
        String station,
        long runningNumber,
        Instant issuedAt,
        PolicyId policy,
        Assurance assurance,
        String phoneName,
        String phoneHash,
        Amounts amounts,
        RouteKind route,
        int passes,
        KeyIdentifierChange keyIdentifier,
        String consentHash,
        String evidenceSha256,
        boolean simulated) {
    /** A token is never longer: its QR code must stay readable on a label (docs/token.md). */
    public static final int MAXIMUM_BYTES = 250;

    static final int PHONE_NAME_BYTES = 30;
    static final int SHA256_BYTES = 32;
    /** The longest running number: four bytes on the wire. */
    static final long LAST_RUNNING_NUMBER = 0xFFFF_FFFFL;

    private static final Pattern STATION = Pattern.compile("[0-9A-Za-z-]{1,9}");

    public CertificateToken {
        require(STATION.matcher(station).matches(), "station", station);
        require(runningNumber >= 1 && runningNumber <= LAST_RUNNING_NUMBER, "running number", runningNumber);
        require(issuedAt.getNano() == 0 && issuedAt.getEpochSecond() > 0, "time in whole seconds", issuedAt);
        require(PhoneName.fits(phoneName), "phone name", phoneName);
        require(isHex(phoneHash, PhoneHash.BYTES), "phone hash", phoneHash);
        require(passes >= 1 && passes <= 9, "number of passes", passes);
        require(keyIdentifier != KeyIdentifierChange.UNCHANGED, "key identifier change", keyIdentifier);
        require(isHex(consentHash, ConsentHash.BYTES), "consent hash", consentHash);
        require(isHex(evidenceSha256, SHA256_BYTES), "evidence hash", evidenceSha256);
    }

    /** The certificate's number: station id and running number, for example {@code LS-4F7K2M-000001}. */
    public String number() {
        return number(station, runningNumber);
    }

    static String number(String station, long runningNumber) {
        return String.format(Locale.ROOT, "%s-%06d", station, runningNumber);
    }

    private static boolean isHex(String text, int bytes) {
        return text.length() == 2 * bytes && text.chars().allMatch(c -> "0123456789abcdef".indexOf(c) >= 0);
    }

    private static void require(boolean holds, String what, Object value) {
        if (!holds) {
            throw new IllegalArgumentException("A certificate cannot state this " + what + ": " + value);
        }
    }

    /**
     * Amounts, in bytes.
     *
     * @param capacity size of the user data's file system
     * @param overwritten by the last pass
     * @param readBack of these, how many were compared; at least one
     * @param mismatches always 0, and said so
     */
    public record Amounts(long capacity, long overwritten, long readBack, long mismatches) {
        public Amounts {
            require(capacity > 0, "capacity", capacity);
            require(overwritten > 0 && overwritten <= capacity, "number of overwritten bytes", overwritten);
            require(readBack > 0 && readBack <= overwritten, "number of bytes read back", readBack);
            require(mismatches == 0, "number of mismatches", mismatches);
        }
    }
}
