package org.lethe.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.image.Image;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lethe.station.bench.BenchSnapshot;
import org.lethe.station.bench.BenchSnapshot.AdbStatus;
import org.lethe.station.i18n.Language;
import org.lethe.station.model.JobState;

/**
 * Takes a picture of every view, in both languages and themes, to {@code target/screenshots}. With {@code -Dlethe.docs.write=true}
 * the one of the README is written too.
 */
class ScreenshotsTest extends InWholeWindow {
    private static final Path README_PICTURE = Path.of("..", "docs", "images", "bench.png");

    /** Three tiles beside each other in full, and two rows of them. */
    private static final int WIDTH = 1366;

    private static final int HEIGHT = 840;

    @ParameterizedTest
    @CsvSource({"EN, LIGHT", "EN, DARK", "ZH_CN, LIGHT", "ZH_CN, DARK"})
    void every_view_gives_a_picture_of_its_own_in_which_every_text_can_be_read(Language language, Theme theme) {
        window = new WholeWindow(directory).withStaff();
        interact(() -> {
            window.show(language, theme, stage);
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
        });
        var pictures = new HashMap<String, Image>();
        var faint = new ArrayList<String>();
        EveryView.each(window, stage, this, (view, root) -> {
            var picture = picture(root);
            pictures.put(view, picture);
            BenchPictures.keep(picture, BenchPictures.name(view, language, theme));
            Contrast.tooFaint(root, picture).forEach(text -> faint.add(view + ": " + text));
        });
        if (language == Language.EN && theme == Theme.LIGHT && Boolean.getBoolean("lethe.docs.write")) {
            BenchPictures.write(Objects.requireNonNull(pictures.get("bench")), README_PICTURE);
        }
        assertThat(faint).isEmpty();
        assertThat(pictures).hasSizeGreaterThan(20);
        assertThat(pictures.values()).extracting(ScreenshotsTest::fingerprint).doesNotHaveDuplicates();
    }

    private static Image picture(Parent root) {
        return root.getScene().snapshot(null);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_the_bench_shows_on_rare_days_gives_pictures_too(Language language) {
        window = new WholeWindow(directory);
        var rare = Map.of(
                "by-hand",
                        Samples.bench(
                                Samples.atWork(1, "Samsung SM-S911B", JobState.AWAITING_OPERATOR),
                                Samples.ready(2, "Xiaomi 13T")),
                "empty", new BenchSnapshot(AdbStatus.STARTING, List.of()),
                "many", new BenchSnapshot(AdbStatus.LOST, Samples.many(24)));
        rare.forEach((name, bench) -> {
            takeBench(name, bench, language);
            assertThat(BenchPictures.TAKEN.resolve(BenchPictures.name(name, language, Theme.LIGHT) + ".png"))
                    .isNotEmptyFile();
        });
    }

    private void takeBench(String name, BenchSnapshot bench, Language language) {
        var setup = WindowSetup.of(language, Samples::qr, window -> {}).withOperator("Li Mei");
        interact(() -> new BenchWindow(new ScriptedBench(bench), setup, stage).show());
        EveryView.awaitTiles(stage, bench.bays().size());
        interact(() -> BenchPictures.keep(
                picture(stage.getScene().getRoot()), BenchPictures.name(name, language, Theme.LIGHT)));
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
