package org.lethe.station.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.lethe.station.certify.SigningKey;
import org.lethe.station.certify.TrustedKey;
import org.lethe.station.runtime.Sha256;

/**
 * Writes an export: one canonical JSON object a line, so that a file has one spelling only. First a header, then the public
 * keys, the purges, the entries with their rows, the jobs and the signed days, at last a line with the hash of all lines before and the
 * station's signature on it. {@code docs/ledger.md} has the members.
 */
public final class ExportLines {
    /** Names the format; a program that does not know it must not read on. */
    static final String SCHEMA = "lethe-audit-1";

    private final OutputStream out;
    private final MessageDigest digest = Sha256.newDigest();

    /** @param out takes the lines; the caller closes it */
    public ExportLines(OutputStream out) {
        this.out = out;
    }

    /** Writes what the file is about, and where the chain stood before its first entry. */
    public void header(LedgerAudit.Span span, ChainTip before) {
        var header = new HashMap<String, Object>();
        header.put("type", "header");
        header.put("schema", SCHEMA);
        header.put("from", span.from().toString());
        header.put("to", span.to().toString());
        header.put("position", before.position());
        header.put("previous", before.hash());
        line(CanonicalText.of(header));
    }

    /** Writes a public key. */
    public void key(TrustedKey key) {
        line(CanonicalText.of(Map.of(
                "type", "key",
                "id", key.id(),
                "publicKey", key.publicKey(),
                "name", key.name(),
                "scope", key.scope().word())));
    }

    /** Writes why rows are missing; before the entries, so that a reader knows it when it meets them. */
    public void purge(Purge.Signed purge) {
        var members = new HashMap<>(purge.purge().members());
        members.put("type", "purge");
        members.put("signature", purge.signature());
        line(CanonicalText.of(members));
    }

    /** Writes an entry, and its row unless that was purged. */
    public void entry(ChainEntry entry, Optional<String> row) {
        var members = new HashMap<>(entry.members());
        members.put("type", "entry");
        members.put("hash", entry.hash());
        row.ifPresent(text -> members.put("text", text));
        line(CanonicalText.of(members));
    }

    /** Writes the row of a job. */
    public void job(String row) {
        line(CanonicalText.of(Map.of("type", "job", "text", row)));
    }

    /** Writes a signed day. */
    public void day(DayRoot.Signed day) {
        var members = new HashMap<>(day.root().members());
        members.put("type", "day");
        members.put("signature", day.signature());
        line(CanonicalText.of(members));
    }

    /** Writes the last line. */
    public void end(SigningKey key) {
        var hash = HexFormat.of().formatHex(digest.digest());
        line(CanonicalText.of(Map.of(
                "type", "end", "sha256", hash, "key", key.id(), "signature", key.signText(SCHEMA + " " + hash))));
    }

    private void line(String text) {
        var bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
        digest.update(bytes);
        try {
            out.write(bytes);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
