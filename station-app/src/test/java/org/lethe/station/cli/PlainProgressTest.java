package org.lethe.station.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lethe.station.bench.BenchSnapshot.Halt;
import org.lethe.station.bench.BenchSnapshot.JobSnapshot;
import org.lethe.station.i18n.Language;
import org.lethe.station.model.HeldBack;
import org.lethe.station.model.Progress;

/** In a pipe, what changes is worth a line, and what does not is none. */
class PlainProgressTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PlainProgress display =
            new PlainProgress(new PrintStream(said, true, StandardCharsets.UTF_8), Words.in(Language.EN));

    @Test
    void a_phone_that_begins_to_rest_is_worth_one_line_that_says_why() {
        var job = Samples.snapshotOf(Samples.openJob("AAA1"));
        show(Samples.at(job, new Progress(50, 100, 25_000_000)));
        var resting = Samples.at(job, new Progress(50, 100, 0, Optional.of(HeldBack.LOW_BATTERY)));
        show(resting);
        show(resting);
        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("50 %")
                .endsWith("resting: the battery is nearly empty");
    }

    @Test
    void a_job_that_stands_still_says_why_instead_of_how_far_it_was() {
        var job = Samples.at(Samples.snapshotOf(Samples.openJob("AAA1")), new Progress(50, 100, 25_000_000));
        show(Samples.halted(job, new Halt(Halt.Cause.NO_JOURNAL, "The disk is full.")));
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("The disk is full.")
                .doesNotContain("50 %");
    }

    private void show(JobSnapshot job) {
        display.show(List.of(job));
    }
}
