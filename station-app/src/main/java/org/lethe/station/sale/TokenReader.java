package org.lethe.station.sale;

/** Checks the signature of a scanned token; given by the program's start, which knows the trusted keys. */
@FunctionalInterface
public interface TokenReader {
    /** Reads what was scanned: digits of a token, or the text of its QR code. */
    Reading read(String scanned);

    /** What a scanned text turned out to be. */
    sealed interface Reading permits Genuine, NotGenuine {}

    /**
     * A certificate with a good signature by a trusted key. Whose certificate it is stands in its number.
     *
     * @param certificateNumber as the token states it
     * @param token the token in hexadecimal, as {@code SanitizationCertificate.token()} has it
     */
    record Genuine(String certificateNumber, String token) implements Reading {}

    /**
     * Anything else.
     *
     * @param why and what to do next, in English
     */
    record NotGenuine(String why) implements Reading {}
}
