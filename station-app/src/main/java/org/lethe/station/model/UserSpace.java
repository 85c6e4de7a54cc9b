package org.lethe.station.model;

/**
 * One user, profile or clone space of a phone. Its name is not kept: it may be a person's.
 *
 * @param id Android's user number: 0 is the owner, 10 and up are users, profiles and private space, 95, 150, 999 … makers' clones
 */
public record UserSpace(int id) {
    /** Android's system user, who can neither be stopped nor removed. */
    public static final int OWNER = 0;

    /** Whether this is a space beside the owner's. */
    public boolean isExtra() {
        return id != OWNER;
    }
}
