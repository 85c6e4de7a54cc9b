package org.lethe.station.model;

/** The single statements whose proofs make up a verdict. Each is the business of one check. */
public enum Claim {
    /** Marks were planted before the reset and read back from where they were planted. */
    CANARIES_PLANTED,
    /** The phone that returned from the reset is the one that left for it. */
    SAME_PHONE_RETURNED,
    /** The phone left the bus, came back, and shows what only this reset sets. */
    RESET_OBSERVED,
    /** Every mark planted before the reset is gone. */
    CANARIES_GONE,
    /** No account is signed in. */
    NO_ACCOUNTS,
    /** There is one user. */
    ONE_USER,
    /** The phone counts no more boots than a freshly reset one can have. */
    BOOT_COUNT_FRESH,
    /** The phone's random {@code android_id} is another. Not applicable to phones that stated none before. */
    ANDROID_ID_CHANGED,
    /** The phone's history of boots does not reach back before the reset. Not applicable where it was told to be too short before. */
    BOOT_HISTORY_FRESH,
    /** The phone gives a reset as the reason of its start. Decides nothing: few makers state it. */
    BOOT_REASON_IS_RESET,
    /** What the phone says of its first setup was recorded. Decides nothing: routes differ in it. */
    FIRST_BOOT_STATED,
    /** The kernel's identifier of the file-encryption key changed. Not applicable to phones that have or show none. */
    KEY_IDENTIFIER_CHANGED,
    /** All free space within reach was overwritten, in every pass. */
    OVERWRITTEN,
    /** What was read back is what was written. */
    READ_BACK_MATCHES,
    /** What was read back came from the storage. */
    READ_FROM_STORAGE,
    /** No file of the station is left on the phone. */
    NOTHING_LEFT_BEHIND,
    /** The phone, or the person who ordered it on the phone, confirmed the reset that nothing was to be seen after. */
    RESET_ACCEPTED,
    /** The phone was seen to leave the bus upon that order. */
    RESET_LEFT_SEEN,
    /** Recovery reported that the last reset was done. */
    FINAL_RESET_DONE,
    /** The phone did not come back as it was before the last reset. */
    ENDED_CLEAN
}
