package org.lethe.station.certify;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lethe.station.runtime.Sha256;

/**
 * A certificate's short number for scanners, sales systems and human eyes: five digits of the station, seven of its
 * running number, two check digits (ISO 7064 MOD 97-10, which finds every single wrong digit and every swap of two).
 *
 * <p>The station's digits are its id's SHA-256 as a number, modulo 100000. Two stations of one owner share them with a
 * chance of one in a hundred thousand. The code only finds a certificate; what counts is the token that is found.
 *
 * @param value fourteen digits, valid
 */
public record PosCode(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9]{14}");
    private static final int LAST_RUNNING_NUMBER = 9_999_999;
    private static final BigInteger STATIONS = BigInteger.valueOf(100_000);

    public PosCode {
        if (!FORM.matcher(value).matches() || !CheckDigits.areValid(value)) {
            throw new IllegalArgumentException(
                    "Not a POS code (fourteen digits, the last two check the others): " + value);
        }
    }

    /**
     * The code of a certificate.
     *
     * @throws IllegalArgumentException when the station's numbers are used up; a station with a new id starts again at 1
     */
    public static PosCode of(String station, long runningNumber) {
        if (runningNumber < 1 || runningNumber > LAST_RUNNING_NUMBER) {
            throw new IllegalArgumentException("Station " + station + " has no POS code for certificate "
                    + runningNumber + "; give the station a new id in the settings");
        }
        var twelve = String.format(Locale.ROOT, "%05d%07d", stationDigits(station), runningNumber);
        return new PosCode(twelve + CheckDigits.of(twelve));
    }

    /** Reads a typed or scanned code, blanks and dashes between its digits allowed; empty when it is none. */
    public static Optional<PosCode> parse(String typed) {
        var digits = typed.replaceAll("[\\s-]", "");
        var valid = FORM.matcher(digits).matches() && CheckDigits.areValid(digits);
        return valid ? Optional.of(new PosCode(digits)) : Optional.empty();
    }

    private static int stationDigits(String station) {
        return new BigInteger(Sha256.hex(station), 16).mod(STATIONS).intValueExact();
    }

    @Override
    public String toString() {
        return value;
    }
}
