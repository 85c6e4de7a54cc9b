package org.lethe.station.erase;

import java.util.Optional;
import org.lethe.station.adb.AdbException;
import org.lethe.station.assess.PhoneShell;
import org.lethe.station.assess.PhoneShell.Answer;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.model.ConnectionState;
import org.lethe.station.model.PhoneCommand;
import org.lethe.station.runtime.Deadline;
import org.lethe.station.runtime.Patience;
import org.lethe.station.runtime.StationClock;

/**
 * Removes what the station left on a phone whose job ended without a certificate: files, the mark among the settings, the erasure
 * app. After a
 * certificate there is nothing to remove, the last reset took it. A phone that cannot be reached keeps it until it comes back.
 *
 * @param patience how long to wait for an answer
 * @param clock the station's time
 */
public record LeftOvers(Patience patience, StationClock clock) {
    /** Settings answers this for one that does not exist. */
    private static final String NO_SETTING = "null";

    /** Sweeps the phone of a job that ended earlier and tells its journal. */
    public void sweepReturned(PhoneConnection phone, EraseJob job, JobJournal journal) {
        var desk = new JobDesk(job, journal, clock, remark -> {});
        sweep(phone.heardBy(desk::exchanged), desk);
    }

    /** Sweeps the phone of a job that has just failed, as far as the phone is still there. */
    void removeFrom(Optional<PhoneConnection> phone, Bus bus, JobDesk desk) {
        phone.filter(connection -> connection.state() == ConnectionState.DEVICE)
                .filter(connection -> bus.view().has(connection.device().id()))
                .ifPresentOrElse(
                        reachable -> sweep(reachable, desk),
                        () -> desk.remark("files of the station may be left on the phone: it cannot be reached"));
    }

    /** Only what was seen to be gone is noted as gone; anything else is tried again when the phone comes back. */
    private void sweep(PhoneConnection phone, JobDesk desk) {
        try {
            var shell = new PhoneShell(phone.device());
            var deadline = Deadline.after(clock, patience.command());
            var app = new AdminApp(shell, deadline).remove();
            var removed = shell.ask(PhoneCommand.REMOVE_OWN_FILES, deadline);
            var forgotten = shell.ask(PhoneCommand.REMOVE_SETTING, deadline);
            var files = shell.ask(PhoneCommand.OWN_FILES, deadline).text();
            var setting = shell.ask(PhoneCommand.READ_SETTING, deadline).text();
            if (files.equals("0") && setting.equals(NO_SETTING) && app.isEmpty()) {
                desk.note(Note.SWEPT, desk.job().state().name());
            }
            desk.remark("files of the station left on the phone: " + files
                    + (setting.equals(NO_SETTING) ? "; its setting is gone" : "; its setting is still there")
                    + complaint(removed) + complaint(forgotten)
                    + app.map(why -> "; the erasure app is still there: " + why).orElse(""));
        } catch (AdbException gone) {
            desk.remark("files of the station may be left on the phone: " + gone.getMessage());
        }
    }

    private static String complaint(Answer answer) {
        return answer.result().succeeded() ? "" : " (" + answer.result().text().strip() + ")";
    }
}
