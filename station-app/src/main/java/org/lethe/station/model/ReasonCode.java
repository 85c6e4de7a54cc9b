package org.lethe.station.model;

/**
 * Why a phone cannot be erased yet, or why no certificate was issued: one stable word per reason, for programs. Text and
 * remedy for people are in the language bundles under {@code reason.<CODE>.text} and {@code reason.<CODE>.remedy};
 * {@code docs/reasons.md} is generated from both. A code is never renamed or reused.
 */
public enum ReasonCode {
    // what stands in the way before anything is started
    /** The phone has not allowed USB debugging for this computer. */
    UNAUTHORIZED,
    /** The adb server lists the phone, but it does not answer. */
    PHONE_OFFLINE,
    /** The phone began to exchange keys with this computer and does not go on. */
    KEYS_NOT_EXCHANGED,
    /** The phone is connected, but neither its start nor the first look at it comes to an end. */
    LOOK_NOT_FINISHED,
    /** The computer may not open the USB device. */
    NO_PERMISSIONS,
    /** The phone is in recovery, bootloader or another mode that cannot be assessed. */
    NOT_IN_ANDROID,
    /** An adb connection state, or an answer to the assessment, that this program does not understand. */
    PHONE_NOT_UNDERSTOOD,
    /** A PIN, pattern or password is set. */
    LOCK_SCREEN_SET,
    /** Whether a lock screen is set could not be learned. */
    LOCK_SCREEN_UNKNOWN,
    /** An account is signed in; a reset would leave the phone locked to it. */
    ACCOUNT_PRESENT,
    /** Whether accounts are signed in could not be learned. */
    ACCOUNTS_UNKNOWN,
    /** Factory reset protection is already active. */
    FRP_ACTIVE,
    /** The battery may not last through the erasure. */
    BATTERY_LOW,
    /** The battery is too hot to write to the storage at full speed for long. */
    BATTERY_HOT,
    /** The battery's state could not be learned. */
    BATTERY_UNKNOWN,
    /** There are users, profiles or clone spaces beside the owner; the erasure removes them first. */
    EXTRA_USERS,
    /** Which users exist could not be learned. */
    USERS_UNKNOWN,
    /** The bootloader is unlocked or the system is not the maker's: what the phone says of itself may be untrue. */
    BOOTLOADER_UNLOCKED,
    /** The phone was reset before it came, and waits at its setup screens in trade-in mode. */
    ALREADY_RESET,
    /** Two connected phones state the same serial number. */
    SERIAL_AMBIGUOUS,
    /** No way to reset this phone is known to this version of the station. */
    NO_ROUTE,
    /** This route begins with a later Android. */
    ROUTE_NEEDS_NEWER_ANDROID,
    /** This route is not proven for so late an Android. */
    ROUTE_NEEDS_OLDER_ANDROID,
    /** This route is for phones with Android 16 that were just reset and show trade-in mode. */
    ROUTE_NEEDS_TRADE_IN_MODE,
    /** This route is for phones in use, and this one shows trade-in mode. */
    ROUTE_NEEDS_PHONE_IN_USE,
    /** The phone refuses this route while a PIN, pattern or password is set. */
    ROUTE_NEEDS_NO_LOCK_SCREEN,
    /** A second look at a phone of this kind failed, and the owner has not lifted the stop. */
    LINE_STOPPED,
    /** The phone has a certificate, and nothing shows that it was used since. */
    HAS_CERTIFICATE,
    /** The phone has a certificate B and looks fresh: a recheck can prove now what could not be seen then. */
    RECHECK_POSSIBLE,
    /** A recheck was ordered for a phone that has no certificate B, or does not look fresh. */
    NOTHING_TO_RECHECK,
    /** The phone has a certificate, and was used since. */
    USED_SINCE_CERTIFICATE,
    /** The phone has a certificate, and a later erasure of it ended with a red report. */
    RED_REPORT_SINCE_CERTIFICATE,
    /** The station keeps operators, and who gave the order is none of them. */
    OPERATOR_UNKNOWN,
    /** Something is to be known before this phone is erased, and nobody decided to go on in spite of it. */
    OVERRIDE_NEEDED,
    /** The shop wants two people for that decision, and there was one. */
    SECOND_PERSON_NEEDED,

    // what went wrong, or could not be seen, during an erasure
    /** The phone refused the reset; nothing was erased by it. */
    RESET_REFUSED,
    /** Nobody said whether a phone that a person was to reset by hand did erase itself. */
    NOT_CONFIRMED,
    /** The reset was accepted, but nothing shows that it took place. */
    RESET_NOT_OBSERVED,
    /** A mark planted before the reset is still there. */
    CANARY_SURVIVED,
    /** The marks that a reset must remove could not be planted, or not be looked for. */
    CANARY_UNKNOWN,
    /** An account is still signed in after the reset. */
    ACCOUNT_SURVIVED,
    /** A user or profile is still there after the reset. */
    USER_SURVIVED,
    /** The phone has been started more often than a freshly reset one can have been. */
    BOOT_COUNT_NOT_FRESH,
    /** The random id that a reset draws anew is the same. */
    ANDROID_ID_UNCHANGED,
    /** The phone remembers boots from before its reset. */
    BOOT_HISTORY_SURVIVED,
    /** The encryption key identifier is the same after the reset: the old keys live. */
    KEY_IDENTIFIER_UNCHANGED,
    /** The phone should name its encryption key, and did not, or not in a way that can be compared. */
    KEY_IDENTIFIER_UNKNOWN,
    /** Another phone answered where this one was expected, or phones cannot be told apart. */
    PHONE_NOT_SAME,
    /** The phone went away and did not come back in time. */
    PHONE_LOST,
    /** The agent could not be brought onto the phone or failed there. */
    AGENT_FAILED,
    /** Less was overwritten than was free. */
    OVERWRITE_INCOMPLETE,
    /** What was read back is not what was written. */
    READBACK_MISMATCH,
    /** Not everything that was to be read back could be read. */
    READBACK_INCOMPLETE,
    /** The bytes read back may have come from memory instead of the storage. */
    READBACK_NOT_FROM_STORAGE,
    /** The storage answered with an error. */
    STORAGE_ERROR,
    /** Files of the station are left on the phone. */
    FILL_LEFT_BEHIND,
    /** The last reset, which hands the phone over clean, failed or was refused. */
    FINAL_RESET_FAILED,
    /** The phone came back as if the last reset had not taken place. */
    FINAL_RESET_NOT_OBSERVED,
    /** A check that the certificate needs was not made. */
    EVIDENCE_MISSING,
    /** The station was stopped at a point from which it cannot tell what happened. */
    INTERRUPTED,
    /** The operator called it off before anything was destroyed. */
    CANCELLED_BY_OPERATOR,
    /** The order could not be written into the ledger, so nothing was begun. */
    ORDER_NOT_RECORDED,
    /** A fault of the station itself; the log has an error code. */
    STATION_FAULT,

    // what else the assessment finds
    /** The adb server lists the phone as ready, but it has not answered a command in time. */
    PORT_WEDGED,
    /** Phones at this port vanish and come back every few seconds: the hub's power, or the cable. */
    USB_PORT_FLAPPING,
    /** The computer's USB controller has no room for one more phone. */
    USB_CONTROLLER_FULL,
    /** The phone is on the bus and does not offer adb. */
    USB_DEBUGGING_OFF,
    /** The same phone is on the bus twice: by cable and over the network. */
    SHOWN_TWICE,
    /** The phone states a serial number that its maker gave to all. */
    SERIAL_PLACEHOLDER,
    /** It is no phone, or its system is none whose resets the station knows. */
    SYSTEM_UNSUPPORTED,
    /** Its Android came out after this station, which does not know how it resets; a newer station may. */
    SYSTEM_TOO_NEW,
    /** A phone maker's account is signed in, which locks the phone by the maker's own means. */
    MAKER_ACCOUNT_PRESENT,
    /** An organization owns the phone. */
    MANAGED_DEVICE,
    /** A rule on the phone forbids the factory reset. */
    RESET_FORBIDDEN,
    /** Whether an organization manages the phone could not be learned. */
    MANAGEMENT_UNKNOWN,
    /** There is a work profile; it is erased first. */
    WORK_PROFILE,
    /** There is a hidden space (private space, Secure Folder); it is erased first. */
    PRIVATE_SPACE,
    /** There are cloned apps; they are erased first. */
    APP_CLONES,
    /** A memory card is in the phone; no reset erases it, and some empty it. */
    SD_CARD_PRESENT,
    /** A memory card is part of the phone's own storage; a reset makes it unreadable. */
    SD_CARD_ADOPTED,
    /** Whether a memory card is in the phone could not be learned. */
    SD_CARD_UNKNOWN,
    /** The phone knows of an eSIM profile; a reset may keep it. */
    ESIM_PRESENT,
    /** A wallet is set up for contactless payment; its cards live in a chip that no reset reaches. */
    WALLET_PRESENT,
    /** The battery says that it is not sound. */
    BATTERY_UNSOUND,
    /** The phone is not being charged. */
    NOT_CHARGING,
    /** The phone finds itself too hot. */
    PHONE_HOT,
    /** The phone waits for the password of its full-disk encryption. */
    SECURE_STARTUP,
    /** There are signs that what the phone says of itself may be untrue. */
    SYSTEM_TAMPERED,
    /** Xiaomi's "USB debugging (Security settings)" is off. */
    XIAOMI_SECURITY_SETTINGS_OFF,
    /** Xiaomi's "Install via USB" is off. */
    XIAOMI_INSTALL_OFF,
    /** The phone's clock is wrong. */
    PHONE_CLOCK_WRONG,
    /** The phone has no room for the little that an erasure has to bring onto it. */
    STORAGE_FULL,
    /** The phone is still in test harness mode. */
    TEST_HARNESS_ON
}
