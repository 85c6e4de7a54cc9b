package org.lethe.station.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What surrounds an erasure: who else has a say, what a reset does not take along, how the phone is doing, and how far its word can be
 * trusted. No part of it is user content.
 *
 * @param marketName what the maker calls the model in the shops, where the phone says so
 * @param system what runs behind the shell
 * @param custody who has a say beside the owner
 * @param belongings what leaves with the seller, not with the reset
 * @param condition how the phone is doing
 * @param tamperSigns why the phone's word may be untrue
 * @param modes states in which a phone cannot be handed over or worked on
 */
public record Situation(
        Optional<String> marketName,
        Fact<SystemKind> system,
        Custody custody,
        Belongings belongings,
        Condition condition,
        Fact<List<TamperSign>> tamperSigns,
        Modes modes) {

    /** Nothing of it was asked. */
    public static Situation unasked() {
        return new Situation(
                Optional.empty(),
                unknown(),
                new Custody(unknown(), unknown(), unknown()),
                new Belongings(unknown(), unknown(), unknown()),
                new Condition(unknown(), unknown(), unknown(), unknown()),
                unknown(),
                new Modes(false, unknown(), List.of()));
    }

    private static <T> Fact<T> unknown() {
        return Fact.unknown("not asked");
    }

    /**
     * @param management organizations, and what they forbid
     * @param spaces how many users there are of each kind
     * @param accounts whose accounts are signed in
     */
    public record Custody(
            Fact<Management> management, Fact<Map<SpaceKind, Integer>> spaces, Fact<List<AccountKind>> accounts) {}

    /**
     * @param removable cards
     * @param embeddedSim whether the phone knows of an eSIM profile, of now or of earlier
     * @param wallet whether a wallet is set up for paying by holding the phone to a reader
     */
    public record Belongings(Fact<RemovableStorage> removable, Fact<Boolean> embeddedSim, Fact<Boolean> wallet) {}

    /**
     * @param thermalStatus Android's, from 0 (none) over 3 (severe) to 6 (shutdown)
     * @param batteryHealth Android's {@code BatteryManager.BATTERY_HEALTH_*}: 2 is good
     * @param clockAheadSeconds the phone's clock less the station's
     * @param freeBytes what the shell may still write to the user data's file system
     */
    public record Condition(
            Fact<Integer> thermalStatus,
            Fact<Integer> batteryHealth,
            Fact<Long> clockAheadSeconds,
            Fact<Long> freeBytes) {}

    /**
     * @param secureStartup whether the phone waits for a password before it opens the user data (full-disk encryption)
     * @param testHarness whether test harness mode has set it up
     * @param closedGates makers' switches that are off
     */
    public record Modes(boolean secureStartup, Fact<Boolean> testHarness, List<MakerGate> closedGates) {
        public Modes {
            closedGates = List.copyOf(closedGates);
        }
    }
}
