package org.lethe.station.model;

/**
 * Where an erasure took place.
 *
 * @param id the station's own name on certificates, made on its first start, for example {@code LS-4F7K2M}
 * @param shop name and place of the shop, as the owner wrote it into the settings; empty when unset
 */
public record StationIdentity(String id, String shop) {}
