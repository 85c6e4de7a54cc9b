package org.lethe.station.adb;

import java.time.Instant;

/**
 * What the phone says of a file.
 *
 * @param mode type and permissions as {@code st_mode} of Linux
 * @param size bytes; phones without {@code stat_v2} (before Android 8) count only modulo 4 GiB
 * @param modified by the phone's clock, which may be wrong
 */
public record SyncStat(int mode, long size, Instant modified) {
    private static final int TYPE = 0170000;
    private static final int DIRECTORY = 0040000;
    private static final int REGULAR = 0100000;

    /** Whether it is an ordinary file. */
    public boolean isFile() {
        return (mode & TYPE) == REGULAR;
    }

    /** Whether it is a directory. */
    public boolean isDirectory() {
        return (mode & TYPE) == DIRECTORY;
    }

    /** The twelve permission bits. */
    public int permissions() {
        return mode & 07777;
    }
}
