package org.lethe.station.certify;

/** What a key may vouch for. The two kinds never mix: that keeps demonstrations from ever passing for erasures. */
public enum KeyScope {
    /** Real phones only. */
    REAL("real"),
    /** Virtual phones only. */
    SIMULATED("simulated");

    private final String word;

    KeyScope(String word) {
        this.word = word;
    }

    /** The scope's name in key and trust files. */
    public String word() {
        return word;
    }

    /** The scope a phone's certificate needs. */
    static KeyScope of(boolean simulated) {
        return simulated ? SIMULATED : REAL;
    }

    /**
     * Reads the scope's name.
     *
     * @throws IllegalArgumentException for any other word
     */
    static KeyScope ofWord(String word) {
        for (var scope : values()) {
            if (scope.word.equals(word)) {
                return scope;
            }
        }
        throw new IllegalArgumentException("A key's scope is \"real\" or \"simulated\", not \"" + word + "\"");
    }
}
