package org.lethe.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.lethe.station.i18n.Language;

/**
 * The bench on a screen of twice the density: every pixel of ours is four of the screen's, and nothing is merely blown up. JavaFX takes
 * the density once in a process, so {@link OwnDisplayTest} runs this and {@link TextFitsTest} in one of their own.
 */
@EnabledIfSystemProperty(
        named = HiDpiTest.SCALE,
        matches = "2",
        disabledReason = "OwnDisplayTest runs this in a process with a screen of twice the density")
class HiDpiTest extends InWholeWindow {
    /** JavaFX's own switch for GTK. */
    static final String SCALE = "glass.gtk.uiScale";

    @Test
    void letters_are_drawn_with_the_screens_own_pixels() {
        window = new WholeWindow(directory);
        interact(() -> {
            window.show(Language.ZH_CN, Theme.LIGHT, stage);
            assertThat(stage.getOutputScaleX()).isEqualTo(2);
            var dense = new SnapshotParameters();
            dense.setTransform(Transform.scale(stage.getOutputScaleX(), stage.getOutputScaleY()));
            var picture = stage.getScene().getRoot().snapshot(dense, null);
            BenchPictures.keep(picture, "bench-hidpi-zh-CN-light");
            assertThat(isBlownUp(picture)).isFalse();
        });
    }

    /** Whether every block of two by two pixels has one colour. */
    private static boolean isBlownUp(WritableImage picture) {
        var reader = picture.getPixelReader();
        for (int y = 0; y + 1 < picture.getHeight(); y += 2) {
            for (int x = 0; x + 1 < picture.getWidth(); x += 2) {
                if (reader.getArgb(x, y) != reader.getArgb(x + 1, y + 1)) {
                    return false;
                }
            }
        }
        return true;
    }
}
