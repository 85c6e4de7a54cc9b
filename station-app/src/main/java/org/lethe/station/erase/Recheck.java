package org.lethe.station.erase;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.model.JobId;
import org.lethe.station.verify.ErasureRecord;

/** What the recheck of a certificate B takes over from the job that earned it: what the reset must have removed and changed. */
public final class Recheck {
    private Recheck() {}

    /**
     * The memory with which the recheck begins.
     *
     * @param first the job that ended with the certificate
     * @param certificate its number
     */
    public static Map<Note, String> memory(EraseJob first, String certificate) {
        var memory = new EnumMap<Note, String>(Note.class);
        EraseJob.BEFORE_ANY_RESET.forEach(note -> first.note(note).ifPresent(text -> memory.put(note, text)));
        memory.put(Note.RECHECK_OF, first.id() + " " + certificate);
        return memory;
    }

    /** What a job rechecks; empty for a job that erases. */
    static Optional<ErasureRecord.Recheck> of(EraseJob job) {
        return job.note(Note.RECHECK_OF)
                .map(note -> note.split(" "))
                .map(words -> new ErasureRecord.Recheck(new JobId(words[0]), words[1]));
    }
}
