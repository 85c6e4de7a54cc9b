package org.lethe.station.erase;

import java.util.regex.Pattern;

/**
 * What the erasure app answered through {@code am broadcast}, in the last line that prints: {@code Broadcast completed: result=1,
 * data="…"} (ActivityManagerShellCommand.java). The codes are those of the app's {@code Answer}.
 *
 * @param code 0 when no receiver answered, and when {@code am} did not get as far as printing one
 * @param text the receiver's words, or everything that was printed when there are none
 */
record AdminAnswer(int code, String text) {
    static final int NOT_FROM_APP = 0;
    static final int ACCEPTED = 1;
    static final int IDLE = 3;
    static final int FAILED = 4;
    static final int HANDED_OVER = 5;
    static final int READY = 6;

    private static final Pattern RESULT =
            Pattern.compile("Broadcast completed: result=([0-9]{1,9})(?:, data=\"(.*)\")?", Pattern.DOTALL);

    static AdminAnswer of(String printed) {
        var result = RESULT.matcher(printed);
        return result.find() && result.group(2) != null
                ? new AdminAnswer(Integer.parseInt(result.group(1)), result.group(2))
                : new AdminAnswer(NOT_FROM_APP, printed.strip());
    }
}
