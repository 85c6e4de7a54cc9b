package org.lethe.station.model;

/** What a user of a phone is for. Its name is never asked. */
public enum SpaceKind {
    /** The phone's owner, user 0. */
    OWNER,
    /** A work profile: an employer's programs and data beside the owner's. */
    WORK_PROFILE,
    /** A space that hides programs and files: Android's private space, Samsung's Secure Folder. */
    PRIVATE_SPACE,
    /** A maker's space for second copies of programs. */
    APP_CLONES,
    /** Another person, a guest, or a second space of the owner's. */
    OTHER
}
