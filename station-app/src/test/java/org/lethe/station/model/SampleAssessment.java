package org.lethe.station.model;

import java.util.List;

/** A healthy virtual phone of which only what every erasure needs is known, to be changed by the tests one thing at a time. */
public final class SampleAssessment {
    private DeviceIdentity identity =
            new DeviceIdentity(new DeviceSerial("LETHE0001"), "Google", "Pixel 8", "shiba", "google/shiba/14");
    private AndroidVersion android = new AndroidVersion("14", 34);
    private Encryption encryption = Encryption.FILE_AND_METADATA;
    private Fact<Long> capacity = Fact.known(112_000_000_000L, "df");
    private Fact<LockScreen> lockScreen = Fact.known(LockScreen.NOT_SECURED, "None");
    private Fact<Integer> accounts = Fact.known(0, "0");
    private Fact<Boolean> frp = Fact.known(false, "0");
    private Fact<List<UserSpace>> users = Fact.known(List.of(new UserSpace(0)), "0");
    private Fact<Battery> battery = Fact.known(new Battery(80, 30, true), "80");
    private Fact<Boolean> bootloaderLocked = Fact.known(true, "1");
    private TradeInMode tradeIn = TradeInMode.NONE;
    private Situation situation = Situation.unasked();
    private List<Finding> findings = List.of();
    private boolean simulated = true;

    private SampleAssessment() {}

    public static SampleAssessment healthy() {
        return new SampleAssessment();
    }

    /** The same readings as of a phone that was assessed. */
    public static SampleAssessment like(DeviceAssessment phone) {
        var sample = new SampleAssessment();
        sample.identity = phone.identity();
        sample.android = phone.android();
        sample.encryption = phone.encryption();
        sample.capacity = phone.capacityBytes();
        sample.lockScreen = phone.lockScreen();
        sample.accounts = phone.accounts();
        sample.frp = phone.frpActive();
        sample.users = phone.users();
        sample.battery = phone.battery();
        sample.bootloaderLocked = phone.bootloaderLocked();
        sample.tradeIn = phone.tradeIn();
        sample.situation = phone.situation();
        sample.findings = phone.findings();
        sample.simulated = phone.simulated();
        return sample;
    }

    public SampleAssessment identity(DeviceIdentity stated) {
        identity = stated;
        return this;
    }

    public SampleAssessment android(AndroidVersion stated) {
        android = stated;
        return this;
    }

    public SampleAssessment encryption(Encryption stated) {
        encryption = stated;
        return this;
    }

    public SampleAssessment capacity(Fact<Long> stated) {
        capacity = stated;
        return this;
    }

    public SampleAssessment lockScreen(Fact<LockScreen> stated) {
        lockScreen = stated;
        return this;
    }

    public SampleAssessment accounts(Fact<Integer> stated) {
        accounts = stated;
        return this;
    }

    public SampleAssessment frp(Fact<Boolean> stated) {
        frp = stated;
        return this;
    }

    public SampleAssessment users(Fact<List<UserSpace>> stated) {
        users = stated;
        return this;
    }

    public SampleAssessment battery(Fact<Battery> stated) {
        battery = stated;
        return this;
    }

    public SampleAssessment bootloaderLocked(Fact<Boolean> stated) {
        bootloaderLocked = stated;
        return this;
    }

    public SampleAssessment tradeIn(TradeInMode stated) {
        tradeIn = stated;
        return this;
    }

    public SampleAssessment situation(Situation stated) {
        situation = stated;
        return this;
    }

    public SampleAssessment findings(List<Finding> stated) {
        findings = stated;
        return this;
    }

    public SampleAssessment real() {
        simulated = false;
        return this;
    }

    public DeviceAssessment build() {
        return new DeviceAssessment(
                identity,
                android,
                encryption,
                capacity,
                lockScreen,
                accounts,
                frp,
                users,
                battery,
                bootloaderLocked,
                tradeIn,
                simulated,
                situation,
                findings);
    }
}
