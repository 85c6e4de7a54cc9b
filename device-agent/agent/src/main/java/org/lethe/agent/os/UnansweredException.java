package org.lethe.agent.os;

/** A question to Android stayed without answer. The message says why and holds nothing that the phone's owner wrote. */
public final class UnansweredException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnansweredException(String why) {
        super(why);
    }

    /** Why, in a few words. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
