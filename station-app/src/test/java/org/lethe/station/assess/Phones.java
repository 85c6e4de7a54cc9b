package org.lethe.station.assess;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lethe.station.model.AndroidVersion;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.Fact;
import org.lethe.station.model.Management;
import org.lethe.station.model.RemovableStorage;
import org.lethe.station.model.SampleAssessment;
import org.lethe.station.model.Situation;
import org.lethe.station.model.Situation.Belongings;
import org.lethe.station.model.Situation.Condition;
import org.lethe.station.model.Situation.Custody;
import org.lethe.station.model.Situation.Modes;
import org.lethe.station.model.SpaceKind;
import org.lethe.station.model.SystemKind;
import org.lethe.station.model.TradeInMode;

/** Assessments for tests. */
public final class Phones {
    private Phones() {}

    /** A phone of some Android version with nothing in the way. */
    public static DeviceAssessment healthy(int apiLevel) {
        return phone(apiLevel, TradeInMode.NONE);
    }

    /** One with Android 16 that stands in trade-in mode, as far as that can be seen. */
    public static DeviceAssessment reset(TradeInMode mode) {
        return phone(AndroidVersion.ANDROID_16, mode);
    }

    private static DeviceAssessment phone(int apiLevel, TradeInMode tradeIn) {
        return SampleAssessment.healthy()
                .android(new AndroidVersion(Integer.toString(apiLevel - 20), apiLevel))
                .capacity(Fact.known(64L << 20, "df"))
                .tradeIn(tradeIn)
                .situation(ordinary())
                .build();
    }

    /** Nobody but the owner has a say, nothing is in the phone that stays, and nothing is wrong with it. */
    public static Situation ordinary() {
        return new Situation(
                Optional.of("Pixel 8"),
                Fact.known(SystemKind.ANDROID, ""),
                new Custody(
                        Fact.known(new Management(false, List.of(), false), ""),
                        Fact.known(Map.of(SpaceKind.OWNER, 1), ""),
                        Fact.known(List.of(), "")),
                new Belongings(
                        Fact.known(new RemovableStorage(0, 0), ""), Fact.known(false, ""), Fact.known(false, "")),
                new Condition(Fact.known(0, ""), Fact.known(2, ""), Fact.known(0L, ""), Fact.known(44L << 20, "")),
                Fact.known(List.of(), ""),
                new Modes(false, Fact.known(false, ""), List.of()));
    }
}
