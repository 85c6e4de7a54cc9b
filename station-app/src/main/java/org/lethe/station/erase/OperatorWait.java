package org.lethe.station.erase;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.lethe.station.adb.DeviceListing;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.model.CheckResult;
import org.lethe.station.model.Claim;
import org.lethe.station.model.ConnectionState;
import org.lethe.station.model.OperatorAnswer;
import org.lethe.station.model.OperatorAnswer.Saw;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.TransportId;
import org.lethe.station.runtime.Deadline;

/**
 * Waits for a person who erases a phone by hand, and for their word for it. Two things are needed, and neither stands for the
 * other: that the phone left the bus, which the station sees itself, and that it was seen to erase itself, for which the person
 * gives their name. A pulled cable looks like the first one, a hasty tap on a button is the second.
 *
 * <p>The word often comes first: a phone says that it erases itself seconds before it leaves (its apps are told and Android shuts down),
 * and the person was told to wait for no more than that. So their word is kept until the phone has left, or should have.
 *
 * @param context of the job; its connection is not used: the phone may be gone, or the station have been started again
 * @param answers the person's answer, once there is one; taken by asking
 * @param asked the list at the time when the person was asked; a phone that has left it since was seen to leave
 */
record OperatorWait(StepContext context, Supplier<Optional<OperatorAnswer>> answers, Bus.View asked) {
    /** Waits for the answer, and judges it. */
    StepOutcome await() throws InterruptedException {
        var deadline = context.within(context.patience().operator());
        var view = asked;
        var there = transport(view);
        var word = Optional.<OperatorAnswer>empty();
        while (true) {
            var next = context.bus().awaitChange(view, pause(deadline));
            there = follow(view, next, there);
            view = next;
            forgetLeavingOfOneThatIsBack(view);
            var newest = answers.get();
            if (newest.isPresent()) {
                word = newest;
                deadline = deadline.sooner(context.patience().leaving());
            }
            if (word.isPresent() && (!mayYetLeave(word.get(), there) || deadline.expired())) {
                return judge(word.get());
            }
            if (deadline.expired()) {
                return nobodySaw();
            }
        }
    }

    /** Whether what the person saw may still be seen by the station. */
    private boolean mayYetLeave(OperatorAnswer word, Optional<TransportId> there) {
        return word.saw() == Saw.RESET && left().isEmpty() && there.isPresent();
    }

    private Deadline pause(Deadline deadline) {
        return deadline.sooner(context.patience().pollPause());
    }

    /**
     * Only a server that goes on running can tell that a phone has left: an empty list of a new one says nothing. One that is there
     * on another transport has been away in between, however short that was: adb never uses a transport's number again.
     */
    private Optional<TransportId> follow(Bus.View before, Bus.View now, Optional<TransportId> there) {
        if (!now.serverUp() || now.serverSession() != before.serverSession()) {
            return Optional.empty();
        }
        var nowThere = transport(now);
        if (there.isPresent() && !there.equals(nowThere)) {
            var at = Long.toString(context.clock().now().toEpochMilli());
            context.desk().note(Note.RESET_LEFT_AT, at);
            context.desk().remark("the phone left while a person was erasing it");
        }
        return nowThere;
    }

    /** A phone that is back as it was had left for something else: only the next time may be for its reset. */
    private void forgetLeavingOfOneThatIsBack(Bus.View view) {
        if (left().isPresent() && transport(view).isPresent() && isBackAsBefore(view)) {
            context.desk().forget(Note.RESET_LEFT_AT, "the phone is back with our key: it was not erased");
        }
    }

    /** From Android 16 on a freshly erased phone is listed like one that has our key. */
    private boolean isBackAsBefore(Bus.View view) {
        return Homecomer.in(context, view).stream()
                .filter(home -> isOurs(home.phone()))
                .anyMatch(home -> home.sight() == Homecomer.Sight.AS_BEFORE);
    }

    /** The phone as it was: in Android, with our key, under its name. */
    private Optional<TransportId> transport(Bus.View view) {
        return view.phones().stream()
                .filter(this::isOurs)
                .flatMap(phone -> phone.transport().stream())
                .findFirst();
    }

    private boolean isOurs(DeviceListing phone) {
        return phone.state() == ConnectionState.DEVICE
                && context.note(Note.BUS_SERIAL)
                        .filter(phone.serial().value()::equals)
                        .isPresent();
    }

    private StepOutcome judge(OperatorAnswer answer) {
        var name = answer.by().name();
        context.desk().note(Note.OPERATOR_SAW, answer.saw() + " by " + name);
        if (answer.saw() == Saw.NO_RESET) {
            context.failed(
                    Claim.RESET_ACCEPTED,
                    ReasonCode.RESET_REFUSED,
                    Map.of("by", "person", "reportedBy", name),
                    Optional.empty());
            return new StepOutcome.Failed(
                    ReasonCode.RESET_REFUSED, name + " reports that the phone did not erase itself");
        }
        LastOrder.accepted(
                context, "a person: " + name, "saw the phone erase itself, from " + page(), Optional.empty());
        context.desk()
                .note(Note.SENT_HOME_AT, Long.toString(context.clock().now().toEpochMilli()));
        context.desk()
                .check(
                        Claim.RESET_LEFT_SEEN,
                        left().isPresent() ? CheckResult.PASSED : CheckResult.INCONCLUSIVE,
                        left().isPresent() ? Optional.empty() : Optional.of(ReasonCode.RESET_NOT_OBSERVED),
                        Map.of("leftAt", left().orElse("not seen")),
                        Optional.empty());
        return StepOutcome.completed();
    }

    private String page() {
        return context.note(Note.RESET_PAGE).orElse("a page of its own");
    }

    private Optional<String> left() {
        return context.note(Note.RESET_LEFT_AT);
    }

    private StepOutcome nobodySaw() {
        context.inconclusive(Claim.RESET_ACCEPTED, ReasonCode.NOT_CONFIRMED, Map.of("by", "person"), Optional.empty());
        return new StepOutcome.Failed(ReasonCode.NOT_CONFIRMED, "nobody said whether the phone erased itself");
    }
}
