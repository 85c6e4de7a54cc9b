package org.lethe.agent.os;

/**
 * All that the agent may use of the phone it runs on, as the shell's user (uid 2000). On a phone that is Android itself, {@link
 * AndroidSystem}; a virtual phone supplies its own.
 */
public interface PhoneSystem {
    /** The files. */
    PhoneStorage storage();

    /** The programs. */
    PhonePrograms programs();
}
