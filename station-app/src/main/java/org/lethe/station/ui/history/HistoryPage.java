package org.lethe.station.ui.history;

import java.time.ZoneId;
import java.util.function.BiFunction;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.lethe.station.history.HistoryRow;
import org.lethe.station.history.JobHistory;
import org.lethe.station.i18n.Text;
import org.lethe.station.model.JobId;
import org.lethe.station.ui.Page;
import org.lethe.station.ui.PageContext;

/** The history: look a phone up, see how it ended, take the rows elsewhere. */
public final class HistoryPage implements Page {
    private final HistoryViewModel model;
    private final HistoryView view;

    /**
     * @param history is asked
     * @param zone says when days begin
     * @param details makes the page of one job
     */
    public HistoryPage(
            JobHistory history, ZoneId zone, BiFunction<PageContext, JobId, Page> details, PageContext context) {
        model = new HistoryViewModel(history, zone, context.background());
        view = new HistoryView(model, zone, context, row -> open(details, context, row));
    }

    private static void open(BiFunction<PageContext, JobId, Page> details, PageContext context, HistoryRow row) {
        context.navigation().open(details.apply(context, row.job()));
    }

    @Override
    public Text title() {
        return Text.PAGE_HISTORY;
    }

    @Override
    public Ikon icon() {
        return Material2AL.HISTORY;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        model.search();
        view.focusSearch();
    }
}
