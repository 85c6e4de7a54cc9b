package org.lethe.station.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.stage.Stage;
import org.lethe.station.bench.HubBench;
import org.lethe.station.bench.HubPorts;
import org.lethe.station.certify.QrText;
import org.lethe.station.doctor.ComputerExaminations;
import org.lethe.station.document.FontFiles;
import org.lethe.station.document.Label;
import org.lethe.station.document.LabelSize;
import org.lethe.station.document.Resolution;
import org.lethe.station.history.HistoryRow;
import org.lethe.station.history.HistoryRows;
import org.lethe.station.history.JobHistory;
import org.lethe.station.i18n.Language;
import org.lethe.station.ledger.Ledger;
import org.lethe.station.ledger.StoredJobs;
import org.lethe.station.model.JobId;
import org.lethe.station.model.JobState;
import org.lethe.station.print.CupsServer;
import org.lethe.station.print.PrintService;
import org.lethe.station.print.PrintSetup;
import org.lethe.station.runtime.ManualClock;
import org.lethe.station.sale.SecondLooks;
import org.lethe.station.settings.SettingsFile;
import org.lethe.station.staff.MemoryStaff;
import org.lethe.station.staff.Pin;
import org.lethe.station.staff.QuickStaff;
import org.lethe.station.staff.Role;
import org.lethe.station.staff.Staff;
import org.lethe.station.ui.detail.DetailPage;
import org.lethe.station.ui.detail.JobStories;
import org.lethe.station.ui.detail.Rechecks;
import org.lethe.station.ui.doctor.DoctorPage;
import org.lethe.station.ui.history.HistoryPage;
import org.lethe.station.ui.today.TodayPage;

/** The whole window with every page, over a ledger with a job of each kind. */
final class WholeWindow implements AutoCloseable {
    /** The pages of the rail beside the bench, by the ids of their buttons. */
    static final List<String> PAGES = List.of("page-history", "page-today", "page-settings", "page-doctor");

    private static final List<HistoryRow> ROWS = List.of(
            HistoryRows.erased(5, "Google Pixel 8", "1-4", 21),
            HistoryRows.erased(4, "Xiaomi 13T", "1-3", 34),
            HistoryRows.red(3, "vivo X90", "1-2"),
            HistoryRows.erased(2, "Xiaomi 13T", "1-1", 31),
            HistoryRows.red(1, "OPPO Find X5", "1-2"));

    private static final List<Interruption> LEFT =
            List.of(new Interruption(new JobId("0123456789"), "Xiaomi 13T …R7K2", JobState.ERASING));

    /** Of {@link #clerk()}. */
    static final String CLERKS_PIN = "1234";

    private final Path directory;
    private final Ledger ledger;
    private final ScriptedBench bench = new ScriptedBench(Samples.busyCounter());
    private final Staff staff = QuickStaff.in(new MemoryStaff());
    private StoredJobs shown = StoredJobs.RED;
    private List<HistoryRow> rows = ROWS;
    private List<String> ports = List.of();

    WholeWindow(Path directory) {
        this.directory = directory;
        this.ledger = Ledger.open(directory.resolve("ledger.db"));
        List.of(StoredJobs.values()).forEach(kind -> kind.storeIn(ledger));
    }

    /** People sign in, and find what an earlier run left. */
    WholeWindow withStaff() {
        staff.add("Wang Fang", Role.SUPERVISOR, new Pin("2580"), "test");
        staff.add(clerk(), Role.CLERK, new Pin(CLERKS_PIN), "test");
        return this;
    }

    /** With another history. */
    WholeWindow withRows(List<HistoryRow> others) {
        rows = others;
        return this;
    }

    /** With a hub whose ports were learned in this order. */
    WholeWindow withHub(List<String> learned) {
        ports = learned;
        return this;
    }

    /** All but the supervisor have left. */
    void retireClerk() {
        staff.retire(clerk(), "test");
    }

    /** The name of a clerk who works there, where people sign in. */
    String clerk() {
        return "Li Wei";
    }

    ScriptedBench bench() {
        return bench;
    }

    /** Which job every row and tile leads to. */
    void leadTo(StoredJobs kind) {
        shown = kind;
    }

    /** The second looks of its ledger. */
    SecondLooks looks() {
        return new SecondLooks(
                ledger.secondLooks(), ledger.certificates(), ledger.journal(), List.of("Owner"), Instant::now);
    }

    /** Shows it; on the JavaFX thread. */
    void show(Language language, Theme theme, Stage stage) {
        BiFunction<PageContext, JobId, Page> details = (context, job) -> new DetailPage(stories(), shown.id(), context);
        var setup = WindowSetup.of(language, Samples::qr, window -> {})
                .withTheme(theme)
                .withPages(Runnable::run, pages(details))
                .detailing((context, job) -> Optional.of(details.apply(context, job)));
        new BenchWindow(bench, staff.isKept() ? setup.at(counter()) : setup, stage).show();
    }

    private Counter counter() {
        return new Counter(staff, () -> true, 5, LEFT, Runnable::run);
    }

    private List<PageContext.Maker> pages(BiFunction<PageContext, JobId, Page> details) {
        var clock = HistoryRows.MORNING;
        JobHistory history = (search, skip, most) -> rows.stream()
                .filter(row -> row.phone().contains(search.text()))
                .skip(skip)
                .limit(most)
                .toList();
        return List.of(
                context -> new HistoryPage(history, ZoneOffset.UTC, details, context),
                context -> new TodayPage(history, hub(), () -> clock, ZoneOffset.UTC, context),
                context -> new SettingsPage(
                        new ScratchSettings(
                                new SettingsFile(directory.resolve("settings.json")), staff, new ArrayList<>()),
                        context),
                context -> new DoctorPage(
                        List.of(
                                () -> ComputerExaminations.java(Runtime.version()),
                                () -> ComputerExaminations.font(List.of()),
                                () -> {
                                    throw new IllegalStateException("the disk was pulled out");
                                },
                                () -> ComputerExaminations.clock(Instant.EPOCH, clock)),
                        context));
    }

    private HubPorts hub() {
        return new HubBench(bench, ports, learned -> {});
    }

    private JobStories stories() {
        var fonts = FontFiles.in(FontFiles.usualDirectories(), Optional.empty());
        var qr = new QrText("https://lethe.example/v");
        var form = new Label.Form(LabelSize.ROLL, Resolution.ofDpi(203).orElseThrow());
        var printing = new PrintService(
                new PrintSetup(Optional.empty(), Optional.empty(), form, false),
                new PrintService.Drawing(qr, fonts),
                ledger.prints(),
                CupsServer.ofEnvironment(Map.of()),
                new ManualClock(),
                Duration.ofSeconds(1));
        return new JobStories(
                ledger.journal(), ledger.certificates(), qr, fonts, printing, looks(), new Rechecks(bench));
    }

    @Override
    public void close() {
        ledger.close();
    }
}
