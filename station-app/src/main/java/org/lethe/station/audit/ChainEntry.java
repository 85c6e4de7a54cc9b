package org.lethe.station.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lethe.station.runtime.Sha256;

/**
 * One link of the chain.
 *
 * @param position counted from 1 without gaps
 * @param at when it was made by the station's clock, but never before the entry in front of it: UTC, ISO 8601, in whole seconds.
 *     Text, because what somebody wrote over it must show as a flaw, whether it is a time or not
 * @param table the row's table
 * @param row the row's number in its table
 * @param content hash of the row's {@link CanonicalText}, in hexadecimal like all hashes here
 * @param job hash of the row of its job at that moment; only for tables that belong to jobs
 * @param adopted whether the row is older than the chain: the chain vouches for it only from this moment
 * @param hash over all of these and the hash of the entry before
 */
public record ChainEntry(
        long position,
        String at,
        String table,
        long row,
        String content,
        Optional<String> job,
        boolean adopted,
        String hash) {
    /** An entry as it follows on the one before. */
    public static ChainEntry after(
            ChainTip tip, String at, String table, long row, String content, Optional<String> job, boolean adopted) {
        var open = new ChainEntry(tip.position() + 1, at, table, row, content, job, adopted, "");
        return new ChainEntry(open.position, at, table, row, content, job, adopted, open.hashAfter(tip.hash()));
    }

    /** The hash that belongs to this entry behind one with the given hash. */
    public String hashAfter(String previous) {
        return Sha256.hex(text(previous));
    }

    /** What is hashed. */
    public String text(String previous) {
        var members = members();
        members.put("previous", previous);
        return CanonicalText.of(members);
    }

    /** What the entry states, by name. */
    Map<String, Object> members() {
        var members = new HashMap<String, Object>();
        members.put("position", position);
        members.put("at", at);
        members.put("table", table);
        members.put("row", row);
        members.put("content", content);
        job.ifPresent(value -> members.put("job", value));
        members.put("adopted", adopted ? 1 : 0);
        return members;
    }

    /** Where the chain ends with this entry. */
    public ChainTip tip() {
        return new ChainTip(position, at, hash);
    }
}
