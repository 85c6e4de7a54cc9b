package org.lethe.station.erase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lethe.protocol.RefusalCode;
import org.lethe.station.erase.AgentWork.RefusedException;
import org.lethe.station.model.ReasonCode;

/** What a person reads when the agent has refused: what is to be done about the phone, not only that it failed. */
class AgentRefusalTest {
    @ParameterizedTest
    @CsvSource({"TOO_HOT, BATTERY_HOT", "BATTERY_LOW, BATTERY_LOW", "STORAGE, AGENT_FAILED", "INTERNAL, AGENT_FAILED"})
    void a_refusal_ends_the_step_with_its_reason(RefusalCode code, ReasonCode reason) {
        var outcome = (StepOutcome.Failed) new RefusedException(code, "as the agent says it").outcome();

        assertThat(outcome.reason()).isEqualTo(reason);
        assertThat(outcome.answer()).isEqualTo(code + ": as the agent says it");
    }

    @ParameterizedTest
    @CsvSource({
        "/data/local/tmp/lethe-fill: open failed: EIO (I/O error), STORAGE_ERROR",
        "mkdir failed: EROFS (Read-only file system), STORAGE_ERROR",
        "write failed: ENOSPC (No space left on device), STORAGE_FULL",
        "/data/local/tmp/lethe-fill: open failed: EACCES (Permission denied), AGENT_FAILED"
    })
    void what_the_storage_said_is_the_reason(String text, ReasonCode reason) {
        var outcome = (StepOutcome.Failed) new RefusedException(RefusalCode.STORAGE, text).outcome();

        assertThat(outcome.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @EnumSource(RefusalCode.class)
    void every_refusal_has_a_reason(RefusalCode code) {
        assertThat(new RefusedException(code, "").outcome()).isInstanceOf(StepOutcome.Failed.class);
    }
}
