package org.lethe.agent.os;

/**
 * A storage volume, without the label and the identifiers that would tell whose it is.
 *
 * @param type {@code public}, {@code private}, {@code emulated} …
 * @param state {@code mounted}, {@code unmounted} …
 */
public record StorageVolume(String type, String state) {}
