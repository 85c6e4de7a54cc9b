package org.lethe.agent.os;

import java.util.List;

/**
 * What Android's services tell the shell's user. Each question may stay unanswered on its own: the service is missing, has another
 * form in this version, or refuses. No answer holds a name, a label or anything else that the phone's owner wrote.
 */
public interface Framework {
    /** Every storage volume, whatever its state. */
    List<StorageVolume> volumes() throws UnansweredException;

    /** Every user, profile and clone space, also one that is being removed. */
    List<PhoneUser> users() throws UnansweredException;

    /** How many accounts of all users show themselves to the shell's user; others may hide from it. */
    int visibleAccounts() throws UnansweredException;

    /** What each radio states as its IMEI, the first slot's first; empty when the phone states to have no radio. */
    List<String> imeis() throws UnansweredException;

    /** How hot the phone finds itself: 0 (not at all) to 6 (it shuts down), {@code PowerManager.THERMAL_STATUS_*}. */
    int thermalStatus() throws UnansweredException;
}
