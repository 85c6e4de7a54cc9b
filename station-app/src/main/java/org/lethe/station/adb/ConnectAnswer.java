package org.lethe.station.adb;

/**
 * What the server said to {@code connect} or {@code disconnect}. It answers OKAY even when the phone could not be
 * reached; only the sentence tells.
 *
 * @param done whether the phone is now (or no longer) in the list
 * @param text the server's sentence
 */
public record ConnectAnswer(boolean done, String text) {}
