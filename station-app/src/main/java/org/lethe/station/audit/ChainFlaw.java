package org.lethe.station.audit;

/**
 * Something that does not fit together in the ledger.
 *
 * @param kind what
 * @param place where: a position of the chain, a table and row, a job, a file
 */
public record ChainFlaw(Kind kind, String place) {
    /** The kinds; their texts for people are in the commands' bundles as {@code audit.flaw.NAME}. */
    public enum Kind {
        /** An entry of the chain does not have the hash that belongs to it and the entry before it. */
        ENTRY_CHANGED,
        /** Entries of the chain are missing: its positions have a gap. */
        ENTRY_MISSING,
        /** A row is not what was written. */
        ROW_CHANGED,
        /** A row that was written is gone. */
        ROW_MISSING,
        /** A row was not written by the station. */
        ROW_INSERTED,
        /** A job is not as its newest entry left it. */
        JOB_CHANGED,
        /** The chain ends before the place where it ended last. */
        TAIL_CUT,
        /** The chain has another entry at the place where it ended last. */
        HEAD_DIFFERS,
        /** The file with the chain's end is gone or unreadable. */
        HEAD_MISSING,
        /** The signature of a finished day does not fit the chain. */
        DAY_ROOT_WRONG,
        /** A purge is not signed, does not fit the chain, or took records that were too young. */
        PURGE_WRONG,
        /** A file that was exported is not, byte by byte, what the station wrote. */
        EXPORT_CHANGED
    }
}
