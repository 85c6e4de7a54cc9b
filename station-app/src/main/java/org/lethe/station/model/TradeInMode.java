package org.lethe.station.model;

/** Where a phone stands in Android 16's trade-in mode (AOSP {@code TradeInModeService.java}). */
public enum TradeInMode {
    /** Not in it, as every phone in use and every earlier Android. */
    NONE,
    /** Freshly reset and at its setup screens: adb opens without a key and answers one command. */
    FOYER,
    /** Opened for evaluation: adb's whole shell without a key, and the next start wipes the phone. */
    EVALUATION
}
