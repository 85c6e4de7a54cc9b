package org.lethe.station.model;

import java.util.List;

/**
 * What was learned about a phone before touching it. No part of it is user content: users and accounts are counted, not
 * named.
 *
 * @param identity who the phone is
 * @param android what it runs
 * @param encryption how it encrypts
 * @param capacityBytes size of the user data's file system
 * @param lockScreen whether a secret guards the screen
 * @param accounts how many accounts are signed in, over all users
 * @param frpActive whether factory reset protection is already active
 * @param users every user, profile and clone space
 * @param battery charge and temperature
 * @param bootloaderLocked whether the maker's bootloader lock is closed
 * @param tradeIn where it stands in trade-in mode; in its foyer a phone tells little, and most facts are unknown
 * @param simulated whether the phone declares itself a virtual one ({@code ro.lethe.simulated})
 * @param situation what surrounds an erasure
 * @param findings what a person should know, the blocking ones first
 */
public record DeviceAssessment(
        DeviceIdentity identity,
        AndroidVersion android,
        Encryption encryption,
        Fact<Long> capacityBytes,
        Fact<LockScreen> lockScreen,
        Fact<Integer> accounts,
        Fact<Boolean> frpActive,
        Fact<List<UserSpace>> users,
        Fact<Battery> battery,
        Fact<Boolean> bootloaderLocked,
        TradeInMode tradeIn,
        boolean simulated,
        Situation situation,
        List<Finding> findings) {
    public DeviceAssessment {
        findings = List.copyOf(findings);
    }

    /** What the phone is called in shops, with maker and model beside it; only these where the phone does not say. */
    public String displayName() {
        var plain = identity.displayName();
        return situation
                .marketName()
                .filter(name ->
                        !plain.equalsIgnoreCase(name) && !identity.model().equalsIgnoreCase(name))
                .map(name -> name + " (" + plain + ")")
                .orElse(plain);
    }

    /** Whether something must be removed before an erasure may start. */
    public boolean isBlocked() {
        return findings.stream().anyMatch(Finding::isBlocking);
    }

    /** The same readings with other findings. */
    public DeviceAssessment withFindings(List<Finding> others) {
        return new DeviceAssessment(
                identity,
                android,
                encryption,
                capacityBytes,
                lockScreen,
                accounts,
                frpActive,
                users,
                battery,
                bootloaderLocked,
                tradeIn,
                simulated,
                situation,
                others);
    }
}
