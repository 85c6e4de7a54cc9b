package org.lethe.station.erase;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.model.Finding;
import org.lethe.station.model.Operator;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.Severity;
import org.lethe.station.model.WarningOverride;
import org.lethe.station.verify.ErasureRecord;

/** Who decided what in spite of which warnings survives in a job's memory. */
class OverriddenWarningsTest {
    private static final Operator CLERK = new Operator("Li Wei");
    private static final List<ReasonCode> WARNINGS = List.of(ReasonCode.BOOTLOADER_UNLOCKED, ReasonCode.WALLET_PRESENT);

    @Test
    void a_decision_comes_back_from_the_memory_as_it_went_in() {
        for (var decision : List.of(
                WarningOverride.of("seller\nunlocked it", CLERK),
                WarningOverride.of("why", CLERK).agreedBy(new Operator("Wang Fang")))) {
            assertThat(OverriddenWarnings.of(job(decision))).contains(new ErasureRecord.Overridden(WARNINGS, decision));
        }
    }

    @Test
    void the_journal_tells_what_was_overridden_why_and_who_agreed() {
        assertThat(OverriddenWarnings.remark(
                        job(WarningOverride.of("why", CLERK).agreedBy(new Operator("Wang Fang")))))
                .isEqualTo(", in spite of [BOOTLOADER_UNLOCKED, WALLET_PRESENT] because: why; agreed by Wang Fang");
        assertThat(OverriddenWarnings.remark(Jobs.fresh())).isEmpty();
    }

    @Test
    void a_phone_without_warnings_remembers_no_decision() {
        assertThat(OverriddenWarnings.memory(List.of(), Optional.of(WarningOverride.of("why", CLERK))))
                .isEqualTo(Map.<Note, String>of());
    }

    @Test
    void what_the_plan_sees_to_itself_asks_nobody() {
        assertThat(WarningOverride.neededFor(List.of(
                        Finding.of(ReasonCode.WORK_PROFILE, Severity.WARNING),
                        Finding.of(ReasonCode.NOT_CHARGING, Severity.INFO),
                        Finding.of(ReasonCode.SYSTEM_TAMPERED, Severity.WARNING))))
                .containsExactly(ReasonCode.SYSTEM_TAMPERED);
    }

    @Test
    void nobody_decides_without_a_reason_or_agrees_with_themselves() {
        assertThatThrownBy(() -> WarningOverride.of(" ", CLERK)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WarningOverride.of("why", CLERK).agreedBy(CLERK))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static EraseJob job(WarningOverride decision) {
        var memory = OverriddenWarnings.memory(WARNINGS, Optional.of(decision));
        return Jobs.fresh().noting(Note.OVERRIDDEN, requireNonNull(memory.get(Note.OVERRIDDEN)));
    }
}
