package org.lethe.protocol;

/** How the agent knows where the bytes of a read-back came from. */
public enum OriginProof {
    /**
     * The kernel's accounting for the agent's own process: {@code read_bytes} of {@code /proc/self/io}, which counts what is
     * fetched from the block layer and not what the page cache gives (Linux, {@code Documentation/filesystems/proc.rst}).
     */
    IO_ACCOUNTING,
    /** It does not: this kernel keeps no such account. */
    NONE
}
