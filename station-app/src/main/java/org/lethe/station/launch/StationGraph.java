package org.lethe.station.launch;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.lethe.station.adb.AdbBinary;
import org.lethe.station.adb.AdbException;
import org.lethe.station.adb.AdbServer;
import org.lethe.station.adb.AdbServerAddress;
import org.lethe.station.agent.AgentJar;
import org.lethe.station.assess.ObstacleRule;
import org.lethe.station.audit.Retention;
import org.lethe.station.bench.Bench;
import org.lethe.station.bench.BenchSnapshot.CertificateSnapshot;
import org.lethe.station.bench.HubBench;
import org.lethe.station.bench.LiveBench;
import org.lethe.station.certify.CertificateIssuer;
import org.lethe.station.certify.KeyFiles;
import org.lethe.station.certify.QrText;
import org.lethe.station.certify.SanitizationCertificate;
import org.lethe.station.certify.SigningKeys;
import org.lethe.station.certify.Tool;
import org.lethe.station.cli.Pace;
import org.lethe.station.cli.PlanPreview;
import org.lethe.station.cli.StationServices;
import org.lethe.station.cli.StationUnavailableException;
import org.lethe.station.doctor.Examination;
import org.lethe.station.document.FontFiles;
import org.lethe.station.document.Label;
import org.lethe.station.document.LabelSize;
import org.lethe.station.document.Resolution;
import org.lethe.station.erase.Bus;
import org.lethe.station.erase.EraseJob;
import org.lethe.station.erase.JobRunner.Workshop;
import org.lethe.station.history.JobHistory;
import org.lethe.station.i18n.Language;
import org.lethe.station.ledger.Ledger;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.ErasePolicy;
import org.lethe.station.model.JobId;
import org.lethe.station.model.PrinterName;
import org.lethe.station.plan.Planner;
import org.lethe.station.pos.PosException;
import org.lethe.station.print.AutomaticLabels;
import org.lethe.station.print.CupsServer;
import org.lethe.station.print.PrintService;
import org.lethe.station.print.PrintSetup;
import org.lethe.station.runtime.Deadline;
import org.lethe.station.runtime.StationClock;
import org.lethe.station.runtime.StationThreads;
import org.lethe.station.sale.SecondLookDraw;
import org.lethe.station.sale.SecondLookStore.SecondLook;
import org.lethe.station.settings.BenchArrangementFile;
import org.lethe.station.settings.PrintingSettings;
import org.lethe.station.settings.SettingsFile;
import org.lethe.station.settings.StationHome;
import org.lethe.station.settings.StationSettings;
import org.lethe.station.staff.Staff;
import org.lethe.station.staff.StaffedBench;
import org.lethe.station.ui.ConsentDesk;
import org.lethe.station.ui.SaleDesk;
import org.lethe.station.ui.SettingsDesk;
import org.lethe.station.ui.detail.JobStories;
import org.lethe.station.ui.detail.Rechecks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One station: everything that works on one data directory, wired. The bench starts when it is first asked for. */
public final class StationGraph implements AutoCloseable {
    /** An adb server that has to be started first needs about two seconds; a loaded computer takes longer. */
    private static final Duration ADB_START = Duration.ofSeconds(20);

    /** A label takes seconds; a printer that sleeps or has a long queue, longer. */
    private static final Duration PRINTING = Duration.ofSeconds(60);

    private static final Duration CLOSING = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(StationGraph.class);

    private final StationClock clock = StationClock.system();
    private final StationThreads threads = new StationThreads(StationGraph::threadDied);
    private final StationPlace place;
    private final StationHome home;
    private final Ledger ledger;
    private volatile StationSettings settings;
    private final SigningKeys keys;
    private final Staff staff;
    private final SaleParts sale;
    private final PrintService printing;
    private final AutomaticLabels labels;
    private final BenchArrangementFile arrangement;
    private Optional<LiveBench> live = Optional.empty();
    private Optional<HubBench> bench = Optional.empty();

    private StationGraph(
            StationPlace place, StationHome home, Ledger ledger, StationSettings settings, SigningKeys keys) {
        this.place = place;
        this.home = home;
        this.ledger = ledger;
        this.settings = settings;
        this.keys = keys;
        this.sale = new SaleParts(home, ledger, this::settings, clock);
        this.staff = new Staff(ledger.staff(), clock::now);
        this.arrangement = BenchArrangementFile.open(home.directory().resolve(BenchArrangementFile.NAME));
        this.printing = printing();
        this.labels =
                new AutomaticLabels(printing, ledger.certificates(), threads.executor("labels", 1), language(settings));
    }

    /**
     * Opens the station of a data directory, which is made when there is none.
     *
     * @throws RuntimeException of the part that cannot be used (home, settings, key, ledger); each says what to do
     */
    public static StationGraph open(StationPlace place) {
        var home = StationHome.open(place.home());
        try {
            var settings = new SettingsFile(home.settingsFile()).readOrCreate(new SecureRandom());
            var draw = new SecondLookDraw(settings.sale().secondLookPercent());
            return open(place, home, settings, Ledger.open(home.ledgerFile(), draw));
        } catch (RuntimeException fault) {
            home.close();
            throw fault;
        }
    }

    private static StationGraph open(StationPlace place, StationHome home, StationSettings settings, Ledger ledger) {
        try {
            var keys = KeyFiles.open(home.directory(), settings.identity(), !ledger.holdsSignatures());
            var key = keys.station();
            ledger.confirmSigning(key.id())
                    .ifPresent(lost -> LOG.warn(
                            "The change to key {} was cut off before the key was stored; key {} goes on. To change it:"
                                    + " station key rotate",
                            lost,
                            key.id()));
            ledger.signDays(settings.stationId(), key);
            return new StationGraph(place, home, ledger, settings, keys);
        } catch (RuntimeException fault) {
            ledger.close();
            throw fault;
        }
    }

    /** What the owner of the station chose. */
    public StationSettings settings() {
        return settings;
    }

    /** Jobs as rows. */
    JobHistory history() {
        return ledger.history();
    }

    /** Where the page of a job reads and prints. */
    JobStories stories(Bench bench) {
        return new JobStories(
                ledger.journal(),
                ledger.certificates(),
                qr(),
                fonts(),
                printing,
                sale.secondLooks(),
                new Rechecks(bench));
    }

    /** What the doctor looks at while this station is open. */
    List<Examination> examinations() {
        return new Examinations(home.directory(), place.adb()).whileOpen();
    }

    /** Goes on with other settings. What was made from the former ones, printers and adb among them, follows at the next start. */
    void follow(StationSettings changed) {
        settings = changed;
    }

    /** The settings page's way in. */
    public SettingsDesk settingsDesk() {
        return new SettingsOffice(home.directory(), this, services(() -> {}), ledger::record);
    }

    /** The jobs that have not ended. */
    List<EraseJob> openJobs() {
        return ledger.journal().openJobs();
    }

    /** Threads for what takes the window time. */
    Executor windowWorkers() {
        return threads.growingExecutor("window"); // an order must not wait behind a long question
    }

    /** The operators. */
    Staff staff() {
        return staff;
    }

    /** Labels that print by themselves. */
    AutomaticLabels labels() {
        return labels;
    }

    /** The services for commands; closing them closes the station. */
    public StationServices services() {
        return services(this::close);
    }

    /** The services for commands, with another end than the station's. */
    public StationServices services(Runnable end) {
        return new StationServices(
                this::bench,
                this::preview,
                ledger.journal(),
                history(),
                ledger.certificates(),
                this::face,
                sale.service(),
                sale.gate(),
                sale.secondLooks(),
                ledger.audit(
                        sale.trusted(), settings.stationId(), keys.station(), new Retention(settings.retentionYears())),
                staff,
                qr(),
                fonts(),
                printing,
                labels,
                Pace.usual(),
                end);
    }

    /**
     * The bench, started by the first call.
     *
     * @throws StationUnavailableException when no adb server can be used; says what to do
     */
    public Bench bench() throws StationUnavailableException {
        return new StaffedBench(hub(), staff, () -> settings().twoForOverride());
    }

    /** The same bench, with what it knows of the shop's hub. */
    synchronized HubBench hub() throws StationUnavailableException {
        if (bench.isEmpty()) {
            live = Optional.of(startedBench());
            bench = Optional.of(new HubBench(
                    live.get(),
                    arrangement.now().ports(),
                    ports -> arrangement.change(before -> before.withPorts(ports))));
        }
        return bench.get();
    }

    /** Where the window hangs certificates on sales. */
    SaleDesk saleDesk() {
        return new WindowSales(sale.service());
    }

    /** Where the window keeps customers' agreements. */
    ConsentDesk consents() {
        return new ConsentFiles(home.directory().resolve("consents"), clock::now);
    }

    /** How the bench is laid out. */
    BenchArrangementFile arrangement() {
        return arrangement;
    }

    private LiveBench startedBench() throws StationUnavailableException {
        var started = new LiveBench(new LiveBench.Parts(
                adbServer(), this::workshop, planner(), this::face, labels::jobEnded, sale.memory(), threads));
        try {
            started.start(Deadline.after(clock, ADB_START));
            if (place.adb().isEmpty()) {
                started.watchUsb();
            }
            return started;
        } catch (AdbException fault) {
            started.close();
            throw new StationUnavailableException(String.valueOf(fault.getMessage()), fault);
        }
    }

    private AdbServer adbServer() {
        var address = AdbServerAddress.parse(place.adb().orElse(settings.adb()));
        var binary = settings.adbPath()
                .map(Path::of)
                .or(() -> AdbBinary.on(System.getenv().getOrDefault("PATH", "")))
                .orElse(Path.of("adb"));
        return new AdbServer(address, binary, place.adbEnvironment(), clock, threads);
    }

    private Workshop workshop(Bus bus) {
        var issuer = new CertificateIssuer(ledger.certificates(), keys, clock::now, Tool.station(version()));
        return new Workshop(
                settings.identity(), bus, ledger.journal(), issuer, AgentJar.bundled(), clock, place.patience());
    }

    private static String version() {
        return Optional.ofNullable(StationGraph.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    private PlanPreview.Preview preview(DeviceAssessment found, ErasePolicy policy) {
        var decision = planner().decide(found.withFindings(ObstacleRule.findings(found, policy)), policy);
        return new PlanPreview.Preview(decision.plan(), decision.choices(), decision.findings());
    }

    private Optional<CertificateSnapshot> face(JobId job) {
        return ledger.certificates().ofJob(job).map(this::face);
    }

    private CertificateSnapshot face(SanitizationCertificate certificate) {
        return new CertificateSnapshot(
                certificate.number(),
                certificate.posCode(),
                certificate.assurance(),
                qr().of(certificate),
                QrText.digits(certificate),
                certificate.simulated(),
                sale.secondLooks()
                        .of(certificate.number())
                        .filter(SecondLook::isOpen)
                        .isPresent());
    }

    private Planner planner() {
        return Planner.withAllRoutes().stoppedFor(sale.secondLooks()::stops);
    }

    private FontFiles fonts() {
        return FontFiles.in(
                FontFiles.usualDirectories(), settings.printing().font().map(Path::of));
    }

    private PrintService printing() {
        return new PrintService(
                printSetup(settings.printing()),
                new PrintService.Drawing(qr(), fonts()),
                ledger.prints(),
                CupsServer.ofEnvironment(System.getenv()),
                clock,
                PRINTING);
    }

    private static Language language(StationSettings settings) {
        return settings.language().flatMap(Language::ofTag).orElseGet(() -> Language.ofLocale(Locale.getDefault()));
    }

    /** The printers of the settings. */
    static PrintSetup printSetup(PrintingSettings chosen) {
        return new PrintSetup(
                chosen.documentPrinter().map(PrinterName::new),
                chosen.labelPrinter().map(PrinterName::new),
                new Label.Form(
                        LabelSize.named(chosen.labelSize()).orElseThrow(),
                        Resolution.ofDpi(chosen.labelDpi()).orElseThrow()),
                chosen.labelAfterJob());
    }

    /**
     * Answers sales systems from now on, until the station is closed.
     *
     * @return the address under which they reach it
     * @throws PosException when that is not possible as the settings want it; says what to do
     */
    public String answerSales() {
        return sale.answer();
    }

    private QrText qr() {
        return new QrText(settings.verifyUrl());
    }

    /** Ends the jobs' threads where the journal can go on from, then lets ledger and directory go. */
    @Override
    public void close() {
        sale.close();
        live.ifPresent(LiveBench::close);
        try {
            var alive = threads.close(Deadline.after(clock, CLOSING));
            if (!alive.isEmpty()) {
                LOG.warn("Could not end in time: {}", alive);
            }
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt(); // everything was told to end; what is stored is whole
        }
        ledger.close();
        home.close();
    }

    private static void threadDied(Thread thread, Throwable fault) {
        LOG.error("Could not keep thread {} running: {}", thread.getName(), fault.toString(), fault);
    }
}
