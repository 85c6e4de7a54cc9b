package org.lethe.station.erase;

import org.lethe.station.adb.AdbException;
import org.lethe.station.assess.Probe;
import org.lethe.station.erase.EraseAuthorization.Clearance;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.model.PhoneCommand;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.UserSpace;

/**
 * Removes users, profiles and clone spaces beside the owner, because that evicts their keys from the kernel and destroys them
 * (vold, FsCrypt.cpp) before the reset does so once more. Makers' own spaces often refuse; the reset must remove those, and
 * the check after it finds any that stayed.
 */
final class RemoveUsersStep implements StepExecutor.Destructive {
    @Override
    public StepOutcome execute(StepContext context, Clearance clearance) throws AdbException {
        if (!isMarked(context)) {
            return new StepOutcome.Failed(
                    ReasonCode.CANARY_UNKNOWN, "the phone does not carry this job's mark; nothing was removed");
        }
        var users = Probe.USERS.read(context.ask(PhoneCommand.USER_NUMBERS));
        if (users.value().isEmpty()) {
            return new StepOutcome.Failed(ReasonCode.USERS_UNKNOWN, users.raw());
        }
        for (var user : users.value().get()) {
            if (user.isExtra()) {
                remove(context, user);
            }
        }
        return StepOutcome.completed();
    }

    /** A phone that was marked before and is not now is another one: it must not become this job's by being marked. */
    private static boolean isMarked(StepContext context) throws AdbException {
        return context.note(Note.CANARY_SHOWN).isPresent()
                ? SettingMark.isOn(context, Note.CANARY)
                : SettingMark.plantFirst(context);
    }

    private static void remove(StepContext context, UserSpace user) throws AdbException {
        var answer = context.ask(PhoneCommand.REMOVE_USER, Integer.toString(user.id()));
        // pm prints "Success: removed user" and exits 0, or "Error: couldn't remove user id N"
        // (PackageManagerShellCommand)
        var removed = answer.result().succeeded() && answer.result().text().contains("Success");
        context.desk()
                .remark("user " + user.id() + (removed ? " removed" : " could not be removed, left to the reset"));
    }
}
