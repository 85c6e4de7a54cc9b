package org.lethe.station.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lethe.station.certify.TrustedKeys;
import org.lethe.station.runtime.Sha256;

/**
 * Checks an export with nothing but the file and keys that the reader trusts from elsewhere; the keys in the file prove
 * nothing. Reads line by line; what it remembers grows with the number of jobs, days and purges, not of entries.
 */
public final class ExportVerifier {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TrustedKeys trusted;
    private final MessageDigest digest = Sha256.newDigest();
    private final Map<String, String> newestHashOfJob = new HashMap<>();
    private final Map<Long, String> lastOfDays = new HashMap<>();
    private final List<Purge> purges = new ArrayList<>();
    private ChainWalk walk = new ChainWalk(ChainTip.NONE);
    private String before = "";
    private long line;
    private long bytes;
    private long adopted;
    private long purged;
    private long signedDays;
    private long signedUntil;

    private ExportVerifier(TrustedKeys trusted) {
        this.trusted = trusted;
    }

    /**
     * Checks a file.
     *
     * @param trusted keys that the reader trusts
     * @throws IOException when the file cannot be read
     */
    public static AuditResult verify(Path file, TrustedKeys trusted) throws IOException {
        return new ExportVerifier(trusted).check(file);
    }

    private AuditResult check(Path file) throws IOException {
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (var text = lines.readLine(); text != null; text = lines.readLine()) {
                line++;
                check(text);
            }
        } catch (JsonProcessingException
                | CharacterCodingException
                | IllegalArgumentException
                | DateTimeException unreadable) {
            flaw(ChainFlaw.Kind.EXPORT_CHANGED);
        }
        if (!before.equals("end") || Files.size(file) != bytes) {
            flaw(ChainFlaw.Kind.EXPORT_CHANGED);
        }
        return new AuditResult(walk.tip(), adopted, purged, signedDays, signedUntil, walk.flaws());
    }

    private void check(String text) throws JsonProcessingException {
        var members = JSON.readTree(text);
        var type = members.path("type").asText();
        if (!canonical(members).equals(text) || before.isEmpty() != type.equals("header") || before.equals("end")) {
            flaw(ChainFlaw.Kind.EXPORT_CHANGED);
        }
        switch (type) {
            case "header" -> header(members);
            case "key" -> {}
            case "purge" -> purge(members);
            case "entry" -> entry(members);
            case "job" -> job(members.path("text").asText());
            case "day" -> day(members);
            case "end" -> end(members);
            default -> flaw(ChainFlaw.Kind.EXPORT_CHANGED);
        }
        var raw = (text + "\n").getBytes(StandardCharsets.UTF_8);
        digest.update(raw);
        bytes += raw.length;
        before = type;
    }

    private void header(JsonNode header) {
        if (!header.path("schema").asText().equals(ExportLines.SCHEMA)) {
            throw new IllegalArgumentException("not an export of this format");
        }
        walk = new ChainWalk(new ChainTip(
                header.path("position").asLong(),
                ChainTip.NONE.at(),
                header.path("previous").asText()));
    }

    private void entry(JsonNode members) throws JsonProcessingException {
        var entry = new ChainEntry(
                members.path("position").asLong(),
                members.path("at").asText(),
                members.path("table").asText(),
                members.path("row").asLong(),
                members.path("content").asText(),
                text(members, "job"),
                members.path("adopted").asInt() == 1,
                members.path("hash").asText());
        endDayBefore(entry);
        walk.step(entry);
        adopted += entry.adopted() ? 1 : 0;
        purges.stream().filter(purge -> purge.contradicts(entry)).forEach(this::purgeFlaw);
        row(entry, text(members, "text"));
    }

    /** A signed day names the last entry of the day: that of all other entries is not needed. */
    private void endDayBefore(ChainEntry next) {
        if (!DayRoot.dayOf(next.at()).equals(DayRoot.dayOf(walk.tip().at()))) {
            endDay();
        }
    }

    private void endDay() {
        lastOfDays.put(walk.tip().position(), walk.tip().hash());
    }

    private void purge(JsonNode members) {
        var purge = new Purge(
                members.path("station").asText(),
                members.path("at").asText(),
                members.path("before").asText(),
                members.path("by").asText(),
                members.path("reason").asText(),
                members.path("first").asLong(),
                members.path("last").asLong(),
                members.path("hash").asText(),
                members.path("key").asText());
        if (new Purge.Signed(purge, members.path("signature").asText()).isLawful(trusted)) {
            purges.add(purge);
        } else {
            purgeFlaw(purge);
        }
    }

    private void purgeFlaw(Purge purge) {
        walk.flaw(ChainFlaw.Kind.PURGE_WRONG, "#" + purge.first() + "-" + purge.last());
    }

    private void row(ChainEntry entry, Optional<String> row) throws JsonProcessingException {
        if (row.isEmpty()) {
            missing(entry);
        } else if (!Sha256.hex(row.get()).equals(entry.content())) {
            walk.flaw(ChainFlaw.Kind.ROW_CHANGED, entry.table() + " " + entry.row());
        }
        if (row.isPresent() && entry.job().isPresent()) {
            var job = JSON.readTree(row.get()).path("job").asText();
            newestHashOfJob.put(job, entry.job().get());
        }
    }

    private void missing(ChainEntry entry) {
        if (purges.stream().anyMatch(purge -> purge.covers(entry))) {
            purged++;
        } else {
            walk.flaw(ChainFlaw.Kind.ROW_MISSING, entry.table() + " " + entry.row());
        }
    }

    private void job(String row) throws JsonProcessingException {
        var id = JSON.readTree(row).path("id").asText();
        if (!Sha256.hex(row).equals(newestHashOfJob.get(id))) {
            walk.flaw(ChainFlaw.Kind.JOB_CHANGED, id);
        }
    }

    private void day(JsonNode members) {
        var root = new DayRoot(
                members.path("station").asText(),
                members.path("day").asText(),
                members.path("first").asLong(),
                members.path("last").asLong(),
                members.path("hash").asText(),
                members.path("key").asText());
        endDay();
        var signed = new DayRoot.Signed(root, members.path("signature").asText());
        if (!root.hash().equals(lastOfDays.get(root.last())) || !signed.isSignedBy(trusted)) {
            walk.flaw(ChainFlaw.Kind.DAY_ROOT_WRONG, root.day());
            return;
        }
        signedDays++;
        signedUntil = root.last();
    }

    private void end(JsonNode members) {
        var hash = HexFormat.of().formatHex(digest.digest());
        var signed = trusted.signed(
                members.path("key").asText(),
                ExportLines.SCHEMA + " " + hash,
                members.path("signature").asText(),
                Instant.MIN);
        if (!hash.equals(members.path("sha256").asText()) || !signed) {
            flaw(ChainFlaw.Kind.EXPORT_CHANGED);
        }
    }

    private void flaw(ChainFlaw.Kind kind) {
        walk.flaw(kind, "line " + line);
    }

    private static Optional<String> text(JsonNode members, String name) {
        return Optional.ofNullable(members.get(name)).map(JsonNode::asText);
    }

    private static String canonical(JsonNode members) {
        var values = new HashMap<String, Object>();
        members.fields().forEachRemaining(member -> values.put(member.getKey(), value(member.getValue())));
        return CanonicalText.of(values);
    }

    private static Object value(JsonNode value) {
        return value.isIntegralNumber() && value.canConvertToLong() ? (Object) value.longValue() : value.asText();
    }
}
