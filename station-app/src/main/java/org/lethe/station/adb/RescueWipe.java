package org.lethe.station.adb;

/** What recovery's rescue mode answered to a wipe (AOSP bootable/recovery, minadbd/minadbd_types.h). */
public enum RescueWipe {
    /** Recovery says that it formatted userdata. A claim of the phone, to be verified like any other. */
    DONE("DONEDONE"),
    /** Recovery says that it did not, or not wholly. */
    FAILED("FAILFAIL");

    private final String message;

    RescueWipe(String message) {
        this.message = message;
    }

    String message() {
        return message;
    }
}
