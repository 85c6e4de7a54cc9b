package org.lethe.station.ui.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lethe.station.erase.EraseJob;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.i18n.Messages;
import org.lethe.station.i18n.Text;
import org.lethe.station.model.ErasePlan;
import org.lethe.station.model.RouteChoice;
import org.lethe.station.model.RouteKind;
import org.lethe.station.ui.detail.JobStories.Story;

/**
 * Why a phone was erased in this way: what was taken, what the phone refused, and of every other way why it was not gone. The plan is
 * the record; for ways that it does not name the planner is asked again what it makes of the phone as it was found.
 */
record WayTexts(Story story, Messages words) {
    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(taken());
        lines.add(words.policy(plan().policy().id()));
        plan().refusals().forEach(refused -> lines.add(refused(refused)));
        plan().fallbacks()
                .forEach(other ->
                        lines.add(words.text(Text.DETAIL_FALLBACK, Map.of("route", words.route(other.route())))));
        if (!isRecheck()) {
            others().map(this::other).forEach(lines::add);
        }
        return lines;
    }

    private String taken() {
        var values = Map.of("route", words.route(plan().route()), "assurance", words.assurance(plan().assurance()));
        if (isRecheck()) {
            return words.text(Text.DETAIL_RECHECK_OF, values);
        }
        return words.text(plan().refusals().isEmpty() ? Text.DETAIL_TAKEN : Text.DETAIL_TAKEN_AFTER, values);
    }

    private String refused(ErasePlan.Refusal refused) {
        return words.text(
                Text.DETAIL_REFUSED, Map.of("route", words.route(refused.route()), "answer", refused.answer()));
    }

    /** What the plan does not name. */
    private Stream<RouteChoice> others() {
        var named = named();
        return story.choices().stream().filter(choice -> !named.contains(choice.route()));
    }

    private Set<RouteKind> named() {
        return Stream.of(
                        Stream.of(plan().route()),
                        plan().refusals().stream().map(ErasePlan.Refusal::route),
                        plan().fallbacks().stream().map(ErasePlan::route))
                .flatMap(routes -> routes)
                .collect(Collectors.toSet());
    }

    private String other(RouteChoice choice) {
        var route = words.route(choice.route());
        return choice.obstacle()
                .map(why -> words.text(Text.DETAIL_CLOSED, Map.of("route", route, "reason", words.reason(why))))
                .orElseGet(() -> words.text(
                        Text.DETAIL_WORSE, Map.of("route", route, "assurance", words.assurance(choice.assurance()))));
    }

    private boolean isRecheck() {
        return job().note(Note.RECHECK_OF).isPresent();
    }

    private ErasePlan plan() {
        return job().plan();
    }

    private EraseJob job() {
        return story.job();
    }
}
