package org.lethe.agent.framework;

import java.util.ArrayList;
import java.util.List;
import org.lethe.agent.os.StorageVolume;
import org.lethe.agent.os.UnansweredException;

/** {@code IStorageManager} (Android 8), {@code IMountService} before: which volumes there are. */
final class StorageService {
    /** {@code VolumeInfo.TYPE_*}, by number. */
    private static final String[] TYPES = {"public", "private", "emulated", "asec", "obb", "stub"};

    /** {@code VolumeInfo.STATE_*}, by number. */
    private static final String[] STATES = {
        "unmounted",
        "checking",
        "mounted",
        "mounted-read-only",
        "formatting",
        "ejecting",
        "unmountable",
        "removed",
        "bad-removal"
    };

    private static final int NO_FLAGS = 0;

    private final ClassLoader android;

    StorageService(ClassLoader android) {
        this.android = android;
    }

    List<StorageVolume> volumes() throws UnansweredException {
        var answer = HiddenService.find(
                        android, "mount", "android.os.storage.IStorageManager", "android.os.storage.IMountService")
                .ask(Object[].class, Signature.of("getVolumes").with(NO_FLAGS));
        var volumes = new ArrayList<StorageVolume>();
        for (var volume : answer) {
            volumes.add(new StorageVolume(
                    word(TYPES, Fields.number(volume, "type")), word(STATES, Fields.number(volume, "state"))));
        }
        return volumes;
    }

    private static String word(String[] words, int number) {
        return number >= 0 && number < words.length ? words[number] : Integer.toString(number);
    }
}
