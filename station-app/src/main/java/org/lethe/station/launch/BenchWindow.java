package org.lethe.station.launch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lethe.station.bench.Bench;
import org.lethe.station.bench.HubPorts;
import org.lethe.station.certify.QrImage;
import org.lethe.station.cli.StationUnavailableException;
import org.lethe.station.erase.EraseJob;
import org.lethe.station.i18n.Language;
import org.lethe.station.i18n.Text;
import org.lethe.station.model.JobId;
import org.lethe.station.model.PolicyId;
import org.lethe.station.print.AutomaticLabels;
import org.lethe.station.runtime.StationClock;
import org.lethe.station.ui.BenchApplication;
import org.lethe.station.ui.Counter;
import org.lethe.station.ui.CounterServices;
import org.lethe.station.ui.Interruption;
import org.lethe.station.ui.Page;
import org.lethe.station.ui.PageContext;
import org.lethe.station.ui.QrMatrix;
import org.lethe.station.ui.SettingsPage;
import org.lethe.station.ui.Theme;
import org.lethe.station.ui.WindowSetup;
import org.lethe.station.ui.detail.DetailPage;
import org.lethe.station.ui.doctor.DoctorPage;
import org.lethe.station.ui.history.HistoryPage;
import org.lethe.station.ui.today.TodayPage;

/** The bench window on a station: wires the window to the bench and to the code that draws QR codes. */
public final class BenchWindow {
    /** Enough to find a phone in the hand; the serial number in full stands only on its certificate. */
    private static final int SERIAL_TAIL = 4;

    private final StationGraph station;
    private final WindowSetup setup;

    /** @param language of the texts at first */
    public BenchWindow(StationGraph station, Language language) {
        this(station, setup(station, language));
    }

    private static WindowSetup setup(StationGraph station, Language language) {
        var wanted = station.settings().window();
        return WindowSetup.of(language, BenchWindow::qrCode, new LabelNotices(station.labels()))
                .withTheme(Theme.valueOf(wanted.theme().toUpperCase(Locale.ROOT)))
                .withPolicy(PolicyId.ofWord(wanted.policy()).orElseThrow());
    }

    private BenchWindow(StationGraph station, WindowSetup setup) {
        this.station = station;
        this.setup = setup;
    }

    /** The same window, which tells this as it opens. */
    public BenchWindow withNotice(Text notice) {
        return new BenchWindow(station, setup.alsoTelling(notice));
    }

    /** The same window with an operator filled in. */
    public BenchWindow withOperator(String name) {
        return new BenchWindow(station, setup.withOperator(name));
    }

    /**
     * Takes up the jobs that an earlier run left open, shows the window, and returns when it was closed. Once in a program.
     *
     * @throws StationUnavailableException when there is no screen or no adb server; says what to do
     */
    public void show() throws StationUnavailableException, InterruptedException {
        var workers = station.windowWorkers();
        var place = counter(workers);
        var bench = station.bench();
        var hub = station.hub();
        var unused = bench.resumeOpenJobs();
        var services = new CounterServices(hub, choice(), station.saleDesk(), station.consents());
        LogOutput.withoutJavaFxsWarning();
        try {
            BenchApplication.show(
                    bench,
                    setup.at(place)
                            .offering(services)
                            .withPages(workers, pages(bench, hub))
                            .detailing((context, job) -> Optional.of(detail(bench, context, job))));
        } catch (UnsupportedOperationException noScreen) {
            throw new StationUnavailableException(
                    "There is no screen for the window: log in at the screen, or use the commands (--help)", noScreen);
        }
    }

    /** Asked before the open jobs are taken up: these are the ones that the end of an earlier run cut off. */
    private Counter counter(Executor workers) {
        var interrupted =
                station.openJobs().stream().map(BenchWindow::interruption).toList();
        return new Counter(
                station.staff(),
                () -> station.settings().twoForOverride(),
                station.settings().window().lockAfterMinutes(),
                interrupted,
                workers);
    }

    private static Interruption interruption(EraseJob job) {
        var serial = job.before().identity().serial().value();
        var tail = serial.substring(Math.max(0, serial.length() - SERIAL_TAIL));
        return new Interruption(job.id(), job.before().displayName() + " …" + tail, job.state());
    }

    /** The pages beside the bench, in the order of the rail. */
    private List<PageContext.Maker> pages(Bench bench, HubPorts hub) {
        var clock = StationClock.system();
        return List.of(
                context -> new HistoryPage(
                        station.history(), clock.zone(), (page, job) -> detail(bench, page, job), context),
                context -> new TodayPage(station.history(), hub, clock::now, clock.zone(), context),
                context -> new SettingsPage(station.settingsDesk(), context),
                context -> new DoctorPage(station.examinations(), context));
    }

    private Page detail(Bench bench, PageContext context, JobId job) {
        return new DetailPage(station.stories(bench), job, context);
    }

    private CounterServices.ViewChoice choice() {
        var arrangement = station.arrangement();
        return new CounterServices.ViewChoice() {
            @Override
            public boolean isList() {
                return arrangement.now().list();
            }

            @Override
            public void keep(boolean list) {
                arrangement.change(before -> before.asList(list));
            }
        };
    }

    /** Labels that were not printed; everything else is told on the tiles. Labels come out in the window's language. */
    private record LabelNotices(AutomaticLabels labels) implements WindowSetup.Notices {
        @Override
        public void tell(Consumer<Function<Language, String>> window) {
            labels.onFailure(failure -> window.accept(failure::sentence));
        }

        @Override
        public void speaks(Language language) {
            labels.speak(language);
        }
    }

    private static QrMatrix qrCode(String text) {
        var image = QrImage.of(text);
        return new QrMatrix(image.size(), image::isDark);
    }
}
