package org.lethe.station.erase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.model.EraseStep;
import org.lethe.station.model.RouteKind;
import org.lethe.station.model.StepKind;

/** A job that falls to its next way takes along what it knows of the phone, and nothing of the way that was refused. */
class EraseJobTest {
    private static final Set<Note> OF_THE_PHONE = EnumSet.of(
            Note.CANARY,
            Note.CANARY_SHOWN,
            Note.IMEIS,
            Note.IMEIS_UNKNOWN,
            Note.KEY_IDENTIFIER_BEFORE,
            Note.ANDROID_ID_BEFORE,
            Note.BOOT_HISTORY_BEFORE,
            Note.BOOT_COUNT_BEFORE,
            Note.USB_PATH,
            Note.BUS_SERIAL,
            Note.RECHECK_OF,
            Note.OVERRIDDEN);

    /** All that a phone with Android 14 can go. */
    private static final Set<RouteKind> ALL =
            EnumSet.of(RouteKind.TEST_HARNESS, RouteKind.ADMIN_APP, RouteKind.RESCUE, RouteKind.GUIDED);

    @Test
    void what_a_refused_way_noted_does_not_count_for_the_next_one() {
        var job = Jobs.at(StepKind.TEST_HARNESS_RESET);
        for (var note : Note.values()) {
            job = job.noting(note, "1000");
        }

        var fallen = job.refused("no").orElseThrow();

        assertThat(fallen.memory().keySet()).isEqualTo(OF_THE_PHONE);
        assertThat(fallen.stepIndex()).isZero();
    }

    @Test
    void the_first_step_that_destroys_may_refuse_and_none_after_it() {
        for (var route : ALL) {
            var job = Jobs.on(route);
            int first = job.plan().firstDestructiveStep();
            for (int step = 0; step < job.plan().steps().size(); step++) {
                assertThat(job.refused("no").isPresent())
                        .as("%s at %s", route, job.step())
                        .isEqualTo(step <= first && !job.plan().fallbacks().isEmpty());
                job = job.atNextStep();
            }
        }
    }

    @Test
    void a_refused_last_reset_is_followed_by_the_next_way_and_at_last_by_a_person() {
        var job = Jobs.at(StepKind.FINAL_RESET);
        var agreed = job.plan();
        var tried = new ArrayList<StepKind>();
        for (var next = Optional.of(job); next.isPresent(); next = next.get().refusedLastReset()) {
            job = next.get();
            tried.add(job.step().orElseThrow().kind());
            assertThat(agreed.covers(job.plan())).isTrue();
            assertThat(job.plan().steps().subList(0, job.stepIndex()))
                    .isEqualTo(agreed.steps().subList(0, agreed.steps().size() - 2));
        }

        assertThat(tried).containsExactly(StepKind.FINAL_RESET, StepKind.INSTALL_ADMIN, StepKind.GUIDED_RESET);
        assertThat(job.plan().isHandedOverByHand()).isTrue();
    }

    @Test
    void that_the_phone_left_for_its_first_reset_does_not_count_for_another_last_one() {
        var job = Jobs.at(StepKind.FINAL_RESET);
        for (var note : Note.values()) {
            job = job.noting(note, "1000");
        }

        var other = job.refusedLastReset().orElseThrow();

        assertThat(EnumSet.complementOf(EnumSet.copyOf(other.memory().keySet())))
                .containsExactly(Note.RESET_LEFT_AT);
    }

    @Test
    void before_its_last_reset_and_where_it_has_only_one_a_job_has_no_other() {
        var job = Jobs.fresh();
        for (; job.step().orElseThrow().kind() != StepKind.FINAL_RESET; job = job.atNextStep()) {
            assertThat(job.refusedLastReset()).as("%s", job.step()).isEmpty();
        }
        for (var route : EnumSet.complementOf(EnumSet.of(RouteKind.TEST_HARNESS, RouteKind.TRADE_IN_MODE))) {
            for (var last = Jobs.on(route); last.step().isPresent(); last = last.atNextStep()) {
                assertThat(last.refusedLastReset())
                        .as("%s at %s", route, last.step())
                        .isEmpty();
            }
        }
    }

    @Test
    void every_way_marks_the_phone_before_anything_that_finds_out_whether_it_can_be_gone() {
        for (var route : ALL) {
            assertThat(Jobs.on(route).plan().steps()).startsWith(EraseStep.of(StepKind.PLANT_CANARIES));
        }
    }

    @Test
    void a_note_that_was_taken_too_early_is_forgotten_alone() {
        var job = Jobs.fresh().noting(Note.USB_PATH, "usb:1-1").noting(Note.RESET_LEFT_AT, "5");

        assertThat(job.forgetting(Note.RESET_LEFT_AT).memory().keySet()).containsExactly(Note.USB_PATH);
    }
}
