package org.lethe.agent.os;

import java.util.OptionalLong;

/**
 * All that the agent may use of the phone it runs on, as the shell's user (uid 2000). On a phone that is Android itself, {@link
 * AndroidSystem}; a virtual phone supplies its own.
 */
public interface PhoneSystem {
    /** The files. */
    PhoneStorage storage();

    /** The programs. */
    PhonePrograms programs();

    /** What Android tells of itself. */
    Framework framework();

    /**
     * Bytes that the kernel has fetched from the storage for this process since it began: what the page cache gave is not among
     * them. Empty where the kernel does not count.
     */
    OptionalLong fetchedBytes();

    /** The battery now. */
    Battery battery();
}
