package org.lethe.station.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lethe.station.erase.EraseJob;
import org.lethe.station.erase.JobJournal;
import org.lethe.station.erase.TranscriptLine;
import org.lethe.station.model.DeviceIdentity;
import org.lethe.station.model.JobId;

/** A journal that forgets when the test ends. */
final class MemoryJournal implements JobJournal {
    private final Map<JobId, EraseJob> jobs = new ConcurrentHashMap<>();
    private final Map<JobId, List<Entry>> entries = new ConcurrentHashMap<>();
    private final Map<JobId, List<TranscriptLine>> transcripts = new ConcurrentHashMap<>();

    void put(EraseJob job) {
        jobs.put(job.id(), job);
    }

    @Override
    public void record(EraseJob job, Entry entry) {
        put(job);
        entries.computeIfAbsent(job.id(), id -> new ArrayList<>()).add(entry);
    }

    @Override
    public void transcribe(JobId id, TranscriptLine line) {
        transcripts.computeIfAbsent(id, job -> new ArrayList<>()).add(line);
    }

    @Override
    public List<TranscriptLine> transcript(JobId id) {
        return transcripts.getOrDefault(id, List.of());
    }

    @Override
    public Optional<TranscriptLine> lastExchange(JobId id) {
        return transcript(id).stream().reduce((earlier, later) -> later);
    }

    @Override
    public List<EraseJob> openJobs() {
        return jobs.values().stream().filter(job -> !job.state().isTerminal()).toList();
    }

    @Override
    public List<EraseJob> unsweptJobs(DeviceIdentity phone) {
        return List.of();
    }

    @Override
    public List<EraseJob> jobs() {
        return List.copyOf(jobs.values());
    }

    @Override
    public Optional<EraseJob> find(JobId id) {
        return Optional.ofNullable(jobs.get(id));
    }

    @Override
    public List<Entry> entries(JobId id) {
        return entries.getOrDefault(id, List.of());
    }
}
