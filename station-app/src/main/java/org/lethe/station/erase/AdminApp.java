package org.lethe.station.erase;

import java.util.Optional;
import org.lethe.station.adb.AdbException;
import org.lethe.station.assess.PhoneShell;
import org.lethe.station.model.Fact;
import org.lethe.station.model.PhoneCommand;
import org.lethe.station.model.RemovableStorage;
import org.lethe.station.runtime.Deadline;

/** The erasure app on one phone: installed, given rights, asked, and removed again. */
final class AdminApp {
    /** Where its file lies for the moment of the installation. */
    static final String PATH = "/data/local/tmp/lethe-admin.apk";

    private static final String EXTERNAL_STORAGE = " --ez external-storage true";
    private static final String RESET_PROTECTION = " --ez reset-protection true";

    private final PhoneShell shell;
    private final Deadline deadline;

    AdminApp(PhoneShell shell, Deadline deadline) {
        this.shell = shell;
        this.deadline = deadline;
    }

    static AdminApp on(StepContext context) {
        return new AdminApp(
                new PhoneShell(context.connection().device()),
                context.within(context.patience().push()));
    }

    /** The rights that a phone gave it. */
    enum Rights {
        /** The one owner of the phone, which may lift its protection against resets by strangers. */
        DEVICE_OWNER,
        /** One device admin of perhaps several. */
        DEVICE_ADMIN;

        /**
         * What is wiped besides the user data. A card that was made part of the phone's storage is; with that word Android makes every
         * card in such a slot anew (StorageManager.java, {@code wipeAdoptableDisks}), so where there is one of the seller's own, or
         * cards are not known, none is. Profiles of an embedded SIM stay: nobody has agreed to lose them.
         */
        String extras(Fact<RemovableStorage> cards) {
            boolean onlyAdopted = cards.is(found -> found.adopted() > 0 && found.portable() == 0);
            return (onlyAdopted ? EXTERNAL_STORAGE : "") + (this == DEVICE_OWNER ? RESET_PROTECTION : "");
        }
    }

    /** Has the phone install it from its file; otherwise the phone's words. Nothing is left of the file. */
    Optional<String> install() throws AdbException {
        var answer = refusal(PhoneCommand.INSTALL_ADMIN);
        var _removed = shell.ask(PhoneCommand.REMOVE_ADMIN_FILE, deadline);
        return answer;
    }

    /** Makes it the device owner; otherwise the phone's words. */
    Optional<String> becomeOwner() throws AdbException {
        return refusal(PhoneCommand.SET_DEVICE_OWNER);
    }

    /** Makes it a device admin; otherwise the phone's words. */
    Optional<String> becomeAdmin() throws AdbException {
        return refusal(PhoneCommand.SET_ACTIVE_ADMIN);
    }

    /** All of these say {@code Success} first thing, or how a failure is called; some makers end with 0 all the same. */
    private Optional<String> refusal(PhoneCommand command) throws AdbException {
        var result = shell.ask(command, deadline).result();
        boolean done = result.succeeded() && result.stdout().lines().anyMatch(line -> line.startsWith("Success"));
        return done ? Optional.empty() : Optional.of(words(result.text()));
    }

    /** A stack trace of the phone without its calls. */
    private static String words(String printed) {
        return String.join(
                " ",
                printed.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("at "))
                        .toList());
    }

    /** Whether it could reset the phone; nothing happens. */
    AdminAnswer check(String extras) throws AdbException {
        return answer(PhoneCommand.ADMIN_CHECK, extras);
    }

    /** Tells it to ask Android for the reset, which it does a moment after its answer. */
    AdminAnswer wipe(String extras) throws AdbException {
        return answer(PhoneCommand.ADMIN_WIPE, extras);
    }

    /** What its last request came to. */
    AdminAnswer state() throws AdbException {
        return answer(PhoneCommand.ADMIN_STATE);
    }

    private AdminAnswer answer(PhoneCommand command, String... values) throws AdbException {
        return AdminAnswer.of(shell.ask(command, deadline, values).result().text());
    }

    /** Removes it and its rights, where it is; otherwise why it is still there. */
    Optional<String> remove() throws AdbException {
        if (!isInstalled()) {
            return Optional.empty();
        }
        var rights = refusal(PhoneCommand.REMOVE_ADMIN_RIGHTS);
        var uninstalled = refusal(PhoneCommand.UNINSTALL_ADMIN);
        // what is no admin has no rights to lose: "Attempt to remove non-test admin" says nothing once the app is gone
        return isInstalled()
                ? Optional.of(uninstalled.orElse("uninstalled, but still listed")
                        + rights.map(why -> "; " + why).orElse(""))
                : Optional.empty();
    }

    private boolean isInstalled() throws AdbException {
        return shell.ask(PhoneCommand.ADMIN_PATH, deadline).text().startsWith("package:");
    }
}
