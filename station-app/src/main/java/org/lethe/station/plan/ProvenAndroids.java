package org.lethe.station.plan;

import java.util.Optional;
import org.lethe.station.model.AndroidVersion;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.ReasonCode;

/**
 * The Androids, 10 to 16, whose end after recovery's rescue mode can be told: up to 15 the phone stays away, on 16 it shows its
 * trade-in foyer. A later one may end otherwise.
 */
final class ProvenAndroids {
    private static final int LAST_API_LEVEL = 36;

    private ProvenAndroids() {}

    /** Why a phone's Android is none of them. */
    static Optional<ReasonCode> obstacle(DeviceAssessment phone) {
        return phone.android().apiLevel() > LAST_API_LEVEL
                ? Optional.of(ReasonCode.ROUTE_NEEDS_OLDER_ANDROID)
                : olderThan(AndroidVersion.ANDROID_10, phone);
    }

    /** That a phone's Android is older than the first one on which something works, an API level. */
    static Optional<ReasonCode> olderThan(int firstApiLevel, DeviceAssessment phone) {
        return phone.android().isAtLeast(firstApiLevel)
                ? Optional.empty()
                : Optional.of(ReasonCode.ROUTE_NEEDS_NEWER_ANDROID);
    }
}
