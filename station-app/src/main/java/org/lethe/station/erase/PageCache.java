package org.lethe.station.erase;

import org.lethe.station.adb.AdbException;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.model.AndroidVersion;
import org.lethe.station.model.PhoneCommand;

/**
 * The phone's page cache, and how it is emptied. From Android 12 the shell may have init drop it (rootdir/init.rc,
 * {@code perf.drop_caches}); older phones are restarted, which their test harness mode survives with our key and the fill in place.
 *
 * @param context of the step
 */
record PageCache(StepContext context) {
    /** init's word for "done". */
    private static final String DONE = "0";

    /** Empties it the mildest way that there is; the phone leaves when that is a restart. */
    StepOutcome empty() throws AdbException, InterruptedException {
        var synced = context.ask(PhoneCommand.SYNC).result().succeeded();
        var canDrop = synced && context.job().before().android().isAtLeast(AndroidVersion.ANDROID_12);
        return canDrop && drop() ? StepOutcome.completed() : new CacheRestart(context).order();
    }

    private boolean drop() throws AdbException, InterruptedException {
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
