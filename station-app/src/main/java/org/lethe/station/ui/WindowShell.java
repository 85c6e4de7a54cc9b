package org.lethe.station.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import org.lethe.station.ui.PageContext.Navigation;

/** What stays while pages change: the title on top, the rail at the side, notices at the foot. One page is in sight. */
final class WindowShell extends BorderPane implements Navigation {
    private final List<Page> pages;
    private final ObjectProperty<Page> chosen;
    private final Runnable afterFrame = this::showPage;
    /** The page of the rail to go back to. */
    private Page home;

    /**
     * @param first the page that the window opens with
     * @param others makes the others, in the order of the rail; given the way to open pages that are not on it
     */
    WindowShell(BenchViewModel model, Theme theme, Page first, Function<Navigation, List<Page>> others) {
        getStyleClass().add("window-shell");
        home = first;
        chosen = new SimpleObjectProperty<>(first);
        pages = new ArrayList<>(List.of(first));
        pages.addAll(others.apply(this));
        var worn = new SimpleObjectProperty<>(theme);
        setTop(new TitleBar(model, worn));
        setLeft(new NavigationRail(pages, model.messages(), chosen));
        setCenter(first.view());
        setBottom(new NoticeBar(model));
        chosen.subscribe(this::change);
        worn.subscribe((before, now) -> dress(now));
    }

    /** Puts the keys of the rail into force. */
    void listenTo(Scene scene) {
        for (int place = 1; place <= pages.size(); place++) {
            var page = pages.get(place - 1);
            scene.getAccelerators().put(NavigationRail.keys(place), () -> chosen.set(page));
        }
    }

    /** Tells the page in sight that the window has opened. */
    void opened() {
        chosen.get().shown();
    }

    /** Tells the page in sight that the window closes. */
    void closed() {
        chosen.get().hidden();
    }

    @Override
    public void open(Page page) {
        chosen.set(page);
    }

    @Override
    public void back() {
        chosen.set(home);
    }

    /**
     * A page is dressed a frame after what is around it: all nodes of a window are styled anew, and nothing may keep it for a tenth of a
     * second.
     */
    private void dress(Theme theme) {
        setCenter(null);
        theme.wear();
        getScene().addPostLayoutPulseListener(afterFrame);
        Platform.requestNextPulse();
    }

    private void showPage() {
        getScene().removePostLayoutPulseListener(afterFrame);
        setCenter(chosen.get().view());
    }

    private void change(Page before, Page now) {
        var foot = getBottom();
        setBottom(null);
        before.hidden();
        if (pages.contains(now)) {
            home = now;
        }
        setCenter(now.view());
        setBottom(foot); // anew, as Tab goes in the order of the children, and the page has just become the last
        now.shown();
    }
}
