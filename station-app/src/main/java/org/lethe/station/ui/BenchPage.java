package org.lethe.station.ui;

import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2MZ;
import org.lethe.station.i18n.Text;

/** The bench as the first page of the window. */
final class BenchPage implements Page {
    private final Node view;

    BenchPage(BenchView view) {
        this.view = view;
    }

    @Override
    public Text title() {
        return Text.PAGE_BENCH;
    }

    @Override
    public Ikon icon() {
        return Material2MZ.PHONELINK_ERASE;
    }

    @Override
    public Node view() {
        return view;
    }
}
