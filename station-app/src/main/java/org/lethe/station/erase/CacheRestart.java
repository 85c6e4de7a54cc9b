package org.lethe.station.erase;

import org.lethe.station.adb.AdbException;
import org.lethe.station.adb.RebootTarget;
import org.lethe.station.assess.Probe;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.model.PhoneCommand;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.RouteKind;

/** A restart that empties the page cache for certain, asked for by a step that goes on when the phone is back. */
final class CacheRestart {
    /** What {@link Note#CACHE_EMPTIED_BY} says when it was this. */
    static final String METHOD = "restart";

    /** Two more cover cables that came loose, at a restart or in the middle of reading; more would be asking the same thing again. */
    private static final int MOST = 3;

    private static final String UNPROVEN = "restart not proven";

    private final StepContext context;

    CacheRestart(StepContext context) {
        this.context = context;
    }

    /**
     * Whether the phone has restarted since it was told to, which is noted. One that came back may only have lost its cable: the
     * count of its boots tells.
     */
    boolean isDone() throws AdbException {
        if (context.note(Note.CACHE_EMPTIED_BY).filter(METHOD::equals).isPresent()) {
            return true;
        }
        var ordered = context.note(Note.CACHE_RESTART);
        if (ordered.isEmpty()) {
            return false;
        }
        int before = number(ordered.get(), 0);
        boolean restarted =
                Probe.BOOT_COUNT.read(context.ask(PhoneCommand.BOOT_COUNT)).is(count -> count > before);
        if (restarted) {
            context.desk().note(Note.CACHE_EMPTIED_BY, METHOD);
        }
        return restarted;
    }

    /** Which restart it was that was ordered last; another text for each, and one for none. */
    String ordered() {
        return context.note(Note.CACHE_RESTART).orElse("none");
    }

    /** Tells the phone to restart. */
    StepOutcome order() throws AdbException {
        if (context.job().plan().route() == RouteKind.TRADE_IN_MODE) {
            return new StepOutcome.Failed(
                    ReasonCode.READBACK_NOT_FROM_STORAGE, "a restart would wipe a phone in trade-in mode");
        }
        var count = Probe.BOOT_COUNT.read(context.ask(PhoneCommand.BOOT_COUNT));
        int tries =
                context.note(Note.CACHE_RESTART).map(note -> number(note, 1)).orElse(0);
        if (!count.isKnown() || tries >= MOST) {
            return new StepOutcome.Failed(
                    ReasonCode.READBACK_NOT_FROM_STORAGE,
                    "told to restart " + tries + " times, its count of boots is " + count.raw());
        }
        forgetEarlierOne();
        context.desk().note(Note.CACHE_RESTART, count.value().orElseThrow() + ":" + (tries + 1));
        return context.connection()
                .device()
                .reboot(RebootTarget.SYSTEM, context.within(context.patience().leaving()))
                .<StepOutcome>map(complaint -> new StepOutcome.Failed(ReasonCode.READBACK_NOT_FROM_STORAGE, complaint))
                .orElseGet(() -> new StepOutcome.PhoneLeaves("the phone restarts to empty its page cache"));
    }

    /** What emptied the cache before has not lasted: only the restart that is told now may count. */
    private void forgetEarlierOne() {
        if (context.note(Note.CACHE_EMPTIED_BY).isPresent()) {
            context.desk().note(Note.CACHE_EMPTIED_BY, UNPROVEN);
        }
    }

    private static int number(String note, int place) {
        return Integer.parseInt(note.split(":")[place]);
    }
}
