package org.lethe.station.erase;

import java.io.IOException;
import java.util.Optional;
import org.lethe.station.adb.AdbException;
import org.lethe.station.adb.AdbTimeoutException;
import org.lethe.station.agent.AdminApk;
import org.lethe.station.erase.AdminApp.Rights;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.model.PhoneCommand;
import org.lethe.station.model.ReasonCode;

/**
 * Installs the erasure app, makes it a device admin, and asks it whether Android would let it reset the phone: all that can go wrong
 * with this route before its reset, while nothing is destroyed yet. On a phone without accounts it becomes the device owner, where the
 * phone accepts that: only an owner may lift the protection against resets. What the phone refuses is not left on it.
 */
final class InstallAdminStep implements StepExecutor.Observing {
    /** Adb's own mode for files that are installed: the package service reads it through the shell that opened it. */
    private static final int READ_ONLY = 0444;

    private final AdminApk apk;

    InstallAdminStep(AdminApk apk) {
        this.apk = apk;
    }

    @Override
    public StepOutcome execute(StepContext context) throws IOException {
        push(context);
        var app = AdminApp.on(context);
        var refusal = install(app);
        if (refusal.isPresent()) {
            return refused(context, "install: " + refusal.get());
        }
        var admin = giveRights(context, app);
        if (admin.isPresent()) {
            return refused(context, "set-active-admin: " + admin.get());
        }
        var answer = app.check(extras(context));
        return answer.code() == AdminAnswer.READY
                ? StepOutcome.completed()
                : refused(context, "asked whether it could: " + answer.text());
    }

    private void push(StepContext context) throws IOException {
        var _pushed = context.connection()
                .device()
                .push(
                        apk.open(),
                        apk.size(),
                        AdminApp.PATH,
                        READ_ONLY,
                        context.within(context.patience().push()),
                        sent -> {});
    }

    /** Some makers ask for a password on the phone's screen and wait for it (faults.md C7); nobody will type it. */
    private static Optional<String> install(AdminApp app) throws AdbException {
        try {
            return app.install();
        } catch (AdbTimeoutException waits) {
            return Optional.of("the phone gave no answer; it may be asking on its screen");
        }
    }

    /** The words of the phone when it gives none. */
    private static Optional<String> giveRights(StepContext context, AdminApp app) throws AdbException {
        if (context.job().before().accounts().is(count -> count == 0)) {
            var owner = app.becomeOwner();
            if (owner.isEmpty()) {
                return noted(context, Rights.DEVICE_OWNER);
            }
            context.desk().remark("the erasure app is no device owner: " + owner.get());
        }
        var admin = app.becomeAdmin();
        return admin.isPresent() ? admin : noted(context, Rights.DEVICE_ADMIN);
    }

    private static Optional<String> noted(StepContext context, Rights rights) {
        context.desk().note(Note.ADMIN_RIGHTS, rights.name());
        return Optional.empty();
    }

    static Rights rights(StepContext context) {
        return context.note(Note.ADMIN_RIGHTS).map(Rights::valueOf).orElse(Rights.DEVICE_ADMIN);
    }

    /** What the reset is to wipe besides the user data, in the app's words; the same when it is asked and when it is ordered. */
    static String extras(StepContext context) {
        return rights(context)
                .extras(context.job().before().situation().belongings().removable());
    }

    private static StepOutcome refused(StepContext context, String answer) throws AdbException {
        AdminApp.on(context).remove().ifPresent(why -> context.desk()
                .remark("the erasure app is still on the phone: " + why));
        var _removed = context.ask(PhoneCommand.REMOVE_ADMIN_FILE);
        return new StepOutcome.Refused(ReasonCode.RESET_REFUSED, answer);
    }
}
