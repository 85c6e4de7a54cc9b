package org.lethe.station.ui;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.fixtures.display.TestsOnOwnDisplay;

/** The tests of the real window, where no display is, and on a screen that no display here is. */
class OwnDisplayTest {
    private static final List<Class<?>> ALL = List.of(
            BenchWindowTest.class,
            OperatorWindowTest.class,
            FullHubTest.class,
            FullShopTest.class,
            ScreenshotsTest.class,
            PagesTest.class,
            BusyDayTest.class,
            DetailTest.class,
            TextFitsTest.class,
            TileRoomTest.class,
            TileReasonsTest.class,
            AccessibilityTest.class,
            QuestionsByKeyboardTest.class);

    @Test
    @Timeout(value = TestsOnOwnDisplay.PATIENCE_MINUTES + 1, unit = TimeUnit.MINUTES)
    void the_window_works_on_a_display_of_its_own(@TempDir Path directory) throws Exception {
        TestsOnOwnDisplay.runWhereNoneIs(ALL, properties(Map.of()), directory.resolve("output.txt"));
    }

    @Test
    @Timeout(value = TestsOnOwnDisplay.PATIENCE_MINUTES + 1, unit = TimeUnit.MINUTES)
    void texts_fit_and_are_sharp_on_a_screen_of_twice_the_density(@TempDir Path directory) throws Exception {
        TestsOnOwnDisplay.run(
                List.of(TextFitsTest.class, HiDpiTest.class),
                properties(Map.of(HiDpiTest.SCALE, "2")),
                directory.resolve("output.txt"));
    }

    private static Map<String, String> properties(Map<String, String> more) {
        var properties = new HashMap<>(more);
        properties.put("lethe.shots", System.getProperty("lethe.shots", ""));
        properties.put("lethe.docs.write", String.valueOf(Boolean.getBoolean("lethe.docs.write")));
        return properties;
    }
}
