package org.lethe.station.model;

/** The actions that plans are made of, in the order in which they usually stand. */
public enum StepKind {
    /** Remove users and profiles beside the owner: destroys their keys. */
    REMOVE_USERS(true),
    /** Leave marks that a reset must remove, and note what a reset must change. */
    PLANT_CANARIES(false),
    /** Ask whether the phone has test harness mode, before anything is destroyed for it. */
    PROBE_TEST_HARNESS(false),
    /** {@code cmd testharness enable}: the reset that keeps our key. */
    TEST_HARNESS_RESET(true),
    /** Look for what the reset must have removed and changed. */
    PROVE_RESET(false),
    /** Fill the free space with the job's keystream. */
    OVERWRITE(true),
    /** See to it that the next read comes from the storage, not from memory. */
    EMPTY_PAGE_CACHE(false),
    /** Compare the storage with the keystream. */
    READ_BACK(false),
    /** Delete the fill and tell the storage that its blocks are free. */
    DELETE_FILL(false),
    /** Go to recovery's rescue mode and back, before anything is destroyed. */
    PROBE_RESCUE(false),
    /** Recovery's rescue mode wipes the user data: the reset of that route. */
    RESCUE_RESET(true),
    /** A plain reset by recovery's rescue mode, so that the phone starts as from the shop. */
    FINAL_RESET(true),
    /** Open a freshly reset phone in trade-in mode; its next start wipes it. */
    TRADE_IN_EVALUATE(true),
    /** Restart a phone that was so opened: it wipes itself. */
    TRADE_IN_RESET(true),
    /** A person resets the phone in its own Settings. */
    GUIDED_RESET(true),
    /** See that the phone did not come back as it was before the last reset. */
    PROVE_CLEAN_END(false),
    /** Bring the erasure app onto the phone, make it a device admin, and hear whether it could reset the phone. */
    INSTALL_ADMIN(false),
    /** The erasure app asks Android for the reset. */
    ADMIN_RESET(true);

    private final boolean destructive;

    StepKind(boolean destructive) {
        this.destructive = destructive;
    }

    /** Whether it talks to the phone; {@link #PROVE_CLEAN_END} watches for one that should stay away. */
    public boolean needsPhone() {
        return this != PROVE_CLEAN_END;
    }

    /** Whether the phone may stand in its trade-in foyer when the step begins, or comes back there because of it. */
    public boolean leadsThroughFoyer() {
        return this == TRADE_IN_EVALUATE || this == TRADE_IN_RESET;
    }

    /** Whether the step works with a phone in recovery; at any other one a phone seen there is on its way. */
    public boolean leadsThroughRecovery() {
        return this == PROBE_RESCUE || this == RESCUE_RESET || this == FINAL_RESET;
    }

    /**
     * Whether a phone that is away at this step restarts because of it, or of the reset right before, and comes back (or stays
     * away) by itself; at every other step it is away because its connection broke.
     */
    public boolean restartsPhone() {
        return switch (this) {
            case TEST_HARNESS_RESET,
                    TRADE_IN_EVALUATE,
                    TRADE_IN_RESET,
                    ADMIN_RESET,
                    GUIDED_RESET,
                    EMPTY_PAGE_CACHE,
                    PROBE_RESCUE,
                    RESCUE_RESET,
                    FINAL_RESET,
                    PROVE_CLEAN_END -> true;
            case REMOVE_USERS,
                    PLANT_CANARIES,
                    PROBE_TEST_HARNESS,
                    PROVE_RESET,
                    OVERWRITE,
                    READ_BACK,
                    DELETE_FILL,
                    INSTALL_ADMIN -> false;
        };
    }

    /** Whether something on the phone is lost by it, so that it needs an authorization and a proven identity. */
    public boolean isDestructive() {
        return destructive;
    }
}
