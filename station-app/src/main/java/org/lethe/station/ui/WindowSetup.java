package org.lethe.station.ui;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lethe.station.i18n.Language;
import org.lethe.station.i18n.Messages;
import org.lethe.station.i18n.Text;
import org.lethe.station.model.JobId;
import org.lethe.station.model.PolicyId;

/**
 * How the window begins.
 *
 * @param language of its texts; can be switched in the window
 * @param theme of its colours; can be switched in the window
 * @param operator filled in as who erases; empty when a person has to enter it
 * @param policy chosen at first
 * @param qrCodes makes the QR code of a certificate from its text; called on threads of the bench
 * @param notices tells the window what belongs to no tile
 * @param counter who works there; empty where nobody does
 * @param services what the counter does besides erasing
 * @param workers do for its pages what takes time
 * @param pages makes the pages beside the bench, in the order of the rail
 * @param details makes the page of one job
 */
public record WindowSetup(
        Language language,
        Theme theme,
        String operator,
        PolicyId policy,
        Function<String, QrMatrix> qrCodes,
        Notices notices,
        Optional<Counter> counter,
        CounterServices services,
        Executor workers,
        List<PageContext.Maker> pages,
        Details details) {
    public WindowSetup {
        pages = List.copyOf(pages);
    }

    /** Makes the page of one job, where the window has one. */
    @FunctionalInterface
    public interface Details {
        /** The page, to be opened over another; empty where jobs have none. */
        Optional<Page> of(PageContext context, JobId job);
    }

    /** Where notices come from. */
    @FunctionalInterface
    public interface Notices {
        /** Tells the window from now on, in whatever language it then has; on any thread. */
        void tell(Consumer<Function<Language, String>> window);

        /** Hears in which language the window speaks, at first and whenever it is switched. */
        default void speaks(Language language) {}
    }

    /** The usual beginning: light, by GB 46864, nobody entered yet, no page but the bench. */
    public static WindowSetup of(Language language, Function<String, QrMatrix> qrCodes, Notices notices) {
        return new WindowSetup(
                language,
                Theme.LIGHT,
                "",
                PolicyId.GB46864,
                qrCodes,
                notices,
                Optional.empty(),
                CounterServices.none(),
                Runnable::run,
                List.of(),
                (context, job) -> Optional.empty());
    }

    /** The same with the operator filled in. */
    public WindowSetup withOperator(String name) {
        return new WindowSetup(
                language, theme, name, policy, qrCodes, notices, counter, services, workers, pages, details);
    }

    /** The same, with one more thing to tell as soon as it is open. */
    public WindowSetup alsoTelling(Text notice) {
        return new WindowSetup(
                language,
                theme,
                operator,
                policy,
                qrCodes,
                new OneMore(notice, notices),
                counter,
                services,
                workers,
                pages,
                details);
    }

    /** The same in another theme. */
    public WindowSetup withTheme(Theme other) {
        return new WindowSetup(
                language, other, operator, policy, qrCodes, notices, counter, services, workers, pages, details);
    }

    /** The same with people who sign in. */
    public WindowSetup at(Counter place) {
        return new WindowSetup(
                language,
                theme,
                operator,
                policy,
                qrCodes,
                notices,
                Optional.of(place),
                services,
                workers,
                pages,
                details);
    }

    /** The same with other rules chosen at first. */
    public WindowSetup withPolicy(PolicyId chosen) {
        return new WindowSetup(
                language, theme, operator, chosen, qrCodes, notices, counter, services, workers, pages, details);
    }

    /** The same with pages beside the bench, and with threads for what takes them time. */
    public WindowSetup withPages(Executor others, List<PageContext.Maker> makers) {
        return new WindowSetup(
                language, theme, operator, policy, qrCodes, notices, counter, services, others, makers, details);
    }

    /** The same with a page for each job. */
    public WindowSetup detailing(Details made) {
        return new WindowSetup(
                language, theme, operator, policy, qrCodes, notices, counter, services, workers, pages, made);
    }

    /** The same with what the counter does besides erasing. */
    public WindowSetup offering(CounterServices offered) {
        return new WindowSetup(
                language, theme, operator, policy, qrCodes, notices, counter, offered, workers, pages, details);
    }

    /** A thing to tell at once, before the others; who hears the language goes on hearing it. */
    private record OneMore(Text first, Notices others) implements Notices {
        @Override
        public void tell(Consumer<Function<Language, String>> window) {
            window.accept(language -> Messages.in(language).text(first));
            others.tell(window);
        }

        @Override
        public void speaks(Language language) {
            others.speaks(language);
        }
    }
}
