package org.lethe.station.model;

import java.util.List;

/**
 * Who has a say in a phone beside its owner.
 *
 * @param deviceOwner whether an organization owns the whole phone (Android's device owner)
 * @param profileOwners the users that are managed
 * @param resetForbidden whether a rule forbids the factory reset
 */
public record Management(boolean deviceOwner, List<Integer> profileOwners, boolean resetForbidden) {
    public Management {
        profileOwners = List.copyOf(profileOwners);
    }
}
