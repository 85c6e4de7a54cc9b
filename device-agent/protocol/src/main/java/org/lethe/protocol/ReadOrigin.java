package org.lethe.protocol;

/** What answered a read-back. Only {@link #STORAGE} says anything about what an erased phone holds. */
public enum ReadOrigin {
    /** The storage: the kernel fetched at least as many bytes from it as were compared. */
    STORAGE,
    /** Nobody knows: some of the bytes, or all, may have stood in the kernel's page cache since they were written. */
    PAGE_CACHE_POSSIBLE
}
