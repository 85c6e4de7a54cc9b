package org.lethe.station.model;

/** A maker's own switch beside USB debugging that a way of erasing may need, and that is off. */
public enum MakerGate {
    /** Xiaomi's "USB debugging (Security settings)", {@code persist.security.adbinput} on recorded phones. */
    XIAOMI_SECURITY_SETTINGS,
    /** Xiaomi's "Install via USB", {@code persist.security.adbinstall} on recorded phones. */
    XIAOMI_INSTALL
}
