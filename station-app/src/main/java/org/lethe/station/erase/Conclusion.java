package org.lethe.station.erase;

import java.util.List;
import java.util.Optional;
import org.lethe.station.erase.JobRunner.Workshop;
import org.lethe.station.model.JobAction;
import org.lethe.station.model.JobEvent;
import org.lethe.station.model.JobId;
import org.lethe.station.verify.ErasureRecord;
import org.lethe.station.verify.Verdict;
import org.lethe.station.verify.VerdictRule;

/**
 * The end of a job: its evidence is judged, the verdict is stored, and then its certificate is signed or its red report
 * written. All of it is made from what the journal holds, so it comes out the same when the station has to do it again.
 */
record Conclusion(Workshop workshop, JobDesk desk) {
    /** Judges the evidence and stores the verdict. */
    JobAction judge() {
        var verdict = VerdictRule.decide(record());
        if (verdict instanceof Verdict.Erased) {
            return desk.ended(JobEvent.JUDGED_ERASED, List.of());
        }
        return desk.ended(
                verdict instanceof Verdict.NotErased ? JobEvent.JUDGED_NOT_ERASED : JobEvent.JUDGED_INDETERMINATE,
                verdict.reasons());
    }

    /** Signs the certificate or writes the red report; done again after a restart, it changes nothing. */
    JobAction write() {
        var record = record();
        var verified = VerdictRule.verified(record);
        if (verified.isPresent()) {
            var certificate = workshop.issuer().issue(verified.get());
            desk.remark("certificate " + certificate.number());
        } else {
            var report = workshop.issuer().report(record, VerdictRule.decide(record));
            desk.remark("red report of " + report.writtenAt());
        }
        return JobAction.WAIT;
    }

    private ErasureRecord record() {
        var job = desk.job();
        var timeline = workshop.journal().entries(job.id()).stream()
                .map(entry -> new ErasureRecord.TimelineEntry(entry.at(), story(entry)))
                .toList();
        return new ErasureRecord(
                job.id(),
                workshop.station(),
                job.operator(),
                job.consent(),
                job.before(),
                job.imeis(),
                job.plan(),
                job.startedAt(),
                job.endedAt().orElseGet(workshop.clock()::now),
                job.figures(),
                job.checks(),
                job.stoppedBy(),
                transcript(job.id()),
                timeline,
                Recheck.of(job),
                OverriddenWarnings.of(job));
    }

    private ErasureRecord.Transcript transcript(JobId id) {
        return workshop.journal()
                .lastExchange(id)
                .map(line -> new ErasureRecord.Transcript(line.number(), Optional.of(line.sha256())))
                .orElse(ErasureRecord.Transcript.EMPTY);
    }

    private static String story(JobJournal.Entry entry) {
        return (entry.event().map(Enum::name).orElse("") + " " + entry.step() + " " + entry.remark())
                .strip()
                .replaceAll(" +", " ");
    }
}
