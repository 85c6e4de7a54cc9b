package org.lethe.station.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lethe.station.audit.AuditResult;
import org.lethe.station.bench.BenchSnapshot.BaySnapshot;
import org.lethe.station.certify.QrText;
import org.lethe.station.certify.TrustedKeys;
import org.lethe.station.doctor.Examination;
import org.lethe.station.document.FontFiles;
import org.lethe.station.document.Label;
import org.lethe.station.document.LabelSize;
import org.lethe.station.document.Resolution;
import org.lethe.station.erase.EraseJob;
import org.lethe.station.history.JobHistory;
import org.lethe.station.i18n.Language;
import org.lethe.station.model.JobState;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.print.AutomaticLabels;
import org.lethe.station.print.CupsServer;
import org.lethe.station.print.PrintService;
import org.lethe.station.print.PrintSetup;
import org.lethe.station.runtime.StationClock;
import org.lethe.station.runtime.StationThreads;
import org.lethe.station.sale.SaleCounter;
import org.lethe.station.sale.SaleGate;
import org.lethe.station.sale.SaleService;
import org.lethe.station.sale.SecondLooks;
import org.lethe.station.staff.MemoryStaff;
import org.lethe.station.staff.Staff;
import org.lethe.station.staff.StaffedBench;

/** Runs commands in this process on a scripted station and keeps what they print. */
final class CliRun {
    private static final QrText QR = new QrText("https://verify.example");

    final MemoryJournal journal = new MemoryJournal();
    final ScriptedBench bench;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    final MemoryCertificates certificates = new MemoryCertificates();
    final ScriptedAudit audit = new ScriptedAudit();
    final MemoryPrints prints = new MemoryPrints();
    final MemoryStaff staff = new MemoryStaff();
    private final List<Language> windows = new ArrayList<>();
    final List<Examination> examinations = new ArrayList<>();
    private Locale computer = Locale.ENGLISH;
    private boolean redraws;
    private Iterator<String> typed = Collections.emptyIterator();
    private boolean opened;
    private boolean drawn;
    private boolean two;
    private Optional<SaleCounter> counter = Optional.empty();
    private JobHistory history = (search, skip, most) -> List.of();

    CliRun(BaySnapshot... bays) {
        bench = new ScriptedBench(journal, bays).withJobs(job -> end(job, JobState.ERASED));
    }

    void end(org.lethe.station.model.JobId job, JobState state, ReasonCode... reasons) {
        bench.move(job, open -> open.in(state).ended(List.of(reasons), Samples.NOON));
    }

    CliRun on(Locale locale) {
        computer = locale;
        return this;
    }

    /** With a real ledger behind the commands of the sale. */
    CliRun at(SaleCounter sales) {
        counter = Optional.of(sales);
        return this;
    }

    /** With these jobs in the history. */
    CliRun with(JobHistory jobs) {
        history = jobs;
        return this;
    }

    /** Every certificate is drawn for a second look. */
    CliRun drawingAll() {
        drawn = true;
        return this;
    }

    CliRun onScreen() {
        redraws = true;
        return this;
    }

    ExitCode run(String... arguments) {
        var terminal = new Terminal(
                new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), redraws, this::secret);
        return new StationCli(new Access(), terminal, computer).run(arguments);
    }

    /** At a shop that wants two people for an override. */
    CliRun wantingTwo() {
        two = true;
        return this;
    }

    /** Types these lines where a command asks for a PIN. */
    CliRun typing(String... lines) {
        typed = List.of(lines).iterator();
        return this;
    }

    private Optional<String> secret(String prompt) {
        return typed.hasNext() ? Optional.of(typed.next()) : Optional.empty();
    }

    private StationServices open(GlobalOptions options) {
        opened = true;
        var people = new Staff(staff, () -> Samples.NOON);
        return new StationServices(
                () -> new StaffedBench(bench, people, () -> two),
                (found, policy) ->
                        new PlanPreview.Preview(Optional.of(Samples.plan(policy)), Samples.routes(), found.findings()),
                journal,
                history,
                counter.map(sales -> sales.ledger.certificates()).orElse(certificates),
                job -> journal.find(job)
                        .map(EraseJob::state)
                        .filter(JobState.ERASED::equals)
                        .map(state -> Samples.certificate(drawn)),
                counter.map(SaleCounter::sales)
                        .orElseGet(() -> new SaleService(
                                certificates, new MemoryAttachments(), TrustedKeys.demoOnly(), () -> Samples.NOON)),
                counter.map(SaleCounter::gate).orElseGet(this::gate),
                counter.map(SaleCounter::looks).orElseGet(this::looks),
                audit,
                people,
                QR,
                FontFiles.in(FontFiles.usualDirectories(), Optional.empty()),
                printing(),
                new AutomaticLabels(
                        printing(),
                        certificates,
                        new StationThreads((thread, fault) -> {}).executor("labels", 1),
                        Language.EN),
                new Pace(Duration.ZERO, Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(10)),
                () -> {});
    }

    private PrintService printing() {
        var form = new Label.Form(LabelSize.SHEET, Resolution.DPI_203);
        var drawing = new PrintService.Drawing(QR, FontFiles.in(FontFiles.usualDirectories(), Optional.empty()));
        return new PrintService(
                new PrintSetup(Optional.empty(), Optional.empty(), form, false),
                drawing,
                prints,
                CupsServer.ofEnvironment(Map.of("CUPS_SERVER", "127.0.0.1:1")),
                StationClock.system(),
                Duration.ofSeconds(5));
    }

    private SaleGate gate() {
        var attachments = new MemoryAttachments();
        return new SaleGate(certificates, attachments, journal, new NoSales(), looks(), TrustedKeys.demoOnly());
    }

    private SecondLooks looks() {
        return new SecondLooks(new NoSales(), certificates, journal, List.of(), () -> Samples.NOON);
    }

    private final class Access implements StationAccess {
        @Override
        public StationServices open(GlobalOptions options) {
            return CliRun.this.open(options);
        }

        @Override
        public TrustedKeys trusted(GlobalOptions options) {
            return TrustedKeys.demoOnly();
        }

        @Override
        public KeyDesk keys(GlobalOptions options) {
            throw new IllegalStateException("A scripted station has no key files");
        }

        @Override
        public AuditResult restore(GlobalOptions options, Path backup, TrustedKeys trusted) {
            throw new IllegalStateException("A scripted station has no ledger file");
        }

        @Override
        public void showBench(GlobalOptions options, Language language) {
            windows.add(language);
        }

        @Override
        public void serve(GlobalOptions options, Consumer<String> listening) {
            listening.accept("http://127.0.0.1:1/v1");
        }

        @Override
        public List<Examination> examinations(GlobalOptions options) {
            return List.copyOf(examinations);
        }
    }

    /** The languages of the windows that were opened. */
    List<Language> windows() {
        return List.copyOf(windows);
    }

    boolean openedTheStation() {
        return opened;
    }

    String out() {
        return out.toString(UTF_8);
    }

    String err() {
        return err.toString(UTF_8);
    }

    /** What was printed for programs; fails when any line is not one JSON object. */
    List<JsonNode> objects() {
        return out().lines().map(CliRun::object).toList();
    }

    List<JsonNode> objects(String type) {
        return objects().stream()
                .filter(line -> line.path("type").asText().equals(type))
                .toList();
    }

    private static JsonNode object(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException("Not JSON: " + line, e);
        }
    }
}
