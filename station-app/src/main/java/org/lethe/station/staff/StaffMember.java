package org.lethe.station.staff;

import org.lethe.station.model.Operator;

/**
 * An operator as the station knows them.
 *
 * @param name as it stands on certificates
 * @param role what they may do
 * @param active false once they have left; their name is never given to somebody else
 */
public record StaffMember(String name, Role role, boolean active) {
    /** Their name as jobs carry it. */
    public Operator operator() {
        return new Operator(name);
    }

    /** Whether they may change settings and operators in the window. */
    public boolean supervises() {
        return active && role == Role.SUPERVISOR;
    }
}
