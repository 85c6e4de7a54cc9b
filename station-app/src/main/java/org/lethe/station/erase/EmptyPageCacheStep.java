package org.lethe.station.erase;

import org.lethe.station.adb.AdbException;
import org.lethe.station.erase.EraseJob.Note;

/**
 * Empties the page cache, so that the read-back can come from the storage; whether it did, {@link ReadBackStep} judges. What was just written
 * still stands in the kernel's page cache, so a storage that drops or garbles writes would be read back as perfect.
 */
final class EmptyPageCacheStep implements StepExecutor.Observing {
    @Override
    public StepOutcome execute(StepContext context) throws AdbException, InterruptedException {
        boolean done = context.note(Note.CACHE_EMPTIED_BY).isPresent() || new CacheRestart(context).isDone();
        return done ? StepOutcome.completed() : new PageCache(context).empty();
    }
}
