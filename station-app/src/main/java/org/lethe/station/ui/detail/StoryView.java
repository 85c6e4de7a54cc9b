package org.lethe.station.ui.detail;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lethe.station.erase.EraseJob;
import org.lethe.station.erase.JobJournal.Entry;
import org.lethe.station.i18n.Messages;
import org.lethe.station.i18n.Text;
import org.lethe.station.model.Check;
import org.lethe.station.ui.Views;
import org.lethe.station.ui.detail.JobStories.Story;

/** A job from top to bottom in one language: phone, way, evidence, story, exchanges. */
final class StoryView extends VBox {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Story story;
    private final Messages words;

    StoryView(Story story, Messages words) {
        this.story = story;
        this.words = words;
        getStyleClass().add("story");
        HBox.setHgrow(this, Priority.ALWAYS);
        getChildren().addAll(heading(), section(Text.DETAIL_PHONE, phone()));
        if (!story.job().before().findings().isEmpty()) {
            getChildren().add(section(Text.DETAIL_FINDINGS, findings()));
        }
        getChildren()
                .addAll(
                        section(Text.DETAIL_WAY, lines(new WayTexts(story, words).lines())),
                        section(Text.DETAIL_STEPS, steps()),
                        section(Text.DETAIL_EVIDENCE, evidence()),
                        section(Text.DETAIL_STORY, entries()),
                        exchanges());
    }

    private Node heading() {
        var job = story.job();
        var title = Views.text("detail-title");
        title.setText(job.before().displayName());
        var head = new VBox(8, title, new HBox(12, Views.state(job.state(), words), id(job)));
        job.reasons()
                .forEach(reason -> head.getChildren().add(line(words.reason(reason) + " → " + words.remedy(reason))));
        return head;
    }

    private static Node id(EraseJob job) {
        var id = Views.label("detail-state");
        id.setText(job.id().value());
        return id;
    }

    private Node phone() {
        var before = story.job().before();
        var facts = new GridPane();
        facts.getStyleClass().add("detail-facts");
        row(facts, Text.HISTORY_SERIAL, before.identity().serial().shortened());
        row(facts, Text.DETAIL_ANDROID, before.android().release());
        row(facts, Text.DETAIL_ENCRYPTION, words.encryption(before.encryption()));
        before.capacityBytes()
                .value()
                .ifPresent(
                        bytes -> row(facts, Text.DETAIL_STORAGE, words.figures().storageAsSold(bytes)));
        row(facts, Text.DETAIL_BUILD, before.identity().fingerprint());
        row(facts, Text.HISTORY_STARTED, time(story.job().startedAt()));
        story.job()
                .endedAt()
                .map(end -> Duration.between(story.job().startedAt(), end))
                .ifPresent(took -> row(facts, Text.DETAIL_TOOK, duration(took)));
        row(facts, Text.ORDER_OPERATOR, story.job().operator().name());
        row(facts, Text.ORDER_CONSENT, story.job().consent().reference());
        return facts;
    }

    private String duration(Duration took) {
        return words.text(Text.DETAIL_DURATION, Map.of("minutes", took.toMinutes(), "seconds", took.toSecondsPart()));
    }

    private Node findings() {
        return lines(story.job().before().findings().stream().map(words::reason).toList());
    }

    /** The steps of the plan, those that are done with a tick, the present one with an arrow. */
    private Node steps() {
        var steps = story.job().plan().steps();
        return lines(IntStream.range(0, steps.size())
                .mapToObj(place -> mark(place) + "  " + words.step(steps.get(place)))
                .toList());
    }

    private String mark(int place) {
        var job = story.job();
        if (place < job.stepIndex()) {
            return "✓";
        }
        return place > job.stepIndex() ? "·" : job.state().isTerminal() ? "✗" : "▶";
    }

    private void row(GridPane facts, Text caption, String value) {
        var name = Views.label("caption");
        name.setText(words.text(caption));
        facts.addRow(facts.getRowCount(), name, line(value));
    }

    private Node evidence() {
        return lines(story.job().checks().stream().map(this::check).toList());
    }

    private String check(Check check) {
        var reason =
                check.reason().map(code -> "  (" + words.reason(code) + ")").orElse("");
        return words.result(check.result()) + "  " + words.claim(check.claim()) + reason;
    }

    private Node entries() {
        return lines(story.entries().stream().map(this::entry).toList());
    }

    /** Times as they stand in the record: UTC. Steps and remarks are the record's own words. */
    private String entry(Entry entry) {
        return time(entry.at()) + "  " + words.state(entry.state()) + "  " + entry.step() + "  " + entry.remark();
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }

    /** A list that makes rows only for what is in sight: a job has thousands of exchanges. */
    private Node exchanges() {
        var lines = new ListView<String>();
        lines.setId("detail-exchanges");
        lines.setAccessibleText(words.text(
                Text.DETAIL_EXCHANGES, Map.of("count", story.exchanges().size())));
        story.exchanges().forEach(exchange -> lines.getItems()
                .add(exchange.number() + "  " + exchange.asked() + "  → " + exchange.answer()));
        var fold = new TitledPane(
                words.text(
                        Text.DETAIL_EXCHANGES, Map.of("count", story.exchanges().size())),
                lines);
        fold.setExpanded(false);
        return fold;
    }

    private static VBox lines(List<String> texts) {
        var lines = new VBox();
        texts.forEach(text -> lines.getChildren().add(line(text)));
        return lines;
    }

    private Node section(Text title, Node content) {
        var heading = Views.label("detail-heading");
        heading.setText(words.text(title));
        var section = new VBox(heading, content);
        section.getStyleClass().add("detail-section");
        return section;
    }

    private static Label line(String text) {
        var line = Views.text("detail-line");
        line.setText(text);
        return line;
    }
}
