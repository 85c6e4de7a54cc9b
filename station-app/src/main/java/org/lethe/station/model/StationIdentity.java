package org.lethe.station.model;

/**
 * Where an erasure took place, and who answers for it, in the owner's words. What is empty was not given and is stated as such.
 *
 * @param id the station's own name on certificates, made on its first start, for example {@code LS-4F7K2M}
 * @param shop name and place of the shop, as the owner wrote it into the settings; empty when unset
 * @param contact telephone, address or mail under which the shop answers for its certificates; empty when unset
 * @param operatorTitle position of the people who erase, for example {@code counter clerk}; empty when unset
 */
public record StationIdentity(String id, String shop, String contact, String operatorTitle) {
    /** A station whose owner gave neither contact nor title. */
    public StationIdentity(String id, String shop) {
        this(id, shop, "", "");
    }
}
