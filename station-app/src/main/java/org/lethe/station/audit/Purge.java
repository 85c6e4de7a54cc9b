package org.lethe.station.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.lethe.station.certify.TrustedKeys;

/**
 * A lawful removal of old records. Their entries stay in the chain with the hashes of what is gone, so the chain can be checked as
 * before; this says which rows may be missing, and is itself a row of the chain. Signed, so that whoever removes rows with a tool
 * of their own cannot write the excuse for it.
 *
 * @param station whose ledger
 * @param at when, UTC, ISO 8601 in whole seconds
 * @param before day (UTC, ISO 8601); only what was recorded before it may be gone
 * @param by who ordered it
 * @param reason in their words
 * @param first position of the first entry whose row may be gone
 * @param last position of the last one
 * @param hash of the entry at {@code last}, which ties the purge to this chain
 * @param key id of the key that signs
 */
public record Purge(
        String station,
        String at,
        String before,
        String by,
        String reason,
        long first,
        long last,
        String hash,
        String key) {
    /**
     * The tables whose rows can be purged: what belongs to a phone. Signed days, events of keys, prints, the seed of second looks and
     * purges are kept for ever.
     */
    public static final Set<String> TABLES = Set.of(
            "journal_line",
            "transcript_line",
            "certificate",
            "report",
            "attachment",
            "attachment_move",
            "sighting",
            "second_look_draw",
            "second_look",
            "stop_notice",
            "stop_notice_lift");

    /** What is signed; see {@link org.lethe.station.certify.SigningKey#signText}. */
    public String text() {
        return CanonicalText.of(members());
    }

    Map<String, Object> members() {
        var members = new HashMap<String, Object>();
        members.put("schema", "lethe-purge-1");
        members.put("station", station);
        members.put("at", at);
        members.put("before", before);
        members.put("by", by);
        members.put("reason", reason);
        members.put("first", first);
        members.put("last", last);
        members.put("hash", hash);
        members.put("key", key);
        return members;
    }

    /** Whether this is why the row of an entry is gone. */
    public boolean covers(ChainEntry entry) {
        return TABLES.contains(entry.table())
                && entry.position() >= first
                && entry.position() <= last
                && entry.at().compareTo(before) < 0;
    }

    /** Whether an entry is not the one at which this purge ends, although it stands there. */
    public boolean contradicts(ChainEntry entry) {
        return entry.position() == last && !entry.hash().equals(hash);
    }

    /**
     * A purge with its signature.
     *
     * @param purge what was signed
     * @param signature 64 bytes (RFC 8032) in hexadecimal
     */
    public record Signed(Purge purge, String signature) {
        /**
         * Whether one of these keys signed it, and the records were old enough then.
         *
         * @throws java.time.DateTimeException when its times are none
         */
        public boolean isLawful(TrustedKeys trusted) {
            var at = Instant.parse(purge.at);
            var kept = new Retention(Retention.LEAST_YEARS).keptFrom(at);
            return trusted.signed(purge.key, purge.text(), signature, at)
                    && !LocalDate.parse(purge.before).isAfter(kept);
        }
    }
}
