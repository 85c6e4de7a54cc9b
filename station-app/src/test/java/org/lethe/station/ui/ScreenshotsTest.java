package org.lethe.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.fixtures.display.NeedsDisplay;
import org.lethe.station.bench.BenchSnapshot;
import org.lethe.station.bench.BenchSnapshot.AdbStatus;
import org.lethe.station.history.HistoryRows;
import org.lethe.station.history.JobHistory;
import org.lethe.station.i18n.Language;
import org.lethe.station.model.JobId;
import org.lethe.station.model.JobState;
import org.lethe.station.settings.SettingsFile;
import org.lethe.station.staff.MemoryStaff;
import org.lethe.station.staff.QuickStaff;
import org.lethe.station.ui.doctor.DoctorPage;
import org.lethe.station.ui.history.HistoryPage;
import org.lethe.station.ui.today.TodayPage;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Takes pictures of the bench in both languages and themes, to {@code target/screenshots}. With {@code -Dlethe.docs.write=true}
 * the one of the README is written too.
 */
@ExtendWith(NeedsDisplay.class)
class ScreenshotsTest extends ApplicationTest {
    private static final Path README_PICTURE = Path.of("..", "docs", "images", "bench.png");

    @TempDir
    private Path directory = Path.of("");

    @Test
    void every_language_and_theme_gives_a_picture_of_its_own() {
        var pictures = List.of(
                picture("bench", Language.EN, Theme.LIGHT, Samples.busyCounter()),
                picture("bench", Language.ZH_CN, Theme.LIGHT, Samples.busyCounter()),
                picture("bench", Language.EN, Theme.DARK, Samples.busyCounter()),
                picture("bench", Language.ZH_CN, Theme.DARK, Samples.busyCounter()),
                picture(
                        "by-hand",
                        Language.EN,
                        Theme.LIGHT,
                        Samples.bench(
                                Samples.atWork(1, "Samsung SM-S911B", JobState.AWAITING_OPERATOR),
                                Samples.ready(2, "Xiaomi 13T"))),
                picture("empty", Language.EN, Theme.LIGHT, new BenchSnapshot(AdbStatus.STARTING, List.of())),
                picture("many", Language.ZH_CN, Theme.LIGHT, new BenchSnapshot(AdbStatus.LOST, Samples.many(24))));
        assertThat(pictures).extracting(Image::getWidth).containsOnly(1280.0);
        assertThat(pictures).extracting(ScreenshotsTest::fingerprint).doesNotHaveDuplicates();
        assertThat(BenchPictures.TAKEN.resolve("bench-en-light.png")).isNotEmptyFile();
    }

    private Image picture(String view, Language language, Theme theme, BenchSnapshot bench) {
        var image = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var stage = new Stage();
            var setup = WindowSetup.of(language, Samples::qr, window -> {})
                    .withTheme(theme)
                    .withPages(Runnable::run, rail())
                    .withOperator(language == Language.EN ? "Li Mei" : "李梅");
            new BenchWindow(new ScriptedBench(bench), setup, stage).show();
            var root = stage.getScene().getRoot();
            root.lookup("#erase-all").requestFocus();
            if (theme == Theme.LIGHT) {
                ((TextField) root.lookup("#consent")).setText("T-2041");
            }
            root.applyCss();
            root.layout();
            var picture = stage.getScene().snapshot(null);
            stage.close();
            return picture;
        });
        var name = BenchPictures.name(view, language, theme);
        BenchPictures.keep(image, name);
        if (name.equals("bench-en-light") && Boolean.getBoolean("lethe.docs.write")) {
            BenchPictures.write(image, README_PICTURE);
        }
        return image;
    }

    /** The pages that every station has; nobody looks into them here. */
    private List<PageContext.Maker> rail() {
        JobHistory nothing = (search, skip, most) -> List.of();
        var settings = new ScratchSettings(
                new SettingsFile(directory.resolve("settings.json")),
                QuickStaff.in(new MemoryStaff()),
                new ArrayList<>());
        return List.of(
                context -> new HistoryPage(nothing, ZoneOffset.UTC, ScreenshotsTest::noDetails, context),
                context -> new TodayPage(nothing, () -> HistoryRows.MORNING, ZoneOffset.UTC, context),
                context -> new SettingsPage(settings, context),
                context -> new DoctorPage(List.of(), context));
    }

    private static Page noDetails(PageContext context, JobId job) {
        throw new IllegalStateException("No row leads anywhere here");
    }

    private static int fingerprint(Image image) {
        var reader = image.getPixelReader();
        int sum = 1;
        for (int y = 0; y < image.getHeight(); y += 3) {
            for (int x = 0; x < image.getWidth(); x += 3) {
                sum = 31 * sum + reader.getArgb(x, y);
            }
        }
        return sum;
    }
}
