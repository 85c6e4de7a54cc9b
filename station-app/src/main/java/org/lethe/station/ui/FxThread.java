package org.lethe.station.ui;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The single place that jumps to the JavaFX thread. Work handed over there runs at once, from elsewhere as soon as it can. */
final class FxThread implements Executor {
    @Override
    public void execute(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }
}
