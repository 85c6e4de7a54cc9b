package org.lethe.station.ui.detail;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lethe.station.erase.JobJournal.Entry;
import org.lethe.station.i18n.Messages;
import org.lethe.station.i18n.Text;
import org.lethe.station.model.Check;
import org.lethe.station.ui.Views;
import org.lethe.station.ui.detail.JobStories.Story;

/** A job from top to bottom in one language: phone, way, evidence, story, exchanges. */
final class StoryView extends VBox {
    private final Story story;
    private final Messages words;

    StoryView(Story story, Messages words) {
        this.story = story;
        this.words = words;
        getStyleClass().add("story");
        HBox.setHgrow(this, Priority.ALWAYS);
        getChildren()
                .addAll(
                        heading(),
                        section(Text.DETAIL_PHONE, phone()),
                        section(Text.DETAIL_WAY, way()),
                        section(Text.DETAIL_EVIDENCE, evidence()),
                        section(Text.DETAIL_STORY, entries()),
                        exchanges());
    }

    private Node heading() {
        var job = story.job();
        var title = Views.text("detail-title");
        title.setText(job.before().displayName());
        var state = Views.label("detail-state");
        state.setText(words.state(job.state()) + "   " + job.id());
        var head = new VBox(title, state);
        job.reasons()
                .forEach(reason -> head.getChildren().add(line(words.reason(reason) + " → " + words.remedy(reason))));
        return head;
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
        row(facts, Text.ORDER_OPERATOR, story.job().operator().name());
        row(facts, Text.ORDER_CONSENT, story.job().consent().reference());
        return facts;
    }

    private void row(GridPane facts, Text caption, String value) {
        var name = Views.label("caption");
        name.setText(words.text(caption));
        facts.addRow(facts.getRowCount(), name, line(value));
    }

    /** The way that was gone, the ways that the phone refused before, and those that were left. */
    private Node way() {
        var plan = story.job().plan();
        var lines = new VBox(line(words.route(plan.route()) + ", "
                + words.policy(plan.policy().id()) + ", " + words.assurance(plan.assurance())));
        plan.refusals().forEach(refused -> lines.getChildren()
                .add(line(words.text(
                        Text.DETAIL_REFUSED,
                        Map.of("route", words.route(refused.route()), "answer", refused.answer())))));
        plan.fallbacks().forEach(other -> lines.getChildren()
                .add(line(words.text(Text.DETAIL_FALLBACK, Map.of("route", words.route(other.route()))))));
        lines.getChildren().add(line(plan.steps().stream().map(words::step).collect(Collectors.joining(" → "))));
        return lines;
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
        return entry.at() + "  " + words.state(entry.state()) + "  " + entry.step() + "  " + entry.remark();
    }

    private Node exchanges() {
        var lines = lines(story.exchanges().stream()
                .map(exchange -> exchange.number() + "  " + exchange.asked() + "  " + exchange.answer())
                .toList());
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
