package org.lethe.station.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.lethe.station.certify.TrustedKeys;

/**
 * A finished day (UTC) of the chain. The hash of the day's last entry stands for all entries up to it, so a signature on it
 * holds the whole day, and all days before.
 *
 * @param station whose ledger
 * @param day the day, ISO 8601
 * @param first position of its first entry
 * @param last position of its last entry
 * @param hash of its last entry
 * @param key id of the key that signs
 */
public record DayRoot(String station, String day, long first, long last, String hash, String key) {
    /** The date of a time in ISO 8601. */
    public static String dayOf(String at) {
        int end = at.indexOf('T');
        return end < 0 ? at : at.substring(0, end);
    }

    /** What is signed; see {@link org.lethe.station.certify.SigningKey#signText}. */
    public String text() {
        return CanonicalText.of(members());
    }

    Map<String, Object> members() {
        var members = new HashMap<String, Object>();
        members.put("schema", "lethe-day-root-1");
        members.put("station", station);
        members.put("day", day);
        members.put("first", first);
        members.put("last", last);
        members.put("hash", hash);
        members.put("key", key);
        return members;
    }

    /**
     * A root with its signature.
     *
     * @param root what was signed
     * @param signature 64 bytes (RFC 8032) in hexadecimal
     */
    public record Signed(DayRoot root, String signature) {
        /** Whether one of these keys signed it, and was not revoked for that day. */
        public boolean isSignedBy(TrustedKeys trusted) {
            return trusted.signed(root.key, root.text(), signature, end());
        }

        private Instant end() {
            return LocalDate.parse(root.day)
                    .plusDays(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
        }
    }
}
