package org.lethe.admin;

/** What Android's device policy says to this app, and what it may be asked for. On a phone that is {@link Phone}. */
public interface WipePolicy {
    /** Android's API level. */
    int apiLevel();

    /** Whether this app runs as the phone's first user; for another one {@link #wipeData} removes that user alone. */
    boolean isSystemUser();

    /** Whether this app is an active device admin with the policy {@code wipe-data}. */
    boolean mayWipe();

    /** Whether somebody's administration forbids factory resets. */
    boolean isResetForbidden();

    /** Whether this app is the device owner. */
    boolean isDeviceOwner();

    /**
     * {@code DevicePolicyManager.wipeData}.
     *
     * @throws RuntimeException what Android throws when it refuses
     */
    void wipeData(int flags);

    /**
     * {@code DevicePolicyManager.wipeDevice}, which there is from API level 34 on.
     *
     * @throws RuntimeException what Android throws when it refuses
     */
    void wipeDevice(int flags);
}
