package org.lethe.station.certify;

import com.google.zxing.oned.Code128Writer;

/** Digits as a Code 128 (ISO/IEC 15417), two digits a symbol, for the laser scanners of cash desks. */
public final class Code128 {
    /** Empty modules that a scanner needs on each side (ISO/IEC 15417, section 4.4). */
    public static final int QUIET_ZONE = 10;

    private Code128() {}

    /** The modules from left to right without quiet zones; true is dark. */
    public static boolean[] of(PosCode code) {
        return new Code128Writer().encode(code.value());
    }
}
