package org.lethe.station.erase;

import java.io.IOException;
import java.util.Map;
import org.lethe.protocol.AgentReply.PlantedCanary;
import org.lethe.station.agent.AgentJar;
import org.lethe.station.assess.Probe;
import org.lethe.station.erase.AgentWork.RefusedException;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.model.Claim;
import org.lethe.station.model.PhoneCommand;
import org.lethe.station.model.ReasonCode;

/**
 * Leaves a random mark in every store that a reset must empty: a file on the user data, a file on the shared storage, a
 * setting. The mark is journalled before it is planted, so that a station started again still knows what to look for. So is the
 * identifier of the encryption key, which the reset must change: a phone that should name it and does not is left as it is,
 * for no certificate could come of its reset.
 */
final class PlantCanariesStep implements StepExecutor.Observing {
    private final AgentJar jar;

    PlantCanariesStep(AgentJar jar) {
        this.jar = jar;
    }

    @Override
    public StepOutcome execute(StepContext context) throws IOException, InterruptedException {
        var nonce = SettingMark.noted(context, Note.CANARY);
        if (isPlanted(context, nonce)) {
            return StepOutcome.completed();
        }
        boolean setting = SettingMark.plantFirst(context);
        noteBootCount(context);
        new ResetTraces(context).noteBefore();
        try (var agent = AgentWork.start(context, jar)) {
            FrameworkFacts.ask(context, agent).noteBefore();
            var key = agent.keyIdentifier();
            return KeyEvidence.of(context).keep(context, key)
                    ? plant(context, agent, nonce, setting)
                    : new StepOutcome.Failed(ReasonCode.KEY_IDENTIFIER_UNKNOWN, KeyEvidence.story(key));
        } catch (RefusedException refused) {
            return refused.outcome();
        }
    }

    /** By a route that the phone refused afterwards; the restarts since may have closed a place to new marks. */
    private static boolean isPlanted(StepContext context, String nonce) throws IOException {
        return !context.job().plan().refusals().isEmpty()
                && context.job().hasPassed(Claim.CANARIES_PLANTED)
                && context.ask(PhoneCommand.READ_SETTING).text().equals(nonce);
    }

    private StepOutcome plant(StepContext context, AgentWork agent, String nonce, boolean setting)
            throws IOException, InterruptedException, RefusedException {
        var planted = agent.plantCanaries(nonce, AgentPlaces.ALL);
        var faults = planted.places().stream()
                .filter(place -> place.fault().isPresent())
                .toList();
        if (!faults.isEmpty() || !setting) {
            var story = faults.stream().map(PlantCanariesStep::story).toList() + (setting ? "" : " setting refused");
            context.inconclusive(
                    Claim.CANARIES_PLANTED, ReasonCode.CANARY_UNKNOWN, Map.of("faults", story), context.lastAnswer());
            return new StepOutcome.Failed(ReasonCode.CANARY_UNKNOWN, story);
        }
        context.passed(
                Claim.CANARIES_PLANTED,
                Map.of("places", AgentPlaces.ALL + " and a global setting"),
                context.lastAnswer());
        return StepOutcome.completed();
    }

    private static void noteBootCount(StepContext context) throws IOException {
        var count = Probe.BOOT_COUNT.read(context.ask(PhoneCommand.BOOT_COUNT));
        context.desk()
                .note(
                        Note.BOOT_COUNT_BEFORE,
                        count.value().map(Object::toString).orElse("unknown"));
    }

    private static String story(PlantedCanary place) {
        return place.directory() + ": " + place.fault().orElse("");
    }
}
