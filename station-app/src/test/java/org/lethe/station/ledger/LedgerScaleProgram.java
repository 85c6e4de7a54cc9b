package org.lethe.station.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lethe.station.audit.LedgerAudit;
import org.lethe.station.audit.LedgerAudit.Span;
import org.lethe.station.audit.Retention;
import org.lethe.station.certify.Document;
import org.lethe.station.certify.KeyFiles;
import org.lethe.station.certify.QrText;
import org.lethe.station.document.DocumentPdf;
import org.lethe.station.document.FontFiles;
import org.lethe.station.document.Label;
import org.lethe.station.document.LabelSize;
import org.lethe.station.document.Layout;
import org.lethe.station.document.Paper;
import org.lethe.station.document.Resolution;
import org.lethe.station.history.DayFigures;
import org.lethe.station.history.ExportRun;
import org.lethe.station.history.HistoryExport;
import org.lethe.station.history.HistorySearch;
import org.lethe.station.i18n.Language;
import org.lethe.station.model.JobState;
import org.lethe.station.model.StationIdentity;

/**
 * Fills a ledger with as many jobs as a chain of shops has in years, and says how long it takes to work with it: to open it, to search, to
 * add a day up, to print something again, to export, to check and to copy it; beside it, what SQLite's own program takes for the export. Run
 * by hand; arguments: an empty folder, and how many jobs. A folder that holds such a ledger already is measured again.
 */
final class LedgerScaleProgram {
    private static final String STATION = "LS-TEST";
    private static final int ROUNDS = 5;
    /** The one job with a document that can be drawn. */
    private static final StoredJobs PRINTED = StoredJobs.ERASED_A;

    private final Path folder;
    private final int jobs;
    private final Ledger ledger;

    private LedgerScaleProgram(Path folder, int jobs, Ledger ledger) {
        this.folder = folder;
        this.jobs = jobs;
        this.ledger = ledger;
    }

    /** Fills the ledger where there is none, and measures. */
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        int jobs = Integer.parseInt(arguments[1]);
        var file = folder.resolve("ledger.db");
        if (Files.notExists(file)) {
            ScaleLedger.fill(file, jobs);
        }
        try (var filled = Ledger.open(file)) {
            if (filled.journal().find(PRINTED.id()).isEmpty()) {
                filled.signDays(STATION, KeyFiles.open(folder, station()).station());
                PRINTED.storeIn(filled);
            }
        }
        System.out.printf(Locale.ROOT, "%d jobs, %d MB%n", jobs, Files.size(file) / 1_000_000);
        time("open", 1, () -> Ledger.open(file).close());
        try (var ledger = Ledger.open(file)) {
            new LedgerScaleProgram(folder, jobs, ledger).measure();
        }
    }

    private static StationIdentity station() {
        return new StationIdentity(STATION, "shop");
    }

    private void measure() throws Exception {
        var history = ledger.history();
        for (var search : searches().entrySet()) {
            time("search: " + search.getKey(), ROUNDS, () -> history.find(search.getValue(), 0, 101));
        }
        var newest = history.find(HistorySearch.ALL, 1, 1).get(0).startedAt();
        var day = HistorySearch.ofDay(LocalDate.ofInstant(newest, ZoneOffset.UTC), ZoneOffset.UTC);
        time("figures of " + history.count(day) + " jobs", ROUNDS, () -> DayFigures.of(history.all(day)));
        printAgain();
        for (var format : HistoryExport.values()) {
            exports(format);
        }
        audits();
    }

    /** What a person waits for: the job's page, and then its document, drawn for the printer. */
    private void printAgain() throws Exception {
        var job = PRINTED.id();
        var certificates = ledger.certificates();
        var number = certificates.ofJob(job).orElseThrow().number();
        var layout = new Layout(Language.EN, Paper.A4, FontFiles.in(FontFiles.usualDirectories(), Optional.empty()));
        var form = new Label.Form(LabelSize.ROLL, Resolution.ofDpi(203).orElseThrow());
        var qr = new QrText("https://lethe.example/v");
        time("story of a job", ROUNDS, () -> {
            var unused = List.of(ledger.journal().find(job), ledger.journal().entries(job), certificates.ofJob(job));
        });
        time("certificate found and drawn", ROUNDS, () -> {
            var document = Document.find(certificates, number).orElseThrow();
            var unused = DocumentPdf.of(document, qr, layout);
        });
        time("label found and drawn", ROUNDS, () -> {
            var document = Document.find(certificates, number).orElseThrow();
            var unused = Label.of(document, qr, form, layout).zpl();
        });
    }

    private void exports(HistoryExport format) throws Exception {
        var file = folder.resolve("history." + format.extension());
        for (int round = 0; round < 3; round++) {
            time("export " + format, 1, () -> new ExportRun(ledger.history(), HistorySearch.ALL, format)
                    .replace(file, far -> {}));
            peer(format);
        }
        System.out.printf(Locale.ROOT, "%s: %d MB%n", file.getFileName(), Files.size(file) / 1_000_000);
    }

    /** The same rows by SQLite's own program, which reads and writes them as they are. */
    private void peer(HistoryExport format) throws Exception {
        var script = ".timeout 10000\n.mode " + format.extension() + "\n.headers on\n.output "
                + folder.resolve("peer." + format.extension()) + "\n"
                + HistoryTable.query(HistorySearch.ALL).replace(":most", "-1").replace(":skip", "0") + ";\n";
        time("export " + format + " by sqlite3", 1, () -> {
            var process = new ProcessBuilder(
                            "sqlite3", "-readonly", folder.resolve("ledger.db").toString())
                    .redirectErrorStream(true)
                    .redirectInput(Files.writeString(folder.resolve("peer.sql"), script)
                            .toFile())
                    .start();
            var said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0 || !said.isBlank()) {
                throw new IOException("sqlite3: " + said);
            }
        });
    }

    private void audits() throws Exception {
        var keys = KeyFiles.open(folder, station());
        LedgerAudit audit = ledger.audit(keys.trusted(), STATION, keys.station(), new Retention(3));
        time("audit", 1, () -> System.out.println(audit.verify()));
        var inspected = folder.resolve("inspected.jsonl");
        Files.deleteIfExists(inspected);
        time(
                "audit export",
                1,
                () -> System.out.println(
                        audit.export(new Span(LocalDate.EPOCH, LocalDate.of(9999, 1, 1)), inspected) + " entries"));
        System.out.printf(Locale.ROOT, "%s: %d MB%n", inspected.getFileName(), Files.size(inspected) / 1_000_000);
        var backup = folder.resolve("backup.db");
        Files.deleteIfExists(backup);
        time("backup", 1, () -> audit.backup(backup));
        var restored = Files.createDirectories(folder.resolve("restored")).resolve("ledger.db");
        Files.deleteIfExists(restored);
        time(
                "restore",
                1,
                () -> System.out.println(
                        LedgerBackup.restore(backup, restored, keys.trusted()).isWhole()));
    }

    private Map<String, HistorySearch> searches() {
        var red = Optional.of(JobState.NOT_ERASED);
        var day = LocalDate.of(2025, 1, 2);
        return new TreeMap<>(Map.of(
                "nothing entered", HistorySearch.ALL,
                "POS code", text("%014d".formatted(jobs / 2 + 1)),
                "certificate", text("LS-TEST-" + (jobs / 2 + 1)),
                "sale", text("sale " + (jobs / 2 + 1)),
                "end of IMEI", text("7919"),
                "model", text("model 7"),
                "no hit", text("nothing of that name"),
                "a state", new HistorySearch("", red, Optional.empty(), Optional.empty()),
                "one day", HistorySearch.ofDay(day, ZoneOffset.UTC),
                "model, state, a year",
                        new HistorySearch("model 7", red, Optional.empty(), Optional.empty())
                                .between(Optional.of(day), Optional.of(day.plusYears(1)), ZoneOffset.UTC)));
    }

    private static HistorySearch text(String text) {
        return new HistorySearch(text, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What is measured. */
    private interface Work {
        void run() throws Exception;
    }

    private static void time(String name, int rounds, Work work) throws Exception {
        var took = new long[rounds];
        for (int round = 0; round < rounds; round++) {
            long begun = System.nanoTime();
            work.run();
            took[round] = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        }
        System.out.printf(
                Locale.ROOT,
                "%-32s %7d ms; resident at most so far %s%n",
                name,
                Arrays.stream(took).max().orElse(0),
                resident());
    }

    /** The most memory that the program had so far (proc(5), VmHWM). */
    private static String resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .map(line -> line.replaceAll("\\D", ""))
                .map(kilobytes -> Long.parseLong(kilobytes) / 1024 + " MiB")
                .findFirst()
                .orElse("unknown");
    }
}
