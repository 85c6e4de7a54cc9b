package org.lethe.station.erase;

import org.lethe.station.adb.AdbException;
import org.lethe.station.model.PhoneCommand;
import org.lethe.station.model.ReasonCode;

/**
 * Asks whether the phone's build has test harness mode at all, before other users are removed for it. Only "no such service"
 * counts: the mode's own help ends with a code that differs between versions.
 */
final class ProbeTestHarnessStep implements StepExecutor.Observing {
    /** {@code cmd} without such a service (AOSP frameworks/native, cmds/cmd/cmd.cpp). */
    private static final int NO_SERVICE = 20;

    @Override
    public StepOutcome execute(StepContext context) throws AdbException {
        var answer = context.ask(PhoneCommand.TEST_HARNESS_HELP).result();
        return answer.exitCode() == NO_SERVICE
                ? new StepOutcome.Refused(
                        ReasonCode.RESET_REFUSED, answer.text().strip())
                : StepOutcome.completed();
    }
}
