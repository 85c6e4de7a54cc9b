package org.lethe.agent;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lethe.agent.os.PhoneStorage;
import org.lethe.protocol.AgentReply.Place;

/** Counts what is there, without looking at what it is. */
final class Places {
    private final PhoneStorage storage;

    Places(PhoneStorage storage) {
        this.storage = storage;
    }

    List<Place> survey(List<String> directories) {
        var places = new ArrayList<Place>();
        for (String directory : directories) {
            places.add(survey(directory));
        }
        return places;
    }

    private Place survey(String directory) {
        try {
            long total = storage.totalBytes(directory);
            long free = storage.freeBytes(directory);
            var fill = new FillFolder(storage, directory).files();
            long fillBytes = fill.stream().mapToLong(storage::length).sum();
            return new Place(directory, total, free, fill.size(), fillBytes, Optional.empty());
        } catch (IOException e) {
            return new Place(directory, 0, 0, 0, 0, Optional.of(String.valueOf(e.getMessage())));
        }
    }
}
