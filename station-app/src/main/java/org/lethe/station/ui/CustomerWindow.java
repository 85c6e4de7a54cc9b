package org.lethe.station.ui;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.lethe.station.i18n.Messages;
import org.lethe.station.i18n.Text;
import org.lethe.station.model.PolicyId;
import org.lethe.station.runtime.Ticker;
import org.lethe.station.ui.ConsentDesk.Agreement;

/**
 * What the customer reads and agrees to: which phones, by which method, what it means for them, and that nothing brings it back. On
 * the second screen where there is one. Words and phones are fixed when it opens, so what is kept is what was read.
 */
final class CustomerWindow {
    private final Messages words;
    private final Stage stage = new Stage();
    private final List<String> statement;
    private final List<String> phones;
    private final SignaturePad signature = new SignaturePad();
    private final Consumer<Agreement> agreed;

    /**
     * @param phones as they are named to the customer; never empty
     * @param agreed hears what the customer agreed to; nothing when the window is just closed
     */
    CustomerWindow(Window owner, Messages words, PolicyId policy, List<String> phones, Consumer<Agreement> agreed) {
        this.words = words;
        this.phones = List.copyOf(phones);
        this.agreed = agreed;
        this.statement = Stream.of(
                        words.text(Text.CONSENT_SCOPE),
                        words.text(Text.CONSENT_METHOD, Map.of("policy", words.policy(policy))),
                        words.text(Text.CONSENT_IMPACT),
                        words.text(Text.CONSENT_FINAL))
                .toList();
        stage.initOwner(owner);
        stage.setTitle(words.text(Text.CONSENT_TITLE));
        stage.setScene(new Scene(content(), 900, 700));
        stage.getScene().getStylesheets().add(BenchWindow.styleSheet());
        // a clerk may scan while this has the keyboard: nobody agrees by that
        ScannerWedge.listen(stage.getScene(), Ticker.system(), scanned -> {});
        stage.setOnHidden(event -> owner.requestFocus());
    }

    void show() {
        Screen.getScreens().stream()
                .filter(screen -> !screen.equals(Screen.getPrimary()))
                .findFirst()
                .ifPresent(second -> {
                    stage.setX(second.getVisualBounds().getMinX());
                    stage.setY(second.getVisualBounds().getMinY());
                    stage.setMaximized(true);
                });
        stage.show();
    }

    private Node title() {
        var title = Views.text("consent-title");
        title.setText(words.text(Text.CONSENT_TITLE));
        return title;
    }

    private BorderPane content() {
        var texts = new VBox(12, title(), list());
        statement.stream().map(CustomerWindow::sentence).forEach(texts.getChildren()::add);
        var scroll = Views.scroll(texts);
        scroll.setAccessibleText(Stream.of(List.of(stage.getTitle()), phones, statement)
                .flatMap(List::stream)
                .collect(Collectors.joining("\n")));
        var content = new BorderPane(scroll);
        content.setBottom(agreement());
        content.getStyleClass().addAll("bench", "customer");
        return content;
    }

    private Node list() {
        var list = new VBox(4);
        list.getStyleClass().add("question-phones");
        phones.forEach(phone -> {
            var row = Views.text("question-phone");
            row.setText(phone);
            list.getChildren().add(row);
        });
        return list;
    }

    private static Node sentence(String text) {
        var sentence = Views.text("consent-text");
        sentence.setText(text);
        return sentence;
    }

    private Node agreement() {
        var caption = Views.text("caption");
        caption.setText(words.text(Text.CONSENT_SIGN));
        signature.setAccessibleText(caption.getText());
        var again = button("consent-again", Text.CONSENT_CLEAR, signature::clear);
        again.disableProperty().bind(signature.signed().not());
        var agree = button("consent-agree", Text.CONSENT_AGREE, this::agree);
        agree.getStyleClass().add(Styles.ACCENT);
        Question.notByEnter(agree);
        var refuse = button("consent-refuse", Text.CONSENT_REFUSE, stage::close);
        refuse.setCancelButton(true);
        var row = new HBox(16, again, Views.spring(), refuse, agree);
        var box = new VBox(10, caption, signature, row);
        box.getStyleClass().add("consent-agreement");
        return box;
    }

    private Button button(String id, Text text, Runnable act) {
        var button = new Button(words.text(text));
        button.setId(id);
        button.setOnAction(event -> act.run());
        return button;
    }

    private void agree() {
        stage.close();
        agreed.accept(new Agreement(words.language().tag(), statement, phones, signature.strokes()));
    }
}
