package org.lethe.station.ui.doctor;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.lethe.station.doctor.Diagnosis;
import org.lethe.station.doctor.DoctorTexts;
import org.lethe.station.doctor.Examination;
import org.lethe.station.i18n.Text;
import org.lethe.station.ui.Page;
import org.lethe.station.ui.PageContext;
import org.lethe.station.ui.Views;

/** What is missing or wrong on this computer; looked at anew each time the page comes into sight. */
public final class DoctorPage implements Page {
    private final List<Examination> examinations;
    private final PageContext context;
    private final ObservableList<Diagnosis> findings = FXCollections.observableArrayList();
    private final VBox list = new VBox();
    private final BorderPane view = new BorderPane();
    private final Button again = new Button("", new FontIcon(Material2MZ.REFRESH));

    /** @param examinations made one after another, in the background */
    public DoctorPage(List<Examination> examinations, PageContext context) {
        this.examinations = List.copyOf(examinations);
        this.context = context;
        list.getStyleClass().add("doctor");
        view.getStyleClass().add("page");
        view.setTop(head());
        view.setCenter(scroll());
        context.messages().subscribe(words -> draw());
    }

    @Override
    public Text title() {
        return Text.PAGE_DOCTOR;
    }

    @Override
    public Ikon icon() {
        return Material2AL.HEALING;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        look();
    }

    private Node head() {
        again.setId("doctor-again");
        again.textProperty().bind(context.text(Text.DOCTOR_AGAIN));
        again.setOnAction(event -> look());
        var explain = Views.text("page-explain");
        explain.textProperty().bind(context.text(Text.DOCTOR_EXPLAIN));
        HBox.setHgrow(explain, Priority.ALWAYS);
        explain.setMaxWidth(Double.MAX_VALUE);
        again.setMinWidth(Button.USE_PREF_SIZE);
        var head = new HBox(explain, again);
        head.getStyleClass().add("page-entries");
        return head;
    }

    private Node scroll() {
        var scroll = Views.scroll(list);
        scroll.accessibleTextProperty().bind(context.text(Text.PAGE_DOCTOR));
        return scroll;
    }

    private void look() {
        if (!again.isDisabled()) {
            again.setDisable(true);
            findings.clear();
            draw();
            lookFrom(0);
        }
    }

    /** One after another, so that each finding shows as soon as it is there. */
    private void lookFrom(int next) {
        if (next == examinations.size()) {
            again.setDisable(false);
            return;
        }
        context.background()
                .fetch(
                        examinations.get(next)::look,
                        found -> take(found, next),
                        fault -> take(Diagnosis.ofFault(fault), next));
    }

    private void take(Diagnosis found, int place) {
        findings.add(found);
        draw();
        lookFrom(place + 1);
    }

    private void draw() {
        var texts = DoctorTexts.in(context.words().language());
        list.getChildren()
                .setAll(findings.stream().map(found -> row(found, texts)).toList());
    }

    private static Node row(Diagnosis found, DoctorTexts texts) {
        var finding = Views.text("doctor-finding");
        finding.setText(texts.finding(found));
        var words = new VBox(finding);
        texts.remedy(found).ifPresent(remedy -> {
            var advice = Views.text("doctor-remedy");
            advice.setText("→ " + remedy);
            words.getChildren().add(advice);
        });
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(icon(found.condition()), words);
        row.getStyleClass().add("doctor-row");
        return row;
    }

    private static Node icon(Diagnosis.Condition condition) {
        var icon =
                switch (condition) {
                    case GOOD -> new FontIcon(Material2AL.CHECK_CIRCLE);
                    case NOTE -> new FontIcon(Material2AL.INFO);
                    case MISSING -> new FontIcon(Material2AL.ERROR);
                };
        icon.getStyleClass().add(style(condition));
        return icon;
    }

    private static String style(Diagnosis.Condition condition) {
        return switch (condition) {
            case GOOD -> Styles.SUCCESS;
            case NOTE -> Styles.WARNING;
            case MISSING -> Styles.DANGER;
        };
    }
}
