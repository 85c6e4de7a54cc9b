package org.lethe.station.erase;

import java.time.Duration;
import org.lethe.station.model.StepKind;
import org.lethe.station.runtime.Patience;

/** How long a phone that left at a step may take to be back: it depends on what the step does to it. */
final class ReturnPatience {
    private ReturnPatience() {}

    static Duration of(Patience patience, StepKind kind) {
        return switch (kind) {
            case TEST_HARNESS_RESET, TRADE_IN_RESET -> patience.returnAfterReset();
            case FINAL_RESET, PROBE_RESCUE, RESCUE_RESET -> patience.recovery().plus(patience.restart());
            case EMPTY_PAGE_CACHE, TRADE_IN_EVALUATE -> patience.restart();
            default -> patience.replug();
        };
    }
}
