package org.lethe.station.print;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A printer's answer to {@code ~HS}: three lines of figures, each between STX and ETX (ZPL II Programming Guide, Host Status
 * Return).
 *
 * @param outOfMedia no labels
 * @param paused by a key on the printer
 * @param waiting labels that are received but not printed
 * @param headUp the print head is lifted
 * @param outOfRibbon no ribbon, on printers that need one
 */
record ZplState(boolean outOfMedia, boolean paused, int waiting, boolean headUp, boolean outOfRibbon) {
    private static final int ETX = 3;
    private static final int LINES = 3;
    private static final int LONGEST = 300;
    private static final Pattern ANSWER =
            Pattern.compile("\\s*\\x02([0-9,]+)\\x03\\s*\\x02([0-9,]+)\\x03.*", Pattern.DOTALL);
    private static final int FIRST_LINE = 9;
    private static final int SECOND_LINE = 8;

    /** Reads an answer; empty when none comes in time, or it is another. */
    static Optional<ZplState> read(InputStream in) throws IOException {
        var text = new StringBuilder();
        int ends = 0;
        try {
            for (int next = in.read(); next >= 0 && text.length() < LONGEST; next = in.read()) {
                text.append((char) next);
                ends += next == ETX ? 1 : 0;
                if (ends == LINES) {
                    return parse(text.toString());
                }
            }
        } catch (SocketTimeoutException silent) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<ZplState> parse(String text) {
        var answer = ANSWER.matcher(text);
        if (!answer.matches()) {
            return Optional.empty();
        }
        var first = answer.group(1).split(",", -1);
        var second = answer.group(2).split(",", -1);
        return first.length < FIRST_LINE || second.length < SECOND_LINE
                ? Optional.empty()
                : Optional.of(new ZplState(
                        is(first[1]), is(first[2]), Integer.parseInt(first[4]), is(second[2]), is(second[3])));
    }

    private static boolean is(String flag) {
        return flag.equals("1");
    }

    boolean isBusy() {
        return waiting > 0;
    }

    /** What a person has to mend before anything comes out. */
    Optional<PrintFault> fault() {
        if (outOfMedia) {
            return Optional.of(PrintFault.OUT_OF_MEDIA);
        }
        if (headUp) {
            return Optional.of(PrintFault.COVER_OPEN);
        }
        if (outOfRibbon) {
            return Optional.of(PrintFault.OUT_OF_INK);
        }
        return paused ? Optional.of(PrintFault.HELD) : Optional.empty();
    }
}
