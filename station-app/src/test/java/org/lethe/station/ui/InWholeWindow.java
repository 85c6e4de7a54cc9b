package org.lethe.station.ui;

import java.nio.file.Path;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.fixtures.display.NeedsDisplay;
import org.testfx.framework.junit5.ApplicationTest;

/** Tests that each open the whole window, in a folder of their own, and have it closed behind them. */
@ExtendWith(NeedsDisplay.class)
abstract class InWholeWindow extends ApplicationTest {
    @TempDir
    Path directory = Path.of("");

    @SuppressWarnings("NullAway.Init") // TestFX calls start before each test
    Stage stage;

    @SuppressWarnings("NullAway.Init") // opened by each test
    WholeWindow window;

    @Override
    public void start(Stage first) {
        stage = first;
    }

    @AfterEach
    void close() {
        interact(stage::close);
        window.close();
    }
}
