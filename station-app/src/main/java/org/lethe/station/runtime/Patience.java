package org.lethe.station.runtime;

import java.time.Duration;

/**
 * How long the station waits for what. Each number is a limit, not a pace: whatever comes sooner is taken at once.
 *
 * @param assessment of one phone, all questions together; a busy phone takes seconds for {@code dumpsys}
 * @param command one shell command; {@code pm remove-user} and {@code dumpsys} on a loaded phone take long
 * @param leaving from an accepted order to reset or restart until the phone is off the bus
 * @param returnAfterReset a first boot formats the user data and optimizes every app; slow phones need ten minutes
 * @param restart a plain restart
 * @param recovery from Android into recovery's sideload mode, or from there into rescue mode
 * @param wipe recovery's own wipe
 * @param replug a cable that came loose: the time in which a clerk sees it and plugs it in again
 * @param operator what a person does on the phone's screen, and until they say what they saw; phones that are overwritten overnight wait
 *     for the shop to open
 * @param push bringing the agent onto the phone, or a request to it that does not grow with the storage
 * @param wholeStorage one pass over all of the storage: 1 TB at the 15 MB/s of a worn eMMC takes 19 hours
 * @param quietAtLeast how long a phone must stay away after the last reset at the least; on top of that, twice the time that
 *     it took to come back from its first reset
 * @param quietUnmeasured how long it must stay away when nobody saw how long it takes to start
 * @param pollPause between two looks at something that tells nobody when it changes
 */
public record Patience(
        Duration assessment,
        Duration command,
        Duration leaving,
        Duration returnAfterReset,
        Duration restart,
        Duration recovery,
        Duration wipe,
        Duration replug,
        Duration operator,
        Duration push,
        Duration wholeStorage,
        Duration quietAtLeast,
        Duration quietUnmeasured,
        Duration pollPause) {
    /** For real phones at a counter. */
    public static Patience ofRealPhones() {
        return new Patience(
                Duration.ofSeconds(60),
                Duration.ofSeconds(60),
                Duration.ofMinutes(2),
                Duration.ofMinutes(15),
                Duration.ofMinutes(5),
                Duration.ofMinutes(3),
                Duration.ofMinutes(10),
                Duration.ofMinutes(10),
                Duration.ofHours(24),
                Duration.ofMinutes(2),
                Duration.ofHours(24),
                Duration.ofSeconds(60),
                Duration.ofMinutes(11),
                Duration.ofSeconds(1));
    }

    /** For virtual phones, which start in a second or two: the same waits, so much shorter that a demo of a loss ends soon. */
    public static Patience ofVirtualPhones() {
        return new Patience(
                Duration.ofSeconds(20),
                Duration.ofSeconds(20),
                Duration.ofSeconds(15),
                Duration.ofSeconds(40),
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                Duration.ofSeconds(15),
                Duration.ofSeconds(60),
                Duration.ofSeconds(30),
                Duration.ofHours(1),
                Duration.ofSeconds(3),
                Duration.ofSeconds(30),
                Duration.ofMillis(100));
    }

    /** A phone that starts, and all that is asked of it then; beyond, a person must do something about it. */
    public Duration firstLook() {
        return restart.plus(assessment);
    }

    /** How long a phone that took so long to return from its first reset must stay away after the last one. */
    public Duration quietAfter(Duration firstReturn) {
        return quietAtLeast.plus(firstReturn.multipliedBy(2));
    }
}
