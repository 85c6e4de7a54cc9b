package org.lethe.station.adb;

/**
 * One entry of a directory on the phone.
 *
 * @param name without the directory
 */
public record SyncEntry(String name, SyncStat stat) {}
