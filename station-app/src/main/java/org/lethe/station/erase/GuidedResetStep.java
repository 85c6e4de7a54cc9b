package org.lethe.station.erase;

import org.lethe.station.adb.AdbException;
import org.lethe.station.erase.EraseAuthorization.Clearance;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.ResetPage;

/**
 * The reset that a person does: the station brings the page to the phone's screen, and {@link OperatorWait} waits for what becomes
 * of it. Settings' own reset is the only way that also disarms factory reset protection (android.md, table 0).
 */
final class GuidedResetStep implements StepExecutor.Destructive {
    @Override
    public StepOutcome execute(StepContext context, Clearance clearance) throws AdbException {
        if (!SettingMark.isOnForReset(context)) {
            return new StepOutcome.Failed(
                    ReasonCode.CANARY_UNKNOWN, "the phone to be reset does not carry this job's mark");
        }
        var page = new ResetPageOnScreen(context).open();
        context.desk().note(Note.RESET_PAGE, page.name());
        return new StepOutcome.OperatorNeeded(
                page == ResetPage.BY_HAND
                        ? "no page could be opened: a person finds the reset in Settings"
                        : "the phone shows its page " + page + ": a person erases it there");
    }
}
