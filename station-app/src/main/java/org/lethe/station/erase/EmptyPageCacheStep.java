package org.lethe.station.erase;

import java.util.Map;
import java.util.Optional;
import org.lethe.station.adb.AdbException;
import org.lethe.station.adb.RebootTarget;
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

    @Override
    public StepOutcome execute(StepContext context) throws AdbException, InterruptedException {
        if (context.note(Note.CACHE_EMPTIED_BY).isPresent()) {
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

    private static StepOutcome restart(StepContext context) throws AdbException {
        var complaint = context.connection()
                .device()
                .reboot(RebootTarget.SYSTEM, context.within(context.patience().leaving()));
        if (complaint.isPresent()) {
            return new StepOutcome.Failed(ReasonCode.READBACK_NOT_FROM_STORAGE, complaint.get());
        }
        context.desk().note(Note.CACHE_EMPTIED_BY, "restart");
        return new StepOutcome.PhoneLeaves("the phone restarts to empty its page cache");
    }

    private static StepOutcome completed(StepContext context) {
        var method = context.note(Note.CACHE_EMPTIED_BY).orElseThrow();
        context.passed(Claim.READ_FROM_STORAGE, Map.of("pageCacheEmptiedBy", method), Optional.empty());
        return StepOutcome.completed();
    }
}
