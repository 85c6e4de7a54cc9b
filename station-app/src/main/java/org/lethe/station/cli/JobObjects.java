package org.lethe.station.cli;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lethe.station.erase.EraseJob;
import org.lethe.station.erase.JobJournal.Entry;
import org.lethe.station.erase.TranscriptLine;
import org.lethe.station.model.Check;
import org.lethe.station.model.EraseFigures;

/** Jobs of the journal as objects for programs. */
final class JobObjects {
    private JobObjects() {}

    /** A job in a list. */
    static Map<String, Object> job(EraseJob job) {
        var line = JsonLines.object("journal");
        line.put("job", job.id().value());
        line.put("serial", job.before().identity().serial().value());
        line.put("phone", job.before().identity().displayName());
        line.put("state", job.state());
        line.put("step", job.step().map(Object::toString));
        line.put("route", job.plan().route());
        line.put("policy", job.plan().policy().id().word());
        line.put("operator", job.operator().name());
        line.put("consent", job.consent().reference());
        line.put("startedAt", job.startedAt().toString());
        line.put("endedAt", job.endedAt().map(Instant::toString));
        line.put("reasons", job.reasons());
        return line;
    }

    /** A job with its story, its evidence and, where it was asked for, its transcript. */
    static Map<String, Object> story(EraseJob job, List<Entry> entries, List<TranscriptLine> exchanges) {
        var line = job(job);
        line.put("figures", figures(job.figures()));
        line.put("story", entries.stream().map(JobObjects::entry).toList());
        line.put("evidence", job.checks().stream().map(JobObjects::check).toList());
        line.put("transcript", exchanges.stream().map(JobObjects::exchange).toList());
        return line;
    }

    private static Map<String, Object> figures(EraseFigures figures) {
        return Map.of(
                "capacity", figures.capacity(),
                "overwritten", figures.overwritten(),
                "readBack", figures.readBack(),
                "mismatches", figures.mismatches(),
                "outOfReach", figures.outOfReach());
    }

    private static Map<String, Object> entry(Entry entry) {
        return Map.of(
                "at", entry.at().toString(),
                "event", entry.event(),
                "state", entry.state(),
                "step", entry.step(),
                "remark", entry.remark());
    }

    private static Map<String, Object> exchange(TranscriptLine line) {
        return Map.of("number", line.number(), "asked", line.asked(), "answer", line.answer(), "sha256", line.sha256());
    }

    private static Map<String, Object> check(Check check) {
        return Map.of(
                "claim", check.claim(),
                "result", check.result(),
                "reason", check.reason(),
                "details", check.details(),
                "rawSha256", check.rawSha256(),
                "at", check.at().toString());
    }
}
