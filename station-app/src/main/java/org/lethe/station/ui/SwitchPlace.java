package org.lethe.station.ui;

import java.util.Optional;
import org.lethe.station.model.ReasonCode;

/** A switch or button that most obstacles are about, so that a picture shows where it is. */
enum SwitchPlace {
    /** The question on the phone whether this computer is trusted. */
    ALLOW_QUESTION,
    /** Settings, security, screen lock: none. */
    SCREEN_LOCK,
    /** Settings, developer options, USB debugging. */
    USB_DEBUGGING,
    /** Settings, accounts: remove. */
    ACCOUNTS,
    /** The notification by which the phone says what the cable is for. */
    CABLE_USE;

    /** The switch that a reason's remedy speaks of; empty for a reason that is about none. */
    static Optional<SwitchPlace> of(ReasonCode reason) {
        return switch (reason) {
            case UNAUTHORIZED -> Optional.of(ALLOW_QUESTION);
            case LOCK_SCREEN_SET, LOCK_SCREEN_UNKNOWN, ROUTE_NEEDS_NO_LOCK_SCREEN -> Optional.of(SCREEN_LOCK);
            case ACCOUNT_PRESENT, MAKER_ACCOUNT_PRESENT -> Optional.of(ACCOUNTS);
            case USB_DEBUGGING_OFF, XIAOMI_SECURITY_SETTINGS_OFF, XIAOMI_INSTALL_OFF -> Optional.of(USB_DEBUGGING);
            default -> Optional.empty();
        };
    }
}
