package org.lethe.station.ui.today;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2MZ;
import org.lethe.station.bench.HubPorts;
import org.lethe.station.history.DayFigures;
import org.lethe.station.history.HistorySearch;
import org.lethe.station.history.JobHistory;
import org.lethe.station.i18n.Text;
import org.lethe.station.ui.Page;
import org.lethe.station.ui.PageContext;

/** Today's phones in figures; counted anew each time the page comes into sight. */
public final class TodayPage implements Page {
    private final JobHistory history;
    private final HubPorts hub;
    private final InstantSource clock;
    private final ZoneId zone;
    private final PageContext context;
    private final TodayView view;

    /**
     * @param history is asked
     * @param hub has the numbers under which a person knows the ports
     * @param clock says which day it is
     * @param zone says when it began
     */
    public TodayPage(JobHistory history, HubPorts hub, InstantSource clock, ZoneId zone, PageContext context) {
        this.history = history;
        this.hub = hub;
        this.clock = clock;
        this.zone = zone;
        this.context = context;
        this.view = new TodayView(context);
    }

    @Override
    public Text title() {
        return Text.PAGE_TODAY;
    }

    @Override
    public Ikon icon() {
        return Material2MZ.TODAY;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        var day = HistorySearch.ofDay(LocalDate.ofInstant(clock.instant(), zone), zone);
        context.background()
                .fetch(
                        () -> DayFigures.of(history.all(day)),
                        figures -> view.show(figures, hub.learned()),
                        fault -> view.showFault());
    }
}
