package org.lethe.station.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lethe.station.audit.AuditResult;
import org.lethe.station.audit.ChainFlaw;
import org.lethe.station.audit.ChainTip;
import org.lethe.station.audit.DayRoot;
import org.lethe.station.audit.LedgerAudit;
import org.lethe.station.audit.PurgeOrder;
import org.lethe.station.audit.PurgeResult;

/** A ledger's audit that finds what the test says. */
final class ScriptedAudit implements LedgerAudit {
    final List<ChainFlaw> flaws = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    PurgeResult purged = new PurgeResult(2, 60, List.of(), 0, true);

    @Override
    public AuditResult verify() {
        return new AuditResult(new ChainTip(7, "2027-01-01T00:00:00Z", "ab".repeat(32)), 2, 0, 1, 5, flaws);
    }

    @Override
    public List<DayRoot.Signed> days() {
        var root = new DayRoot("LS-TEST", "2027-01-01", 1, 5, "ab".repeat(32), "0123456789abcdef");
        return List.of(new DayRoot.Signed(root, "cd".repeat(64)));
    }

    @Override
    public long export(Span span, Path file) {
        asked.add("export " + span.from() + " " + span.to() + " " + file);
        return 7;
    }

    @Override
    public void backup(Path file) {
        asked.add("backup " + file);
    }

    @Override
    public LocalDate keptFrom() {
        return LocalDate.of(2027, 2, 3);
    }

    @Override
    public PurgeResult purge(PurgeOrder order) {
        asked.add("purge " + order.before() + " " + order.by() + " " + order.reason());
        return purged;
    }
}
