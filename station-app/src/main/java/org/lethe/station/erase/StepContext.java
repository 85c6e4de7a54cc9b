package org.lethe.station.erase;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lethe.station.adb.AdbException;
import org.lethe.station.assess.PhoneShell;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.model.CheckResult;
import org.lethe.station.model.Claim;
import org.lethe.station.model.PhoneCommand;
import org.lethe.station.model.Progress;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.TransportId;
import org.lethe.station.runtime.Deadline;
import org.lethe.station.runtime.Patience;
import org.lethe.station.runtime.StationClock;

/**
 * What a step works with: its job, the phone, the bus, and time.
 *
 * @param desk the job, and the journal through which alone it is changed
 * @param phone the connection on which the phone proved who it is; gone for a step that needs no phone
 * @param bus who is plugged in
 * @param clock the station's time
 * @param patience how long to wait for what
 * @param progress is told how far the step is
 */
record StepContext(
        JobDesk desk,
        Optional<PhoneConnection> phone,
        Bus bus,
        StationClock clock,
        Patience patience,
        Consumer<Progress> progress) {
    EraseJob job() {
        return desk.job();
    }

    /** The connection; only for steps that need one, for which the runner has seen to it. */
    PhoneConnection connection() {
        return phone.orElseThrow(() -> new IllegalStateException("This step was started without its phone"));
    }

    PhoneShell.Answer ask(PhoneCommand command, String... values) throws AdbException {
        return new PhoneShell(connection().device()).ask(command, within(patience.command()), values);
    }

    Deadline within(Duration duration) {
        return Deadline.after(clock, duration);
    }

    Optional<String> note(Note note) {
        return job().note(note);
    }

    /** The trace of the answer that was just heard: it stands in the transcript under the same SHA-256. */
    Optional<String> lastAnswer() {
        return desk.lastAnswer();
    }

    void passed(Claim claim, Map<String, String> details, Optional<String> rawSha256) {
        desk.check(claim, CheckResult.PASSED, Optional.empty(), details, rawSha256);
    }

    void failed(Claim claim, ReasonCode reason, Map<String, String> details, Optional<String> rawSha256) {
        desk.check(claim, CheckResult.FAILED, Optional.of(reason), details, rawSha256);
    }

    void inconclusive(Claim claim, ReasonCode reason, Map<String, String> details, Optional<String> rawSha256) {
        desk.check(claim, CheckResult.INCONCLUSIVE, Optional.of(reason), details, rawSha256);
    }

    void notApplicable(Claim claim, Map<String, String> details, Optional<String> rawSha256) {
        desk.check(claim, CheckResult.NOT_APPLICABLE, Optional.empty(), details, rawSha256);
    }

    /** Waits for the phone to leave the bus. */
    Leaving awaitLeaving(Duration patience) throws InterruptedException {
        return awaitLeaving(connection().device().id(), patience);
    }

    /** Waits for a plug-in to leave the bus. */
    Leaving awaitLeaving(TransportId transport, Duration patience) throws InterruptedException {
        var deadline = within(patience);
        var first = bus.view();
        var view = first;
        while (isFollowed(view, first) && view.has(transport) && !deadline.expired()) {
            view = bus.awaitChange(view, deadline);
        }
        if (!isFollowed(view, first)) {
            return Leaving.UNSEEN;
        }
        return view.has(transport) ? Leaving.STAYED : Leaving.LEFT;
    }

    private static boolean isFollowed(Bus.View view, Bus.View first) {
        return view.serverUp() && view.serverSession() == first.serverSession();
    }

    /** What was seen of a phone that should leave the bus. */
    enum Leaving {
        LEFT,
        STAYED,
        /** The adb server went away meanwhile: that its list is empty then says nothing of the phone. */
        UNSEEN
    }
}
