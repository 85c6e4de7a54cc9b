package org.lethe.station.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lethe.station.erase.EraseJob;
import org.lethe.station.erase.JobJournal.Entry;
import org.lethe.station.erase.TranscriptLine;
import org.lethe.station.model.Check;
import org.lethe.station.model.JobId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells the whole story of a job: what it was to do, every line of the journal, every piece of evidence. */
@Command(name = "show")
final class JobsShowCommand implements Callable<ExitCode> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "job")
    private String id = "";

    @Option(names = "--transcript", descriptionKey = "transcript")
    private boolean transcript;

    JobsShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode call() throws StationUnavailableException {
        var found = find();
        var purged = session.services().certificates().purged(jobId().value());
        found.ifPresentOrElse(
                this::print,
                () -> purged.ifPresentOrElse(
                        record -> PurgedText.print(session, record), () -> session.say("jobs.notFound", id)));
        return ExitCode.of(found.isPresent());
    }

    private Optional<Story> find() throws StationUnavailableException {
        var journal = session.services().journal();
        return journal.find(jobId())
                .map(job -> new Story(
                        job, journal.entries(job.id()), transcript ? journal.transcript(job.id()) : List.of()));
    }

    private JobId jobId() {
        return jobId(session, id);
    }

    /**
     * A job's id as a person typed it.
     *
     * @throws UsageException when it is none
     */
    static JobId jobId(Session session, String typed) {
        try {
            return new JobId(typed.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException notAnId) {
            throw new UsageException(session.words().text("jobs.badId", typed));
        }
    }

    private void print(Story story) {
        session.print(JobObjects.story(story.job, story.entries, story.exchanges), lines(story));
    }

    private List<String> lines(Story story) {
        var words = session.words();
        var job = story.job;
        var identity = job.before().identity();
        var lines = new ArrayList<String>();
        lines.add(job.id() + "  " + words.messages().state(job.state()));
        lines.add("  " + identity.displayName() + "  " + identity.serial().value());
        lines.add("  "
                + words.text("jobs.order", job.operator().name(), job.consent().reference(), job.startedAt()));
        lines.add("  " + words.messages().route(job.plan().route()) + ", "
                + words.messages().policy(job.plan().policy().id()) + ", "
                + words.text("jobs.passes", job.plan().policy().passes()));
        lines.add(words.text("jobs.story"));
        lines.addAll(story(story.entries));
        lines.add(words.text("jobs.evidence"));
        lines.addAll(evidence(job.checks()));
        lines.addAll(exchanges(story.exchanges));
        job.reasons().forEach(reason -> lines.add(words.advice(reason)));
        return lines;
    }

    private static List<String> story(List<Entry> entries) {
        var table = new TextTable();
        for (var entry : entries) {
            table.row(
                    "  " + entry.at(),
                    entry.state().name(),
                    entry.step(),
                    entry.event().map(Enum::name).orElse(""),
                    entry.remark());
        }
        return table.lines();
    }

    private List<String> exchanges(List<TranscriptLine> exchanges) {
        var lines = new ArrayList<String>();
        if (!exchanges.isEmpty()) {
            lines.add(session.words().text("jobs.transcript"));
        }
        exchanges.forEach(line ->
                lines.add("  " + line.number() + "  " + line.asked() + "  " + line.answer() + "  " + line.sha256()));
        return lines;
    }

    private List<String> evidence(List<Check> checks) {
        var words = session.words().messages();
        var table = new TextTable();
        for (var check : checks) {
            table.row(
                    "  " + words.result(check.result()),
                    words.claim(check.claim()),
                    check.reason().map(Enum::name).orElse(""),
                    check.details().isEmpty() ? "" : check.details().toString());
        }
        return table.lines();
    }

    private record Story(EraseJob job, List<Entry> entries, List<TranscriptLine> exchanges) {}
}
