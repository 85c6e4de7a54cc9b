package org.lethe.protocol;

/** What a phone's kernel said when it was asked for the identifier of a directory's encryption key. */
public enum KeyAnswer {
    /** The directory has an encryption policy; the kernel named its key. */
    IDENTIFIER,
    /** The directory has no encryption policy (ENODATA). */
    NONE,
    /** This user may not ask (EACCES, EPERM); Android 10 and older forbid it to the shell (android.md 3.5). */
    NOT_PERMITTED,
    /** The kernel or the file system knows no such policies (ENOTTY, EOPNOTSUPP, ENOSYS). */
    NOT_SUPPORTED,
    /** Nobody knows: no probe for this phone, or it did not run, crashed, hung, or said what it never says. */
    UNKNOWN
}
