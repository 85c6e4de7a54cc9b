package org.lethe.station.erase;

import java.util.Map;
import java.util.Optional;
import org.lethe.station.adb.AdbException;
import org.lethe.station.adb.RebootTarget;
import org.lethe.station.assess.Probe;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.model.AndroidVersion;
import org.lethe.station.model.Claim;
import org.lethe.station.model.PhoneCommand;
import org.lethe.station.model.ReasonCode;

/**
 * Makes sure that the read-back comes from the storage. What was just written still stands in the kernel's page cache, so a
 * storage that drops or garbles writes would be read back as perfect. From Android 12 the shell may have init drop the cache
 * (rootdir/init.rc, {@code perf.drop_caches}); older phones are restarted, which their test harness mode survives with our key
 * and the fill in place.
 */
final class EmptyPageCacheStep implements StepExecutor.Observing {
    /** init's word for "done". */
    private static final String DONE = "0";

    /** A second one covers a cable that came loose at the first; more would be asking the same thing again. */
    private static final int MOST_RESTARTS = 2;

    @Override
    public StepOutcome execute(StepContext context) throws AdbException, InterruptedException {
        if (context.note(Note.CACHE_EMPTIED_BY).isPresent()) {
            return completed(context);
        }
        if (hasRestarted(context)) {
            context.desk().note(Note.CACHE_EMPTIED_BY, "restart");
            return completed(context);
        }
        var synced = context.ask(PhoneCommand.SYNC).result().succeeded();
        var canDrop = synced && context.job().before().android().isAtLeast(AndroidVersion.ANDROID_12);
        return canDrop && drop(context) ? completed(context) : restart(context);
    }

    private static boolean drop(StepContext context) throws AdbException, InterruptedException {
        if (!context.ask(PhoneCommand.DROP_CACHES).result().succeeded()) {
            return false;
        }
        var deadline = context.within(context.patience().command());
        while (!context.ask(PhoneCommand.DROP_CACHES_STATE).text().equals(DONE)) {
            if (deadline.expired()) {
                return false;
            }
            context.clock().pause(context.patience().pollPause());
        }
        context.desk().note(Note.CACHE_EMPTIED_BY, "perf.drop_caches");
        return true;
    }

    /** A phone that was told to restart and came back may only have lost its cable: the count of its boots tells. */
    private static boolean hasRestarted(StepContext context) throws AdbException {
        var ordered = context.note(Note.CACHE_RESTART);
        if (ordered.isEmpty()) {
            return false;
        }
        int before = number(ordered.get(), 0);
        return Probe.BOOT_COUNT.read(context.ask(PhoneCommand.BOOT_COUNT)).is(count -> count > before);
    }

    private static StepOutcome restart(StepContext context) throws AdbException {
        var count = Probe.BOOT_COUNT.read(context.ask(PhoneCommand.BOOT_COUNT));
        int tries =
                context.note(Note.CACHE_RESTART).map(note -> number(note, 1)).orElse(0);
        if (!count.isKnown() || tries >= MOST_RESTARTS) {
            return new StepOutcome.Failed(
                    ReasonCode.READBACK_NOT_FROM_STORAGE,
                    "told to restart " + tries + " times, its count of boots is " + count.raw());
        }
        context.desk().note(Note.CACHE_RESTART, count.value().orElseThrow() + ":" + (tries + 1));
        return context.connection()
                .device()
                .reboot(RebootTarget.SYSTEM, context.within(context.patience().leaving()))
                .<StepOutcome>map(complaint -> new StepOutcome.Failed(ReasonCode.READBACK_NOT_FROM_STORAGE, complaint))
                .orElseGet(() -> new StepOutcome.PhoneLeaves("the phone restarts to empty its page cache"));
    }

    private static int number(String note, int place) {
        return Integer.parseInt(note.split(":")[place]);
    }

    private static StepOutcome completed(StepContext context) {
        var method = context.note(Note.CACHE_EMPTIED_BY).orElseThrow();
        context.passed(Claim.READ_FROM_STORAGE, Map.of("pageCacheEmptiedBy", method), Optional.empty());
        return StepOutcome.completed();
    }
}
