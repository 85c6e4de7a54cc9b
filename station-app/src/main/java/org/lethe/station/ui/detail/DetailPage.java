package org.lethe.station.ui.detail;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.lethe.station.certify.Document;
import org.lethe.station.certify.SanitizationCertificate;
import org.lethe.station.i18n.Language;
import org.lethe.station.i18n.Text;
import org.lethe.station.model.Assurance;
import org.lethe.station.model.JobId;
import org.lethe.station.print.PrintKind;
import org.lethe.station.ui.Page;
import org.lethe.station.ui.PageContext;
import org.lethe.station.ui.Views;
import org.lethe.station.ui.detail.JobStories.Story;

/** Everything about one job; read when the page comes into sight and drawn again when the language changes. */
public final class DetailPage implements Page {
    private static final double PREVIEW_WIDTH = 460;

    private final JobStories stories;
    private final JobId job;
    private final PageContext context;
    private final BorderPane view = new BorderPane();
    private final StackPane preview = new StackPane();
    private final Label notice = Views.text("page-explain");
    private final JobActs acts;
    /** A job that runs goes on while it is looked at. */
    private final BooleanProperty running = new SimpleBooleanProperty();

    private Optional<Story> story = Optional.empty();
    /** The language of the picture that is wanted; one that was drawn in another is dropped. */
    private Language spoken;

    /** @param job whose page it is */
    public DetailPage(JobStories stories, JobId job, PageContext context) {
        this.stories = stories;
        this.job = job;
        this.context = context;
        this.spoken = context.words().language();
        this.acts = new JobActs(stories, context, notice::setText, this::shown);
        notice.setId("detail-notice");
        HBox.setHgrow(notice, Priority.ALWAYS);
        notice.setMaxWidth(Double.MAX_VALUE);
        view.getStyleClass().add("page");
        view.setTop(head());
        context.messages().subscribe(words -> draw());
    }

    @Override
    public Text title() {
        return Text.PAGE_DETAIL;
    }

    @Override
    public Ikon icon() {
        return Material2MZ.PHONE_ANDROID;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        context.background().fetch(() -> stories.of(job), this::take, fault -> tell(Text.PAGE_FAULT));
    }

    private void take(Optional<Story> found) {
        story = found;
        running.set(found.filter(known -> !known.job().state().isTerminal()).isPresent());
        draw();
    }

    private Node head() {
        var head = new HBox(
                button("detail-back", Text.PAGE_BACK, Material2AL.ARROW_BACK, () -> context.navigation()
                        .back()),
                notice,
                Views.shownWhile(running, button("detail-again", Text.DOCTOR_AGAIN, Material2MZ.REFRESH, this::shown)),
                button("detail-label", Text.DETAIL_PRINT_LABEL, Material2AL.LABEL, () -> print(PrintKind.LABEL)),
                button("detail-print", Text.DETAIL_PRINT, Material2MZ.PRINT, () -> print(PrintKind.DOCUMENT)));
        head.getStyleClass().add("page-entries");
        return head;
    }

    private Button button(String id, Text text, Ikon icon, Runnable act) {
        var button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.textProperty().bind(context.text(text));
        button.setOnAction(event -> act.run());
        return button;
    }

    private void draw() {
        spoken = context.words().language();
        story.ifPresent(found -> {
            var side = new VBox(20, preview);
            side.getStyleClass().add("detail-side");
            found.certificate().ifPresent(certificate -> addActs(side, found, certificate));
            var body = new HBox(new StoryView(found, context.words()), side);
            body.getStyleClass().add("detail");
            var scroll = Views.scroll(body);
            scroll.setAccessibleText(context.words().text(Text.PAGE_DETAIL));
            view.setCenter(scroll);
            found.document().ifPresent(this::drawPreview);
        });
    }

    private void addActs(VBox side, Story found, SanitizationCertificate certificate) {
        side.getChildren().add(new SecondLookPart(found, context.words(), saw -> acts.look(found, saw)));
        if (certificate.assurance() == Assurance.B) {
            side.getChildren().add(new RecheckPart(context.words(), () -> acts.recheck(found)));
        }
    }

    private void drawPreview(Document document) {
        var language = spoken;
        context.background()
                .fetch(
                        () -> new Image(new ByteArrayInputStream(stories.picture(document, language))),
                        page -> show(page, language),
                        fault -> tell(Text.DETAIL_NO_PREVIEW));
    }

    private void show(Image page, Language language) {
        if (language == spoken) {
            var picture = new ImageView(page);
            picture.setFitWidth(PREVIEW_WIDTH);
            picture.setPreserveRatio(true);
            picture.setSmooth(true);
            picture.accessibleTextProperty().bind(context.text(Text.DETAIL_PREVIEW));
            preview.getStyleClass().setAll("detail-preview");
            preview.getChildren().setAll(picture);
        }
    }

    private void print(PrintKind kind) {
        story.flatMap(Story::document)
                .ifPresentOrElse(document -> acts.print(document, kind), () -> tell(Text.DETAIL_NO_DOCUMENT));
    }

    private void tell(Text text) {
        notice.setText(context.words().text(text));
    }
}
