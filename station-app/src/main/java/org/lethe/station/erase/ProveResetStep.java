package org.lethe.station.erase;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.lethe.protocol.AgentReply.CheckedCanary;
import org.lethe.protocol.CanaryState;
import org.lethe.station.adb.ShellResult;
import org.lethe.station.agent.AgentJar;
import org.lethe.station.assess.PhoneShell.Answer;
import org.lethe.station.assess.Probe;
import org.lethe.station.erase.AgentWork.RefusedException;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.model.CheckResult;
import org.lethe.station.model.Claim;
import org.lethe.station.model.PhoneCommand;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.RouteKind;
import org.lethe.station.model.UserSpace;

/**
 * Looks for what the reset must have removed (canaries, the encryption key, accounts, users, the count of boots) and for what only this reset sets
 * ({@code persist.sys.test_harness}). Phones are known that accept a reset, restart and keep everything (faults.md, E1), so
 * nothing here rests on the phone's word that it did it.
 */
final class ProveResetStep implements StepExecutor.Observing {
    /**
     * The first boot after a reset counts 1 (Settings.Global.BOOT_COUNT, since Android 7); some phones restart once more to
     * finish their setup, and a cable pulled at the wrong moment may add one.
     */
    private static final int MOST_FRESH_BOOTS = 3;

    /** What the property is on a phone that is not in test harness mode. */
    private static final Set<String> UNSET_HARNESS = Set.of("", "0");

    private final AgentJar jar;

    ProveResetStep(AgentJar jar) {
        this.jar = jar;
    }

    @Override
    public StepOutcome execute(StepContext context) throws IOException, InterruptedException {
        try (var agent = AgentWork.start(context, jar)) {
            var facts = FrameworkFacts.ask(context, agent);
            if (!isSamePhone(context, facts)) {
                return new StepOutcome.Failed(ReasonCode.PHONE_NOT_SAME, "not shown to be the phone that was reset");
            }
            proveState(context);
            facts.contradict();
            KeyEvidence.of(context).prove(context, agent.keyIdentifier());
            proveCanariesGone(context, agent);
        } catch (RefusedException refused) {
            return refused.outcome();
        }
        var failure = firstFailure(context);
        return failure.isPresent()
                ? new StepOutcome.Failed(failure.get(), "seen after the reset")
                : markErased(context);
    }

    /** Asked before all else: what another phone shows must not be held against this one. */
    private static boolean isSamePhone(StepContext context, FrameworkFacts facts) {
        return isRecheck(context) ? facts.proveSamePhone() : !facts.showAnotherPhone();
    }

    private static void proveState(StepContext context) throws IOException {
        if (!isRecheck(context) && context.job().plan().route() == RouteKind.TEST_HARNESS) {
            proveHarness(context); // on the other way that returns to the station, the foyer has shown it
        }
        prove(
                context,
                Claim.NO_ACCOUNTS,
                Probe.ACCOUNTS,
                count -> count == 0,
                ReasonCode.ACCOUNT_SURVIVED,
                ReasonCode.ACCOUNTS_UNKNOWN);
        prove(
                context,
                Claim.ONE_USER,
                Probe.USERS,
                ProveResetStep::onlyOwner,
                ReasonCode.USER_SURVIVED,
                ReasonCode.USERS_UNKNOWN);
        prove(
                context,
                Claim.BOOT_COUNT_FRESH,
                Probe.BOOT_COUNT,
                count -> count <= MOST_FRESH_BOOTS,
                ReasonCode.BOOT_COUNT_NOT_FRESH,
                ReasonCode.EVIDENCE_MISSING);
        new ResetTraces(context).prove();
    }

    /** Of a reset that was hours or days ago only what it left is seen, not what only this route's reset sets. */
    private static boolean isRecheck(StepContext context) {
        return context.note(Note.RECHECK_OF).isPresent();
    }

    /** From here on the phone is told by this mark: nobody may reset it, use it and bring it back unnoticed. */
    private static StepOutcome markErased(StepContext context) throws IOException {
        return SettingMark.plant(context, SettingMark.noted(context, Note.RESET_MARK))
                ? StepOutcome.completed()
                : new StepOutcome.Failed(ReasonCode.CANARY_UNKNOWN, "the erased phone takes no mark");
    }

    private static void proveHarness(StepContext context) throws IOException {
        var property = context.ask(PhoneCommand.TEST_HARNESS_PROPERTY);
        var details = Map.of("persist.sys.test_harness", property.text());
        var trace = Optional.of(property.sha256());
        switch (harness(property.result())) {
            case PASSED -> context.passed(Claim.RESET_OBSERVED, details, trace);
            case FAILED -> context.failed(Claim.RESET_OBSERVED, ReasonCode.RESET_NOT_OBSERVED, details, trace);
            default -> context.inconclusive(Claim.RESET_OBSERVED, ReasonCode.RESET_NOT_OBSERVED, details, trace);
        }
    }

    /**
     * What an answer says of the property that only the harness' reset sets. One that was never set is an empty line (system/core toolbox
     * {@code getprop.cpp}); no line at all, a failure or anything else is no answer.
     */
    static CheckResult harness(ShellResult answer) {
        var value = answer.stdout().strip();
        if (!answer.succeeded() || answer.stdout().isEmpty()) {
            return CheckResult.INCONCLUSIVE;
        }
        return value.equals("1")
                ? CheckResult.PASSED
                : UNSET_HARNESS.contains(value) ? CheckResult.FAILED : CheckResult.INCONCLUSIVE;
    }

    private static <T> void prove(
            StepContext context,
            Claim claim,
            Probe<T> probe,
            Predicate<T> holds,
            ReasonCode whenNot,
            ReasonCode whenUnknown)
            throws IOException {
        var answer = context.ask(probe.command());
        var fact = probe.read(answer);
        var details = Map.of("answer", fact.raw());
        var hash = Optional.of(answer.sha256());
        if (!fact.isKnown()) {
            context.inconclusive(claim, whenUnknown, details, hash);
        } else if (fact.is(holds)) {
            context.passed(claim, details, hash);
        } else {
            context.failed(claim, whenNot, details, hash);
        }
    }

    private static boolean onlyOwner(List<UserSpace> users) {
        return users.stream().noneMatch(UserSpace::isExtra);
    }

    private static void proveCanariesGone(StepContext context, AgentWork agent)
            throws IOException, InterruptedException, RefusedException {
        var nonce = context.note(Note.CANARY).orElseThrow();
        var files = agent.checkCanaries(nonce);
        var setting = context.ask(PhoneCommand.READ_SETTING);
        var details = Map.of("files", stories(files.places()), "setting", settingStory(setting, nonce));
        if (files.places().stream().anyMatch(ProveResetStep::survived)
                || setting.text().equals(nonce)) {
            context.failed(Claim.CANARIES_GONE, ReasonCode.CANARY_SURVIVED, details, Optional.of(setting.sha256()));
        } else if (allAbsent(files.places()) && isAbsent(setting, context)) {
            context.passed(Claim.CANARIES_GONE, details, Optional.of(setting.sha256()));
        } else {
            context.inconclusive(
                    Claim.CANARIES_GONE, ReasonCode.CANARY_UNKNOWN, details, Optional.of(setting.sha256()));
        }
    }

    /** Run again after an interruption, this step finds the mark that it set itself. */
    private static boolean isAbsent(Answer setting, StepContext context) {
        return setting.text().equals("null")
                || context.note(Note.RESET_MARK).filter(setting.text()::equals).isPresent();
    }

    private static boolean survived(CheckedCanary canary) {
        return canary.state() == CanaryState.PRESENT_EQUAL || canary.state() == CanaryState.PRESENT_DIFFERENT;
    }

    private static boolean allAbsent(List<CheckedCanary> canaries) {
        return canaries.size() == AgentPlaces.ALL.size()
                && canaries.stream().allMatch(canary -> canary.state() == CanaryState.ABSENT);
    }

    private static String stories(List<CheckedCanary> canaries) {
        return canaries.stream()
                .map(canary -> canary.directory() + ": " + canary.state())
                .toList()
                .toString();
    }

    private static String settingStory(Answer setting, String nonce) {
        if (setting.text().equals(nonce)) {
            return "still there";
        }
        return setting.text().equals("null") ? "absent" : "not understood";
    }

    /** What makes overwriting pointless: the phone still holds what the reset should have destroyed. */
    private static Optional<ReasonCode> firstFailure(StepContext context) {
        return context.job().checks().stream()
                .filter(check -> check.result() == CheckResult.FAILED)
                .reduce((earlier, later) -> later.claim() == Claim.CANARIES_GONE ? later : earlier)
                .flatMap(check -> check.reason());
    }
}
