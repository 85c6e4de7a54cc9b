package org.lethe.agent;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.lethe.agent.os.PhoneStorage;
import org.lethe.protocol.AgentReply.CleanedUp;

/** Deletes files of ours and counts them. What cannot be deleted is listed, and the rest is deleted all the same. */
final class Sweep {
    private final PhoneStorage storage;
    private final List<String> left = new ArrayList<>();
    private long files;
    private long bytes;

    Sweep(PhoneStorage storage) {
        this.storage = storage;
    }

    /** Deletes everything of ours below a directory. */
    Sweep everything(String directory) {
        oldFill(directory, Collections.emptyList());
        Canaries.files(storage, directory).forEach(this::delete);
        probes(directory);
        var folder = new FillFolder(storage, directory).path();
        if (storage.exists(folder)) {
            deleted(folder);
        }
        return this;
    }

    /** Deletes probes, which an agent that died may have left. */
    Sweep probes(String directory) {
        KeyProbe.files(storage, directory).forEach(this::delete);
        return this;
    }

    /** Deletes fill of other jobs than those wanted, given by fingerprint. */
    Sweep oldFill(String directory, List<String> wanted) {
        new FillFolder(storage, directory).filesOtherThan(wanted).forEach(this::delete);
        return this;
    }

    CleanedUp result() {
        return new CleanedUp(files, bytes, left);
    }

    private void delete(String path) {
        long length = storage.length(path);
        if (deleted(path)) {
            files++;
            bytes += length;
        }
    }

    @CanIgnoreReturnValue // what could not be deleted is in the list
    private boolean deleted(String path) {
        try {
            storage.delete(path);
        } catch (IOException e) {
            left.add(path + ": " + e.getMessage());
            return false;
        }
        if (storage.exists(path)) {
            left.add(path + ": still there after it was deleted");
            return false;
        }
        return true;
    }
}
