package org.lethe.station.adb;

import java.util.Locale;

/** What {@link AdbHost#waitFor} can wait for, in adb's words (AOSP SERVICES.TXT, {@code wait-for}). */
public enum WaitState {
    /** Android runs and answers. */
    DEVICE,
    /** The recovery system answers. */
    RECOVERY,
    /** Recovery's rescue mode answers. */
    RESCUE,
    /** Recovery waits for a package. */
    SIDELOAD,
    /** The bootloader answers to adb; few do. */
    BOOTLOADER,
    /** It is in the list in any state but offline. */
    ANY,
    /** It is no longer in the list. After {@code reboot} this comes first, for adbd lives on for a moment. */
    DISCONNECT;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
