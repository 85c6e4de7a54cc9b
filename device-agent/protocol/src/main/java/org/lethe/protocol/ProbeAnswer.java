package org.lethe.protocol;

/**
 * The language of the probe ({@code device-agent/probe}): one line of JSON and an exit code, which say the same. Only where both
 * agree is there an answer; a crash, a line cut off, or a shell that took the program for a script say nothing about the key.
 */
public enum ProbeAnswer {
    POLICY("policy", 0, KeyAnswer.IDENTIFIER),
    NONE("none", 10, KeyAnswer.NONE),
    NOT_PERMITTED("not-permitted", 11, KeyAnswer.NOT_PERMITTED),
    NOT_SUPPORTED("not-supported", 12, KeyAnswer.NOT_SUPPORTED),
    MISSING("missing", 13, KeyAnswer.UNKNOWN),
    FAILED("failed", 14, KeyAnswer.UNKNOWN);

    private final String word;
    private final int exitCode;
    private final KeyAnswer meaning;

    ProbeAnswer(String word, int exitCode, KeyAnswer meaning) {
        this.word = word;
        this.exitCode = exitCode;
        this.meaning = meaning;
    }

    /** The value of {@code answer} in the probe's line. */
    public String word() {
        return word;
    }

    /** How the probe ends after it. */
    public int exitCode() {
        return exitCode;
    }

    /**
     * Understands a run of {@code lethe-probe policy DIRECTORY}.
     *
     * @param output all that it printed
     */
    public static KeyReading understand(String directory, int exitCode, String output) {
        try {
            return read(directory, exitCode, MessageFields.parse(output));
        } catch (ProtocolException | IllegalArgumentException e) {
            return KeyReading.unknown(directory, "the probe ended with " + exitCode + " and said " + quoted(output));
        }
    }

    private static KeyReading read(String directory, int exitCode, MessageFields in) throws ProtocolException {
        String word = in.text("answer");
        for (ProbeAnswer answer : values()) {
            if (answer.word.equals(word) && answer.exitCode == exitCode && in.number("probe") == 1) {
                return new KeyReading(directory, answer.meaning, answer == POLICY ? identifier(in) : words(in, word));
            }
        }
        throw new ProtocolException("An answer that is none of the probe's, or not with this exit code");
    }

    private static String identifier(MessageFields in) throws ProtocolException {
        long version = in.number("version");
        return "v" + version + ":" + in.text(version == 1 ? "descriptor" : "identifier");
    }

    private static String words(MessageFields in, String word) throws ProtocolException {
        return word + ", " + in.text("call") + (in.has("errno") ? ", errno " + in.number("errno") : "");
    }

    private static String quoted(String output) {
        return ProtocolException.quote(output.trim());
    }
}
