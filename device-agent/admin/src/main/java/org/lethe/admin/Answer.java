package org.lethe.admin;

/**
 * What the shell reads in the last line of {@code am broadcast}: {@code Broadcast completed: result=2, data="NOT_ADMIN: …"}. The
 * result 0 is never used: Android says it when nobody has answered.
 *
 * @param code the {@code result}
 * @param text the {@code data}; for a refusal it begins with the name of the {@link Refusal} and a colon
 */
public record Answer(int code, String text) {
    /** The reset will be asked for in a moment. It has not happened. */
    public static final int ACCEPTED = 1;
    /** Nothing was done, and nothing will be. */
    public static final int REFUSED = 2;
    /** Nobody has asked this process for a reset, or the process was started anew since. */
    public static final int IDLE = 3;
    /** Android has thrown the last request out; the text says why. */
    public static final int FAILED = 4;
    /** Android has taken the last request without a complaint; the phone should be restarting. */
    public static final int HANDED_OVER = 5;

    /** A reset could be asked for; none was. */
    public static final int READY = 6;

    static Answer refused(Refusal reason, String explanation) {
        return new Answer(REFUSED, reason + ": " + explanation);
    }
}
