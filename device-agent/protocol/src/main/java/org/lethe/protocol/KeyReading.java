package org.lethe.protocol;

import java.util.regex.Pattern;

/**
 * Which key encrypts what is made in a directory, as far as the phone tells.
 *
 * @param answer what kind of answer it is
 * @param text for {@link KeyAnswer#IDENTIFIER} the policy's version and the key's identifier, {@code v2:} and 32 hexadecimal
 *     digits, or {@code v1:} and the 16 of its descriptor; otherwise the words of the probe or of the system
 */
public record KeyReading(String directory, KeyAnswer answer, String text) {
    private static final Pattern IDENTIFIER = Pattern.compile("v1:[0-9a-f]{16}|v2:[0-9a-f]{32}");
    private static final int LONGEST_TEXT = 200;

    public KeyReading {
        if (answer == KeyAnswer.IDENTIFIER && !IDENTIFIER.matcher(text).matches()) {
            throw new IllegalArgumentException("No key identifier: " + ProtocolException.quote(text));
        }
        text = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    /** A reading that failed. */
    public static KeyReading unknown(String directory, String why) {
        return new KeyReading(directory, KeyAnswer.UNKNOWN, why);
    }

    void write(MessageWriter out) {
        out.text("directory", directory).text("answer", answer.name()).text("text", text);
    }

    static KeyReading read(MessageFields in) throws ProtocolException {
        return new KeyReading(in.text("directory"), in.word("answer", KeyAnswer.class), in.text("text"));
    }
}
