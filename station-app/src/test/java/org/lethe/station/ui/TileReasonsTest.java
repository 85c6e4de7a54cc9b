package org.lethe.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lethe.fixtures.display.NeedsDisplay;
import org.lethe.station.bench.BenchSnapshot.BaySnapshot;
import org.lethe.station.i18n.Language;
import org.lethe.station.i18n.Messages;
import org.lethe.station.model.JobState;
import org.lethe.station.model.ReasonCode;
import org.testfx.framework.junit5.ApplicationTest;

/** Every reason in tiles as narrow and low as each size may be: told whole, or in a full hub by its short name, and never cut. */
@ExtendWith(NeedsDisplay.class)
class TileReasonsTest extends ApplicationTest {
    @Override
    public void start(Stage stage) {
        // tiles without a window
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_reason_is_told_whole_by_the_narrowest_tiles_and_by_its_name_in_a_full_hub(Language language) {
        var faults = new ArrayList<String>();
        interact(() -> {
            Theme.LIGHT.wear();
            for (var size : TileSize.values()) {
                for (var code : ReasonCode.values()) {
                    look(
                            size,
                            Samples.blocked(5, TileRoomTest.finding(code), Samples.lockScreen()),
                            code,
                            language,
                            faults);
                    look(size, Samples.failed(5, "vivo X90", JobState.NOT_ERASED, code), code, language, faults);
                }
            }
        });
        assertThat(faults).isEmpty();
    }

    private static void look(TileSize size, BaySnapshot bay, ReasonCode code, Language language, List<String> faults) {
        var words = Messages.in(language);
        var content = new TileProjector(words, Samples::qr).project(bay);
        var tile = tile(size, content, new ReadOnlyObjectWrapper<>(words));
        var said = DrawnTexts.of(tile).map(Labeled::getText).toList();
        var notice = content.notices().get(0);
        var whole = said.contains(notice.text()) && said.contains(notice.remedy());
        var enough =
                switch (size) {
                    case LARGE, USUAL -> whole;
                    case MEDIUM, SMALL -> whole || said.contains(notice.name());
                };
        if (!enough || !TileRoomTest.badTexts(tile).isEmpty()) {
            faults.add(size + " " + code + " " + bay.findings().size() + ": " + TileRoomTest.badTexts(tile));
        }
    }

    private static Region tile(TileSize size, TileContent content, ReadOnlyObjectWrapper<Messages> words) {
        var nothing = new TileButtons.Orders(
                erase -> {}, cancel -> {}, (answer, saw) -> {}, enlarge -> {}, identify -> {}, details -> {});
        var model = new TileViewModel(content);
        var messages = words.getReadOnlyProperty();
        Region tile =
                switch (size) {
                    case LARGE, USUAL -> new TileView(model, messages, nothing, size);
                    case MEDIUM, SMALL -> new SmallTileView(model, messages, nothing, size);
                };
        tile.setManaged(false);
        var root = new Pane(tile);
        var scene = new Scene(root, 800, 600);
        scene.getStylesheets().add(BenchWindow.styleSheet());
        root.applyCss();
        tile.resize(size.width, size.height);
        tile.layout();
        tile.layout();
        return tile;
    }
}
