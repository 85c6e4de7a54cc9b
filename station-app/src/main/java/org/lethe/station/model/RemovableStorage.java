package org.lethe.station.model;

/**
 * Storage that can be taken out of a phone, in volumes.
 *
 * @param portable readable in any other device; some resets empty them, and none erases them
 * @param adopted encrypted by this phone as part of its own storage; a reset makes them unreadable and unusable
 */
public record RemovableStorage(int portable, int adopted) {}
