package org.lethe.station.certify;

import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a scanner typed, or a person. A keyboard-wedge scanner presses keys, so what arrives went through the computer's
 * keyboard layout, its Caps Lock and its input method: {@code https://x/#123} may come as {@code HTTPSÖ--X-§123} or in full
 * width, with GS, RS, tab or return behind it. Of all that is printed only digits survive, so only digits are relied on. What
 * is understood here is a proposal: a token still has to bear a good signature, a code to be found in the ledger.
 *
 * @param kind what it looks like
 * @param text the token's digits, the POS code's digits, or the name in capitals
 */
public record ScannedText(Kind kind, String text) {
    /** What a scanned text looks like. */
    public enum Kind {
        /** The digits of a token, or the whole QR code around them. */
        TOKEN,
        /** Fourteen digits, as in a POS code. */
        POS_CODE,
        /** Anything else: a certificate number, the id of a job, or something that has no place here. */
        NAME
    }

    /**
     * Longer than every run of digits that an address can hold before the token (a label of a host name has 63 characters at
     * most, RFC 1035 section 2.3.4), and much shorter than every token.
     */
    private static final int LONG_RUN = 100;

    private static final Pattern RUN = Pattern.compile("\\d{" + LONG_RUN + ",}");

    /** Between the digits of a printed POS code, people and scanners put blanks and dashes; a prefix key may stand around it. */
    private static final Pattern CODE = Pattern.compile("\\D{0,3}(\\d(?:[ -]?\\d){13})\\D{0,3}");

    /** Names the kind of code, where the scanner is set to say it (ISO/IEC 15424: "]C0" Code 128, "]Q1" QR). */
    private static final Pattern SYMBOLOGY = Pattern.compile("^][A-Za-z][0-9A-Za-z]");

    /** Reads a scanned or typed text. */
    public static ScannedText of(String scanned) {
        var text = cleaned(scanned);
        var run = longRun(text);
        if (run.isPresent()) {
            return new ScannedText(Kind.TOKEN, run.get());
        }
        var code = CODE.matcher(text);
        return code.matches()
                ? new ScannedText(Kind.POS_CODE, code.group(1).replaceAll("[ -]", ""))
                : new ScannedText(Kind.NAME, text.toUpperCase(Locale.ROOT));
    }

    /** The token in a scanned text, in binary; empty when there is none. */
    static Optional<byte[]> tokenIn(String scanned) {
        var read = of(scanned);
        return read.kind == Kind.TOKEN ? TokenDigits.decode(read.text) : Optional.empty();
    }

    /** The token in hexadecimal, as {@link SanitizationCertificate#token()} has it; empty when it is none. */
    public Optional<String> tokenHex() {
        return TokenDigits.decode(text).map(HexFormat.of()::formatHex);
    }

    private static String cleaned(String scanned) {
        var plain = Normalizer.normalize(scanned, Normalizer.Form.NFKC).replaceAll("\\p{Cntrl}", " ");
        return SYMBOLOGY.matcher(plain.strip()).replaceFirst("").strip();
    }

    /** The last one: whatever stands before the token belongs to the address. */
    private static Optional<String> longRun(String text) {
        var joined = text.replaceAll("(?<=\\d) +(?=\\d)", "");
        return RUN.matcher(joined)
                .results()
                .reduce((earlier, later) -> later)
                .map(run -> withoutSeparator(run.group(), run.start() > 0));
    }

    /** A layout or a lost Shift may turn the {@code #} into a digit: then the run begins with one that is not the token's. */
    private static String withoutSeparator(String run, boolean hasAddress) {
        var rest = run.substring(1);
        var isSeparator = hasAddress
                && TokenDigits.decode(run).isEmpty()
                && TokenDigits.decode(rest).isPresent();
        return isSeparator ? rest : run;
    }
}
