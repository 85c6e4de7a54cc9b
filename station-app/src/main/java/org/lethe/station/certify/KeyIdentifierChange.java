package org.lethe.station.certify;

/** What became of the kernel's identifier of the file-encryption key. It is derived from the key: another one, another key. */
public enum KeyIdentifierChange {
    /** Changed by the reset: the old keys are gone. */
    CHANGED,
    /** The same after the reset: the old keys live. No certificate can say this. */
    UNCHANGED,
    /** The phone has no identifier that could be read, or was not seen after its reset; the certificate claims nothing about keys. */
    NONE
}
