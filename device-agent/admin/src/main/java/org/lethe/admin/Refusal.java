package org.lethe.admin;

/** Why a request to wipe is refused before anything happens. The names are part of what the station reads. */
enum Refusal {
    /** The app is no active device admin, or one without the policy {@code wipe-data}. */
    NOT_ADMIN,
    /** Asked in another user than the phone's first; there it would remove that user and leave the phone as it is. */
    NOT_SYSTEM_USER,
    /** The action is not one of {@link WipeDesk}'s. */
    UNKNOWN_ACTION,
    /** An extra is not known, or is no boolean: what was meant by it is not guessed at. */
    UNKNOWN_EXTRA,
    /** This Android cannot do what an extra asks for. */
    NOT_ON_THIS_VERSION,
    /** Only a device owner may ask for that. */
    NOT_DEVICE_OWNER,
    /** Somebody else, such as a company's administration, forbids to reset this phone. */
    RESET_FORBIDDEN,
    /** A reset was asked for a moment ago and is about to be handed to Android. */
    ALREADY_ASKED
}
