package org.lethe.station.erase;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lethe.protocol.PhoneFacts;
import org.lethe.protocol.Stated;
import org.lethe.station.erase.AgentWork.RefusedException;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.model.Claim;
import org.lethe.station.model.Imei;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.UserSpace;

/**
 * What the agent learned from Android's services, beside what the shell's commands print. It can name the phone, warn the operator and
 * contradict; it never makes up for a command that did not answer, because a service may hide from the shell what it has.
 *
 * @param context of the step that asked
 * @param facts what the agent said
 * @param answer the trace of what it said, which stands with every piece of evidence made of it
 */
record FrameworkFacts(StepContext context, PhoneFacts facts, Optional<String> answer) {
    /** {@code PowerManager.THERMAL_STATUS_SEVERE}: from here on the phone slows itself down. */
    private static final int SEVERE = 3;

    private static final Map<String, String> OTHER_IMEIS = Map.of("imeis", "others than before the reset");

    /** Asks the agent. */
    static FrameworkFacts ask(StepContext context, AgentWork agent) throws IOException, RefusedException {
        return new FrameworkFacts(context, agent.facts(), context.lastAnswer());
    }

    /** Before the reset: who the phone is by its radios, and how it is. */
    void noteBefore() {
        noteImeis();
        var volumes = facts.volumes()
                .value()
                .map(FrameworkFacts::story)
                .orElse("unknown: " + facts.volumes().reason());
        context.desk().remark("storage volumes: " + volumes);
        noteHeat();
    }

    private void noteImeis() {
        var stated = facts.imeis();
        if (stated.value().filter(FrameworkFacts::areAll).isPresent()) {
            var imeis = stated.value().get();
            context.desk().note(Note.IMEIS, String.join(",", imeis), "the phone states " + imeis.size() + " IMEIs");
        } else {
            var why = stated.value().map(FrameworkFacts::misfit).orElse(stated.reason());
            context.desk().note(Note.IMEIS_UNKNOWN, why);
        }
    }

    private static boolean areAll(List<String> imeis) {
        return imeis.stream().allMatch(Imei::isOne);
    }

    private static String misfit(List<String> imeis) {
        return "stated what is no IMEI, in lengths of "
                + imeis.stream().map(text -> Integer.toString(text.length())).collect(Collectors.joining(", "));
    }

    private static String story(List<PhoneFacts.Volume> volumes) {
        return volumes.stream()
                .map(volume -> volume.type() + " " + volume.state())
                .collect(Collectors.joining(", "));
    }

    /** For the operator: a phone that is too hot to work properly had better cool down. */
    void noteHeat() {
        facts.thermalStatus().value().filter(status -> status >= SEVERE).ifPresent(status -> context.desk()
                .remark("the phone is hot: thermal status " + status + " of 6"));
    }

    /** After the reset: a service that knows of what the commands did not show has the last word. */
    void contradict() {
        refute(
                Claim.NO_ACCOUNTS,
                ReasonCode.ACCOUNT_SURVIVED,
                "visibleAccounts",
                facts.visibleAccounts().value());
        refute(
                Claim.ONE_USER,
                ReasonCode.USER_SURVIVED,
                "extraUsers",
                facts.users().value().map(FrameworkFacts::extra));
        context.desk()
                .remark("the framework's view: extra users " + shown(facts.users(), FrameworkFacts::extra)
                        + ", visible accounts " + shown(facts.visibleAccounts(), count -> count));
    }

    /**
     * A phone that is rechecked was out of the house: a serial number alone, which cheap phones share, does not tell that it is the
     * one. Phones without a radio have nothing else.
     *
     * @return whether it is
     */
    boolean proveSamePhone() {
        var before = context.note(Note.IMEIS);
        var after = facts.imeis().value().map(imeis -> String.join(",", imeis));
        if (before.isEmpty() || after.isEmpty()) {
            var story = before.isEmpty()
                    ? "not stated before the reset"
                    : facts.imeis().reason();
            context.inconclusive(Claim.SAME_PHONE_RETURNED, ReasonCode.PHONE_NOT_SAME, Map.of("imeis", story), answer);
        } else if (before.equals(after)) {
            context.passed(
                    Claim.SAME_PHONE_RETURNED,
                    Map.of("identity", "serial number, maker, model, board and IMEIs as before"),
                    answer);
        } else {
            context.failed(Claim.SAME_PHONE_RETURNED, ReasonCode.PHONE_NOT_SAME, OTHER_IMEIS, answer);
        }
        return before.isPresent() && before.equals(after);
    }

    /**
     * Cheap phones share serial number, model and board, and no IMEI: one that states none of those that the phone stated before
     * its reset is another one. A phone that does not state any is not held to it.
     *
     * @return whether it is another one
     */
    boolean showAnotherPhone() {
        var before = imeisIn(context.note(Note.IMEIS).orElse(""));
        var after = Set.copyOf(facts.imeis().value().orElse(List.of()));
        boolean another = !before.isEmpty() && !after.isEmpty() && Collections.disjoint(before, after);
        if (another) {
            context.failed(Claim.SAME_PHONE_RETURNED, ReasonCode.PHONE_NOT_SAME, OTHER_IMEIS, answer);
        }
        return another;
    }

    private static Set<String> imeisIn(String note) {
        return Arrays.stream(note.split(",")).filter(imei -> !imei.isEmpty()).collect(Collectors.toSet());
    }

    private void refute(Claim claim, ReasonCode why, String what, Optional<Integer> count) {
        count.filter(found -> found > 0)
                .ifPresent(found ->
                        context.failed(claim, why, Map.of(what, found.toString(), "source", "the framework"), answer));
    }

    private static int extra(List<PhoneFacts.User> users) {
        return (int) users.stream().filter(user -> user.id() != UserSpace.OWNER).count();
    }

    private static <T> String shown(Stated<T> stated, java.util.function.Function<T, Integer> figure) {
        return stated.value().map(figure).map(Object::toString).orElse("unknown: " + stated.reason());
    }
}
