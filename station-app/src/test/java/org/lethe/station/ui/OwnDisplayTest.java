package org.lethe.station.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.fixtures.display.TestsOnOwnDisplay;

/** The tests of the real window, where no display is. */
class OwnDisplayTest {
    @Test
    @Timeout(value = TestsOnOwnDisplay.PATIENCE_MINUTES + 1, unit = TimeUnit.MINUTES)
    void the_window_works_on_a_display_of_its_own(@TempDir Path directory) throws Exception {
        TestsOnOwnDisplay.run(
                List.of(
                        BenchWindowTest.class,
                        OperatorWindowTest.class,
                        FullHubTest.class,
                        FullShopTest.class,
                        ScreenshotsTest.class,
                        PagesTest.class,
                        DetailTest.class,
                        TextFitsTest.class,
                        AccessibilityTest.class),
                Map.of(
                        "lethe.shots", System.getProperty("lethe.shots", ""),
                        "lethe.docs.write", String.valueOf(Boolean.getBoolean("lethe.docs.write"))),
                directory.resolve("output.txt"));
    }
}
