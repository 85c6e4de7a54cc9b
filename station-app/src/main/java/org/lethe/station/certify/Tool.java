package org.lethe.station.certify;

/**
 * The program that erased, as NIST SP 800-88 wants it named on a certificate.
 *
 * @param name of the program
 * @param version exact enough to find its source again
 */
public record Tool(String name, String version) {
    /** This program. */
    public static Tool station(String version) {
        return new Tool("Lethe Station", version);
    }
}
