package org.lethe.station.erase;

import java.util.Optional;
import org.lethe.station.adb.AdbException;
import org.lethe.station.assess.PhoneShell;
import org.lethe.station.model.ConnectionState;
import org.lethe.station.model.PhoneCommand;
import org.lethe.station.runtime.Deadline;
import org.lethe.station.runtime.Patience;
import org.lethe.station.runtime.StationClock;

/** Removes what the station left on a phone whose erasure failed, as far as the phone is still there. */
record LeftOvers(Patience patience, StationClock clock) {
    void removeFrom(Optional<PhoneConnection> phone, Bus bus, JobDesk desk) {
        var reachable = phone.filter(connection -> connection.state() == ConnectionState.DEVICE)
                .filter(connection -> bus.view().has(connection.device().id()));
        if (reachable.isEmpty()) {
            desk.remark("files of the station may be left on the phone: it cannot be reached");
            return;
        }
        try {
            var shell = new PhoneShell(reachable.get().device());
            var deadline = Deadline.after(clock, patience.command());
            var removed = shell.ask(PhoneCommand.REMOVE_OWN_FILES, deadline);
            var left = shell.ask(PhoneCommand.OWN_FILES, deadline);
            desk.remark("files of the station left on the phone: " + left.text()
                    + (removed.result().succeeded()
                            ? ""
                            : " (" + removed.result().text().strip() + ")"));
        } catch (AdbException gone) {
            desk.remark("files of the station may be left on the phone: " + gone.getMessage());
        }
    }
}
