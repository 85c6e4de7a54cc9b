package org.lethe.station.erase;

import org.lethe.station.erase.EraseJob.Note;

/** How often something happened at the present step of a job. Kept in its memory, so a restart counts on; the next step counts anew. */
record StepCount(JobDesk desk, Note note) {
    int now() {
        var step = step();
        return desk.job()
                .note(note)
                .filter(text -> text.startsWith(step))
                .map(text -> Integer.parseInt(text.substring(step.length())))
                .orElse(0);
    }

    /** Journals that it happened once more, and returns how often that makes. */
    int oneMore() {
        int count = now() + 1;
        desk.note(note, step() + count);
        return count;
    }

    /** Journals that it counts anew. */
    void forget() {
        desk.note(note, step() + 0);
    }

    private String step() {
        return desk.job().stepIndex() + ":";
    }
}
