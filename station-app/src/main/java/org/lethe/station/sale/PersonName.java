package org.lethe.station.sale;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The name of a person at the counter, compared as people mean it: capitals, blanks and full-width letters make no other
 * person of anybody. It is a name that was typed, no proof of who typed it.
 *
 * @param name as it was typed, never blank
 */
public record PersonName(String name) {
    /** Whether both are written alike. */
    public boolean isSameAs(String other) {
        return plain(name).equals(plain(other));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}]+", "");
    }
}
