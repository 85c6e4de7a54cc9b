package org.lethe.station.ui.detail;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lethe.station.bench.Bench;
import org.lethe.station.certify.Document;
import org.lethe.station.certify.SanitizationCertificate;
import org.lethe.station.i18n.Messages;
import org.lethe.station.i18n.Text;
import org.lethe.station.model.Operator;
import org.lethe.station.print.PrintKind;
import org.lethe.station.print.PrintResult;
import org.lethe.station.print.PrintTexts;
import org.lethe.station.sale.LookAnswer;
import org.lethe.station.ui.PageContext;
import org.lethe.station.ui.detail.JobStories.Story;
import org.lethe.station.ui.detail.SecondLookPart.Saw;

/** What a person may order on the page of a job. Each act is done in the background, and what became of it is told in one sentence. */
final class JobActs {
    private final JobStories stories;
    private final PageContext context;
    private final Consumer<String> tell;
    private final Runnable changed;

    /**
     * @param tell hears what became of an act
     * @param changed hears that the story may be another now
     */
    JobActs(JobStories stories, PageContext context, Consumer<String> tell, Runnable changed) {
        this.stories = stories;
        this.context = context;
        this.tell = tell;
        this.changed = changed;
    }

    /** Prints the document again, or its label, in the language of the moment; prints are recorded with a name. */
    void print(Document document, PrintKind kind) {
        var language = context.words().language();
        named(by -> act(() -> stories.print(document, kind, language, by), this::said));
    }

    private String said(PrintResult result) {
        var texts = PrintTexts.in(context.words().language());
        return result.fault()
                .map(fault -> texts.fault(fault) + " → " + texts.remedy(fault))
                .orElseGet(() -> texts.outcome(result));
    }

    /** Records what the person at the window saw of the phone. */
    void look(Story story, Saw saw) {
        var certificate = story.certificate().orElseThrow().number();
        named(by -> act(() -> stories.looks().record(certificate, by, saw.clean(), saw.remark()), this::said));
    }

    private String said(LookAnswer answer) {
        changed.run();
        var words = context.words();
        if (answer instanceof LookAnswer.Recorded done) {
            return words.text(done.notice().isPresent() ? Text.DETAIL_LOOK_STOPPED : Text.DETAIL_LOOK_RECORDED);
        }
        if (answer instanceof LookAnswer.RecordedBefore before) {
            return words.text(
                    Text.DETAIL_LOOK_BEFORE, Map.of("by", before.finding().by()));
        }
        return answer instanceof LookAnswer.NeedsAnotherPerson same
                ? words.text(
                        Text.DETAIL_LOOK_ANOTHER,
                        Map.of("operator", same.operator().name()))
                : words.text(Text.PAGE_FAULT);
    }

    /** Has the phone of a certificate B rechecked. */
    void recheck(Story story) {
        var certificate =
                story.certificate().map(SanitizationCertificate::number).orElseThrow();
        named(by -> act(() -> stories.rechecks().order(certificate, story.job(), new Operator(by)), this::said));
    }

    private String said(Optional<Bench.Answer> answer) {
        var words = context.words();
        return answer.map(given -> said(given, words)).orElseGet(() -> words.text(Text.DETAIL_RECHECK_ABSENT));
    }

    private static String said(Bench.Answer answer, Messages words) {
        return answer.reasons().stream()
                .findFirst()
                .map(reason -> words.reason(reason) + " → " + words.remedy(reason))
                .orElseGet(() -> words.text(Text.DETAIL_RECHECK_BEGUN));
    }

    private void named(Consumer<String> act) {
        person().ifPresentOrElse(act, () -> tell.accept(context.words().text(Text.DETAIL_NAMELESS)));
    }

    private Optional<String> person() {
        return Optional.of(context.operator().get()).filter(name -> !name.isEmpty());
    }

    private <R> void act(Supplier<R> work, Function<R, String> said) {
        context.background()
                .fetch(
                        work,
                        result -> tell.accept(said.apply(result)),
                        fault -> tell.accept(context.words().text(Text.PAGE_FAULT)));
    }
}
