package org.lethe.station.ui;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.lethe.station.bench.Bench;
import org.lethe.station.i18n.Text;
import org.lethe.station.ui.PageContext.Navigation;

/** The station's window: wires view model, shell and pages, and asks before it closes over running jobs. */
final class BenchWindow {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    /** Some window managers ignore the wanted size and obey only a smallest one; two tiles fit into this. */
    private static final int SMALLEST_WIDTH = 820;

    private static final int SMALLEST_HEIGHT = 560;

    private final Stage stage;
    private final BenchViewModel model;
    private final Questions questions;
    private final WindowShell shell;

    BenchWindow(Bench phones, WindowSetup setup, Stage stage) {
        this.stage = stage;
        this.model = new BenchViewModel(phones, new FxThread(), setup.qrCodes(), setup.language());
        if (!ChineseFont.isAmong(Font.getFamilies())) {
            model.notice(Text.NOTICE_NO_CHINESE_FONT, Map.of());
        }
        setup.notices().tell(model::tell);
        model.messages().subscribe(words -> setup.notices().speaks(words.language()));
        this.questions = new Questions(stage, model.messages());
        setup.counter().ifPresent(model::workAt);
        model.operator().set(model.signIn().isPresent() ? "" : setup.operator());
        model.policy().set(setup.policy());
        setup.theme().wear();
        var bench = new BenchView(model, questions, setup.services());
        this.shell = new WindowShell(model, setup.theme(), new BenchPage(bench), way -> pages(setup, bench, way));
        stage.setScene(scene());
        stage.titleProperty().bind(model.text(Text.APP_TITLE));
        stage.setMinWidth(SMALLEST_WIDTH);
        stage.setMinHeight(SMALLEST_HEIGHT);
        stage.setOnCloseRequest(this::closeRequested);
    }

    void show() {
        model.start();
        stage.show();
        shell.opened();
        focusFirstEntry();
    }

    /** What is typed or scanned first belongs into the first field that is still empty. */
    private void focusFirstEntry() {
        var person = model.signIn().isPresent() ? SignInView.NAME : OrderBar.OPERATOR;
        var first = model.operator().get().isBlank() ? person : OrderBar.CONSENT;
        stage.getScene().lookup("#" + first).requestFocus();
    }

    /** Runs something after the window has gone. */
    void onClosed(Runnable afterwards) {
        stage.setOnHidden(event -> {
            shell.closed();
            model.close();
            afterwards.run();
        });
    }

    private List<Page> pages(WindowSetup setup, BenchView bench, Navigation navigation) {
        var background = new Background(setup.workers(), new FxThread());
        var context = new PageContext(model.messages(), background, navigation, () -> model.operator()
                .get()
                .strip());
        bench.detailsOn(job -> setup.details().of(context, job).ifPresent(navigation::open));
        return setup.pages().stream().map(maker -> maker.apply(context)).toList();
    }

    private Scene scene() {
        var scene = new Scene(shell, WIDTH, HEIGHT);
        shell.listenTo(scene);
        scene.getStylesheets().add(styleSheet());
        return scene;
    }

    static String styleSheet() {
        return Objects.requireNonNull(BenchWindow.class.getResource("bench.css"), "bench.css is missing in the program")
                .toExternalForm();
    }

    private void closeRequested(WindowEvent request) {
        var running = model.running();
        if (running > 0 && !questions.closeOver(running)) {
            request.consume();
        }
    }
}
