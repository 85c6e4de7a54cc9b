package org.lethe.station.erase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lethe.station.model.StepKind;
import org.lethe.station.runtime.Patience;

class ReturnPatienceTest {
    @ParameterizedTest
    @EnumSource(StepKind.class)
    void only_a_step_that_restarts_the_phone_is_waited_for_otherwise_than_for_a_person_with_a_cable(StepKind kind) {
        var patience = Patience.ofRealPhones();
        assertThat(kind.restartsPhone() || ReturnPatience.of(patience, kind).equals(patience.replug()))
                .isTrue();
    }
}
