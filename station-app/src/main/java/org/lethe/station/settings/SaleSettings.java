package org.lethe.station.settings;

import java.util.List;

/**
 * What must be before a phone is sold.
 *
 * @param secondLookPercent how many of a hundred certificates are drawn for a look by another person; 0 to 100
 * @param owners names of those who may let erasing and selling go on after a second look failed
 */
public record SaleSettings(int secondLookPercent, List<String> owners) {
    /** What R2v3 Appendix B (13) asks for at least. */
    private static final int USUAL_PERCENT = 5;

    public SaleSettings {
        if (secondLookPercent < 0 || secondLookPercent > 100) {
            throw new IllegalArgumentException(
                    "\"secondLookPercent\" must be 0 to 100, for example 5, not " + secondLookPercent);
        }
        owners = List.copyOf(owners);
    }

    /** Five percent, and nobody who may lift a stop until the owner writes a name here. */
    static SaleSettings usual() {
        return new SaleSettings(USUAL_PERCENT, List.of());
    }
}
