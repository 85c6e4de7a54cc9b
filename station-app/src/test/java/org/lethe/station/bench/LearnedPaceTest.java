package org.lethe.station.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lethe.station.erase.EraseJob;
import org.lethe.station.ledger.SampleJobs;
import org.lethe.station.model.JobState;
import org.lethe.station.model.ReasonCode;

/** How long a phone still takes is learned from phones of its kind that were erased here, and from nothing else. */
class LearnedPaceTest {
    private static final EraseJob JOB = SampleJobs.job(9);
    private Instant now = JOB.startedAt();
    private final LearnedPace pace = new LearnedPace(() -> now);

    @Test
    void of_the_first_phone_of_a_kind_nothing_is_known() {
        assertThat(pace.left(JOB)).isEmpty();
    }

    @Test
    void the_median_of_former_jobs_counts_and_what_has_passed_is_taken_off() {
        pace.learn(List.of(erasedIn(1, 10), erasedIn(2, 90), erasedIn(3, 14)));
        now = now.plus(Duration.ofMinutes(4));
        assertThat(pace.left(JOB)).contains(Duration.ofMinutes(10));
    }

    @Test
    void of_many_former_jobs_the_newest_count() {
        var newestFirst = new ArrayList<EraseJob>();
        for (int number = 20; number > 0; number--) {
            newestFirst.add(erasedIn(number, number > 12 ? 10 : 90));
        }
        pace.learn(newestFirst);
        assertThat(pace.left(JOB)).contains(Duration.ofMinutes(10));
    }

    @Test
    void a_phone_that_takes_longer_than_usual_gets_no_promise() {
        pace.learn(erasedIn(1, 10));
        now = now.plus(Duration.ofMinutes(10));
        assertThat(pace.left(JOB)).isEmpty();
    }

    @Test
    void jobs_that_failed_teach_nothing() {
        pace.learn(JOB.in(JobState.NOT_ERASED).ended(List.of(ReasonCode.PHONE_LOST), now.plusSeconds(60)));
        assertThat(pace.left(JOB)).isEmpty();
    }

    private static EraseJob erasedIn(long number, long minutes) {
        var job = SampleJobs.job(number).in(JobState.ERASED);
        return job.ended(List.of(), job.startedAt().plus(Duration.ofMinutes(minutes)));
    }
}
