package org.lethe.station.erase;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lethe.station.model.DeviceIdentity;
import org.lethe.station.model.JobId;

/** A journal in memory, whose disk can fill up. */
final class ListJournal implements JobJournal {
    final List<EraseJob> stored = new ArrayList<>();
    final List<Entry> lines = new ArrayList<>();
    final List<TranscriptLine> transcript = new ArrayList<>();
    boolean full;

    @Override
    public void record(EraseJob job, Entry entry) {
        if (full) {
            throw new JournalException("No space left", new IOException("ENOSPC"));
        }
        stored.add(job);
        lines.add(entry);
    }

    @Override
    public void transcribe(JobId id, TranscriptLine line) {
        if (full) {
            throw new JournalException("No space left", new IOException("ENOSPC"));
        }
        transcript.add(line);
    }

    @Override
    public List<TranscriptLine> transcript(JobId id) {
        return List.copyOf(transcript);
    }

    @Override
    public Optional<TranscriptLine> lastExchange(JobId id) {
        return transcript.stream().reduce((earlier, later) -> later);
    }

    @Override
    public List<EraseJob> openJobs() {
        return List.of();
    }

    @Override
    public List<EraseJob> unsweptJobs(DeviceIdentity phone) {
        return List.of();
    }

    @Override
    public List<EraseJob> jobs() {
        return List.copyOf(stored);
    }

    @Override
    public Optional<EraseJob> find(JobId id) {
        return stored.stream().filter(job -> job.id().equals(id)).reduce((earlier, later) -> later);
    }

    @Override
    public List<Entry> entries(JobId id) {
        return List.copyOf(lines);
    }
}
