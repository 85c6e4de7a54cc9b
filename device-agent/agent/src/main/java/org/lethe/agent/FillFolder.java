package org.lethe.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lethe.agent.os.PhoneStorage;

/**
 * Where fill lies: the files {@code lethe-fill-<job>-<pass>-<number>} in a folder of ours below the directory to fill. The
 * names carry the job's fingerprint, never its key.
 */
final class FillFolder {
    static final String NAME = "lethe-fill";
    private static final Pattern FILE = Pattern.compile("lethe-fill-([0-9a-f]{16}-[0-9]{1,9})-([0-9]{1,9})");

    private static final long SMALLEST_FILE = 1L << 20;
    /** Far below FAT's limit of 4 GiB, and few enough files for any directory: 2 TB take 8000. */
    static final long LARGEST_FILE = 256L << 20;
    /** A file is at most this part of the storage, so that small phones get several. */
    private static final int PARTS = 64;

    private final PhoneStorage storage;
    private final String path;

    FillFolder(PhoneStorage storage, String directory) {
        this.storage = storage;
        this.path = directory + "/" + NAME;
    }

    /** How long a fill file gets on a storage of some size: whole MiB, and the same on every run. */
    static long fileBytes(long totalBytes) {
        long part = totalBytes / PARTS / SMALLEST_FILE * SMALLEST_FILE;
        return Math.max(SMALLEST_FILE, Math.min(LARGEST_FILE, part));
    }

    String path() {
        return path;
    }

    /** The path of a fill file, whether it exists or not. */
    String file(FillSeries series, int number) {
        return path + "/" + NAME + "-" + series.name() + "-" + number;
    }

    long length(FillSeries series, int number) {
        return storage.length(file(series, number));
    }

    /** The lengths of a series' files by number, up to the last that exists; 0 for one that is missing. */
    List<Long> extents(FillSeries series) {
        var lengths = new ArrayList<Long>();
        int count = count(series);
        for (int number = 0; number < count; number++) {
            lengths.add(length(series, number));
        }
        return lengths;
    }

    /**
     * How much of a file reached the storage for certain, by the order in which {@link FillOutput} forces.
     *
     * @param count of the series
     * @param fileBytes length of a file that is complete
     */
    long durableBytes(FillSeries series, int number, int count, long fileBytes) {
        long length = length(series, number);
        boolean hasSuccessor = number < count - 1;
        boolean isSealed = number < count - 2 || hasSuccessor && length(series, count - 1) > FillOutput.FORCE_EVERY;
        return isSealed && length == fileBytes ? length : durableBytes(length, hasSuccessor);
    }

    /**
     * What lies behind the border before the last one that was passed may still be on its way. The force at a file's end begins
     * when the one before it is through, and then the next file: with a successor, it is the end alone that may be on its way.
     */
    private static long durableBytes(long length, boolean hasSuccessor) {
        long passed = (length - 1) / FillOutput.FORCE_EVERY;
        return Math.max(0, hasSuccessor ? passed : passed - 1) * FillOutput.FORCE_EVERY;
    }

    /** One more than the highest file number of a series. */
    int count(FillSeries series) {
        int count = 0;
        for (String name : storage.list(path)) {
            Matcher file = FILE.matcher(name);
            if (file.matches() && file.group(1).equals(series.name())) {
                count = Math.max(count, Integer.parseInt(file.group(2)) + 1);
            }
        }
        return count;
    }

    /** Paths of the fill files of all jobs and passes. */
    List<String> files() {
        var files = new ArrayList<String>();
        for (String name : storage.list(path)) {
            if (FILE.matcher(name).matches()) {
                files.add(path + "/" + name);
            }
        }
        return files;
    }

    /** Paths of the fill files whose name does not begin with any of the wanted jobs or series. */
    List<String> filesOtherThan(List<String> wanted) {
        var files = files();
        for (String name : wanted) {
            files.removeIf(file -> file.startsWith(path + "/" + NAME + "-" + name + "-"));
        }
        return files;
    }
}
