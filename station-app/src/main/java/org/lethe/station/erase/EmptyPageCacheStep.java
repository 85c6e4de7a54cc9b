package org.lethe.station.erase;

import org.lethe.station.adb.AdbException;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.model.AndroidVersion;
import org.lethe.station.model.PhoneCommand;

/**
 * Empties the page cache, so that the read-back can come from the storage; whether it did, {@link ReadBackStep} judges. What was just written still stands in the kernel's page cache, so a
 * storage that drops or garbles writes would be read back as perfect. From Android 12 the shell may have init drop the cache
 * (rootdir/init.rc, {@code perf.drop_caches}); older phones are restarted, which their test harness mode survives with our key
 * and the fill in place.
 */
final class EmptyPageCacheStep implements StepExecutor.Observing {
    /** init's word for "done". */
    private static final String DONE = "0";

    @Override
    public StepOutcome execute(StepContext context) throws AdbException, InterruptedException {
        if (context.note(Note.CACHE_EMPTIED_BY).isPresent()) {
            return StepOutcome.completed();
        }
        var restart = new CacheRestart(context);
        if (restart.isDone()) {
            return StepOutcome.completed();
        }
        var synced = context.ask(PhoneCommand.SYNC).result().succeeded();
        var canDrop = synced && context.job().before().android().isAtLeast(AndroidVersion.ANDROID_12);
        return canDrop && drop(context) ? StepOutcome.completed() : restart.order();
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
}
