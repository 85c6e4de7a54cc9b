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
    @EnumSource(RefusalCode.class)
    void every_refusal_has_a_reason(RefusalCode code) {
        assertThat(new RefusedException(code, "").outcome()).isInstanceOf(StepOutcome.Failed.class);
    }
}
