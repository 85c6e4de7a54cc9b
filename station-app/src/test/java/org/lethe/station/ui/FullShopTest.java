package org.lethe.station.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lethe.fixtures.display.NeedsDisplay;
import org.lethe.station.bench.Bench;
import org.lethe.station.bench.BenchSnapshot;
import org.lethe.station.bench.BenchSnapshot.AdbStatus;
import org.lethe.station.bench.BenchSnapshot.BaySnapshot;
import org.lethe.station.bench.HubPorts;
import org.lethe.station.i18n.Language;
import org.lethe.station.model.Consent;
import org.lethe.station.model.Finding;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.Severity;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Two hundred phones in the real window: what needs the ledger, adb or the disk is asked elsewhere, and no more is made or laid out than
 * is seen. What is counted is calls and nodes; how long it takes is measured by {@code ./station bench window}.
 */
@ExtendWith(NeedsDisplay.class)
class FullShopTest extends ApplicationTest {
    private static final int PHONES = 200;
    /** What is told from memory, at once. */
    private static final Set<String> HARMLESS = Set.of("subscribe", "isList", "toString", "hashCode", "equals");

    private final ScriptedBench bench = new ScriptedBench(new BenchSnapshot(AdbStatus.RUNNING, List.of()));
    private final List<String> onTheWindowsThread = new CopyOnWriteArrayList<>();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final ExecutorService workers = Executors.newCachedThreadPool();

    @SuppressWarnings("NullAway.Init") // TestFX calls start before each test
    private Stage stage;

    @Override
    public void start(Stage first) {
        stage = first;
        var setup = WindowSetup.of(Language.EN, Samples::qr, told -> {})
                .withOperator("Li Mei")
                .offering(services())
                .withPages(workers, List.of());
        new BenchWindow(guarded(Bench.class, bench), setup, first).show();
        first.setX(0);
        first.setY(0);
        first.setWidth(1920);
        first.setHeight(1080);
    }

    @AfterEach
    void end_the_workers() {
        workers.shutdownNow();
    }

    private CounterServices services() {
        return new CounterServices(
                guarded(HubPorts.class, new Ports()),
                guarded(CounterServices.ViewChoice.class, new Choice()),
                guarded(SaleDesk.class, new Sales()),
                guarded(ConsentDesk.class, agreement -> new Consent("sha256:abc")));
    }

    /** The same, which takes down who calls it on the JavaFX thread, and refuses. */
    private <P> P guarded(Class<P> port, P real) {
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, values) -> {
                    if (Platform.isFxApplicationThread() && !HARMLESS.contains(method.getName())) {
                        onTheWindowsThread.add(port.getSimpleName() + "." + method.getName());
                        throw new IllegalStateException(method + " was called on the JavaFX thread");
                    }
                    asked.add(method.getName());
                    try {
                        return method.invoke(real, values);
                    } catch (InvocationTargetException fault) {
                        throw fault.getCause();
                    }
                }));
    }

    @Test
    void whatever_a_person_does_nothing_is_asked_of_ledger_adb_or_disk_on_the_windows_thread() {
        show(Samples.many(PHONES));
        eraseAll();
        firstTile(KeyCode.F2);
        scan("270104000000247");
        scan("SALE-77");
        clickOn("#view").clickOn("#view").clickOn("#lesson");
        show(Samples.many(PHONES + 1));
        clickOn("#lesson-done");
        await().until(() -> asked.containsAll(Set.of("erase", "identify", "isCertificate", "attach", "keep", "learn")));
        assertThat(onTheWindowsThread).isEmpty();
    }

    @Test
    void of_two_hundred_tiles_those_in_sight_exist_and_the_last_ones_come_when_they_are_scrolled_to() {
        show(Samples.many(PHONES));
        assertThat(tiles()).hasSizeBetween(40, 80);
        assertThat(numbers()).contains("1").doesNotContain("200");
        interact(() -> lookup(".bench-scroll").queryAs(ScrollPane.class).setVvalue(1));
        await().until(() -> numbers().contains("200"));
        assertThat(tiles()).hasSizeLessThan(80);
        assertThat(numbers()).doesNotContain("1");
    }

    @Test
    void a_phone_that_flaps_has_no_tile_made_anew_and_no_other_tile_laid_out() {
        show(Samples.many(PHONES));
        var before = tiles();
        var laidOut = new AtomicInteger();
        interact(() -> before.stream()
                .filter(tile -> !numberOf(tile).equals("7"))
                .forEach(tile -> ((Parent) tile)
                        .needsLayoutProperty()
                        .addListener((property, was, is) -> laidOut.addAndGet(is ? 1 : 0))));
        for (int time = 0; time < 5; time++) {
            flap();
        }
        assertThat(tiles()).isEqualTo(before);
        assertThat(laidOut).hasValue(0);
    }

    private void flap() {
        var bays = new ArrayList<>(Samples.many(PHONES));
        bays.set(6, Samples.blocked(7, Finding.of(ReasonCode.USB_PORT_FLAPPING, Severity.BLOCKING)));
        publish(bays);
        publish(Samples.many(PHONES));
    }

    private void eraseAll() {
        interact(() -> lookup("#consent").queryTextInputControl().setText("T-2041"));
        await().until(() -> !lookup("#erase-all").queryButton().isDisabled());
        clickOn("#erase-all");
        await().until(() -> !lookup("#confirm-count").queryAll().isEmpty());
        interact(() -> lookup("#confirm-count").queryTextInputControl().setText(ready()));
        interact(() -> lookup(".bench-dialog .button.danger").queryButton().fire());
    }

    private String ready() {
        return Long.toString(
                Samples.many(PHONES).stream().filter(BaySnapshot::isReady).count());
    }

    private void firstTile(KeyCode key) {
        var ready = tiles().stream()
                .filter(tile -> !from(tile).lookup(".identify").queryAll().isEmpty())
                .findFirst()
                .orElseThrow();
        interact(ready::requestFocus);
        type(key);
    }

    private void scan(String text) {
        interact(() -> Scans.type(stage.getScene(), text));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void show(List<BaySnapshot> bays) {
        publish(bays);
        await().until(() -> tiles().size() >= 40);
        WaitForAsyncUtils.waitForFxEvents();
        interact(() -> stage.getScene().getRoot().layout());
    }

    private void publish(List<BaySnapshot> bays) {
        bench.publish(new BenchSnapshot(AdbStatus.RUNNING, bays));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<Node> tiles() {
        return DrawnTexts.tiles(this);
    }

    private List<String> numbers() {
        return tiles().stream().map(this::numberOf).toList();
    }

    private String numberOf(Node tile) {
        return from(tile).lookup(".tile-number").queryAs(Label.class).getText();
    }

    private static final class Ports implements HubPorts {
        @Override
        public List<String> learned() {
            return List.of();
        }

        @Override
        public void learn(List<String> ports) {
            // kept nowhere
        }
    }

    private static final class Choice implements CounterServices.ViewChoice {
        @Override
        public boolean isList() {
            return false;
        }

        @Override
        public void keep(boolean list) {
            // kept nowhere
        }
    }

    private static final class Sales implements SaleDesk {
        @Override
        public boolean isCertificate(String scanned) {
            return scanned.startsWith("2701");
        }

        @Override
        public Answer attach(String certificate, String sale) {
            return new Answer(Outcome.ATTACHED, certificate, sale);
        }
    }
}
