package org.lethe.station.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lethe.station.audit.PurgeOrder;
import org.lethe.station.audit.PurgeResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Removes records that were kept long enough. */
@Command(name = "purge")
final class AuditPurgeCommand implements Callable<ExitCode> {
    private final Session session;

    @Option(names = "--before", required = true, paramLabel = "D")
    private LocalDate before = LocalDate.EPOCH;

    @Option(names = "--by", required = true, paramLabel = "OWNER")
    private String by = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT")
    private String reason = "";

    AuditPurgeCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode call() throws StationUnavailableException {
        var order = order();
        var audit = session.services().audit();
        var kept = audit.keptFrom();
        if (before.isAfter(kept)) {
            throw new UsageException(session.words().text("audit.tooYoung", before.toString(), kept.toString()));
        }
        var result = audit.purge(order);
        print(result);
        return ExitCode.of(result.jobs() > 0);
    }

    private PurgeOrder order() {
        try {
            return new PurgeOrder(before, by, reason);
        } catch (IllegalArgumentException blank) {
            throw new UsageException(String.valueOf(blank.getMessage()));
        }
    }

    private void print(PurgeResult result) {
        var line = JsonLines.object("purge");
        line.put("before", before.toString());
        line.put("jobs", result.jobs());
        line.put("records", result.records());
        line.put("keptOpen", result.open());
        line.put("keptYounger", result.younger());
        line.put("overwritten", result.overwritten());
        session.print(line, lines(result));
    }

    private List<String> lines(PurgeResult result) {
        var words = session.words();
        var lines = new ArrayList<String>();
        lines.add(
                result.jobs() == 0
                        ? words.text("audit.nothingToPurge", before.toString())
                        : words.text("audit.purged", result.jobs(), result.records()));
        result.open().forEach(job -> lines.add(words.text("audit.keptOpen", job)));
        if (result.younger() > 0) {
            lines.add(words.text("audit.keptYounger", result.younger()));
        }
        if (!result.overwritten()) {
            lines.add(words.text("audit.notOverwritten"));
        }
        return lines;
    }
}
