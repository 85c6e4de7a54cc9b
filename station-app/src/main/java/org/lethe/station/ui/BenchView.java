package org.lethe.station.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.lethe.station.i18n.Text;
import org.lethe.station.model.JobId;
import org.lethe.station.runtime.Ticker;
import org.lethe.station.ui.BenchTools.Acts;
import org.lethe.station.ui.TileButtons.Orders;

/** The bench: the order on top, the tiles below. */
final class BenchView extends BorderPane {
    private final BenchViewModel model;
    private final Questions questions;
    private final ConsentDesk consents;
    private final HubLesson lesson;
    private final ScanRouter scans;
    private Consumer<JobId> details = job -> {};

    BenchView(BenchViewModel model, Background background, Questions questions, CounterServices services) {
        this.model = model;
        this.questions = questions;
        this.consents = services.consents();
        this.lesson =
                new HubLesson(ports -> model.elsewhere(() -> services.hub().learn(ports)));
        this.scans = new ScanRouter(model, services.sales(), background);
        model.shown().subscribe(lesson::follow);
        model.keepView(services.view());
        getStyleClass().add("bench");
        var tools = new BenchTools(model, new Acts(this::askCustomer, lesson::begin, questions::keys));
        setTop(new VBox(new OrderBar(model, tools, this::eraseAll), new LessonBar(model, lesson)));
        setCenter(new StackPane(tiles(), list(), emptyBench()));
        sceneProperty().addListener(new Keys());
    }

    /** Listens to keyboard and scanner as soon as the bench is in a window. */
    private final class Keys implements ChangeListener<Scene> {
        @Override
        public void changed(ObservableValue<? extends Scene> property, @Nullable Scene before, @Nullable Scene scene) {
            if (scene != null) {
                sceneProperty().removeListener(this);
                ScannerWedge.listen(scene, Ticker.system(), scans::scanned);
                bind(scene);
            }
        }

        private void bind(Scene scene) {
            var keys = scene.getAccelerators();
            keys.put(new KeyCodeCombination(KeyCode.F1), questions::keys);
            keys.put(new KeyCodeCombination(KeyCode.ESCAPE), BenchView.this::callOff);
            keys.put(Shortcut.ERASE_ALL.keys(), BenchView.this::eraseAll);
            keys.put(Shortcut.VIEW.keys(), model::switchView);
            keys.put(Shortcut.LESSON.keys(), lesson::begin);
            keys.put(Shortcut.CONSENT.keys(), BenchView.this::askCustomer);
            keys.put(Shortcut.TICKET.keys(), () -> scene.lookup("#" + OrderBar.CONSENT)
                    .requestFocus());
        }
    }

    private void callOff() {
        lesson.callOff();
        scans.callOff();
    }

    /** Has the customer agree to the phones that are ready; what is agreed to becomes the consent of the next order. */
    private void askCustomer() {
        var phones = model.readyPhones();
        if (phones.isEmpty()) {
            model.notice(Text.CONSENT_NO_PHONE, Map.of());
        } else {
            questions.askCustomer(
                    model.policy().get(),
                    phones,
                    agreement -> model.elsewhere(() -> consents.keep(agreement), given -> model.agreed(given, phones)));
        }
    }

    private Node tiles() {
        var scroll = new TileGrid(model.tiles(), this::view).seenThrough(new ScrollPane());
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("bench-scroll");
        return Views.shownWhile(
                Bindings.isNotEmpty(model.tiles()).and(model.asList().not()), scroll);
    }

    private Node list() {
        var list = new BenchTable(model, orders());
        return Views.shownWhile(Bindings.isNotEmpty(model.tiles()).and(model.asList()), list);
    }

    private Node emptyBench() {
        return Views.shownWhile(Bindings.isEmpty(model.tiles()), new EmptyBench(model));
    }

    private Node view(TileViewModel tile, TileSize size) {
        return switch (size) {
            case LARGE, USUAL -> new TileView(tile, model.messages(), orders(), size);
            case MEDIUM, SMALL -> new SmallTileView(tile, model.messages(), orders(), size);
        };
    }

    private Orders orders() {
        return new Orders(
                this::erase, model::cancel, model::answer, this::enlargeQr, model::identify, this::showDetails);
    }

    private void eraseAll() {
        model.orderAll().filter(questions::confirm).ifPresent(this::give);
    }

    /** What the phones warn of is decided first, where people sign in; by two people only where there are two. */
    private void give(EraseOrder order) {
        var warnings = model.warnings(order);
        if (warnings.isEmpty()) {
            model.give(order);
        } else if (model.signIn().filter(CounterModel::lacksSecond).isPresent()) {
            model.notice(Text.OVERRIDE_ALONE, Map.of());
        } else {
            var others = model.signIn().filter(CounterModel::wantsTwo).map(CounterModel::others);
            decide(order, questions.override(warnings, others.orElse(List.of())));
        }
    }

    /** A PIN that is refused is asked for again, and nothing else: why the phones are erased has been typed once. */
    private void decide(EraseOrder order, OverrideQuestion question) {
        question.ask()
                .ifPresent(decision -> model.giveInSpite(order, decision, refusal -> {
                    question.refuse(refusal);
                    decide(order, question);
                }));
    }

    private void erase(TileViewModel tile) {
        model.order(tile).filter(questions::confirm).ifPresent(this::give);
    }

    /** Whoever has pages beside the bench says where a job's story is shown. */
    void detailsOn(Consumer<JobId> page) {
        details = page;
    }

    private void showDetails(TileViewModel tile) {
        tile.now().orders().details().ifPresent(details);
    }

    private void enlargeQr(TileViewModel tile) {
        tile.now().seal().ifPresent(seal -> questions.enlarge(tile.now(), seal));
    }
}
