package org.lethe.station.plan;

import java.util.Optional;
import org.lethe.station.model.AndroidVersion;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.ReasonCode;

/**
 * The Androids, 10 to 15, whose end in recovery's rescue mode is proven by the phone's staying away. From Android 16 a phone
 * that was just reset shows the trade-in foyer to adb instead, so its end has to be proven otherwise.
 */
final class ProvenAndroids {
    private static final int LAST_API_LEVEL = 35;

    private ProvenAndroids() {}

    /** Why a phone's Android is none of them. */
    static Optional<ReasonCode> obstacle(DeviceAssessment phone) {
        if (!phone.android().isAtLeast(AndroidVersion.ANDROID_10)) {
            return Optional.of(ReasonCode.ROUTE_NEEDS_NEWER_ANDROID);
        }
        return phone.android().apiLevel() > LAST_API_LEVEL
                ? Optional.of(ReasonCode.ROUTE_NEEDS_OLDER_ANDROID)
                : Optional.empty();
    }
}
