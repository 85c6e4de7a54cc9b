package org.lethe.station.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.lethe.station.adb.DeviceListing;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.ledger.SampleJobs;
import org.lethe.station.model.ConnectionState;
import org.lethe.station.model.DeviceSerial;
import org.lethe.station.model.JobState;
import org.lethe.station.model.TransportId;

/** A tile must not show one phone's job above another phone for longer than it must. */
class BayTest {
    private final AtomicLong time = new AtomicLong();
    private final Bay bay = new Bay("usb:1-1", 1, time::get, Duration.ofMinutes(6));

    BayTest() {
        var job = SampleJobs.job(1).in(JobState.AWAITING_RETURN).noting(Note.BUS_SERIAL, "OURS");
        bay.give(new RunningJob(job, id -> Optional.empty(), () -> {}, paced -> Optional.empty()));
    }

    @Test
    void a_job_whose_phone_is_away_may_follow_it_elsewhere() {
        bay.show(Optional.empty());

        assertThat(bay.isWithoutPhoneOfItsJob()).isTrue();
    }

    @Test
    void a_job_may_follow_its_phone_also_when_another_one_took_its_port() {
        bay.show(Optional.of(listing("ANOTHER")));

        assertThat(bay.isWithoutPhoneOfItsJob()).isTrue();
    }

    @Test
    void a_job_stays_where_its_phone_is() {
        bay.show(Optional.of(listing("OURS")));

        assertThat(bay.isWithoutPhoneOfItsJob()).isFalse();
    }

    @Test
    void jobs_of_two_phones_that_swapped_ports_are_exchanged() {
        var other = new Bay("usb:1-2", 2, time::get, Duration.ofMinutes(6));
        var theirs = SampleJobs.job(2).in(JobState.AWAITING_RETURN).noting(Note.BUS_SERIAL, "THEIRS");
        other.give(new RunningJob(theirs, id -> Optional.empty(), () -> {}, paced -> Optional.empty()));
        bay.show(Optional.of(listing("THEIRS")));
        other.show(Optional.of(listing("OURS")));
        assertThat(bay.isNamedInJobOf(other)).isTrue();

        bay.exchangeJobsWith(other);

        assertThat(bay.isWithoutPhoneOfItsJob()).isFalse();
        assertThat(other.isWithoutPhoneOfItsJob()).isFalse();
    }

    private static DeviceListing listing(String serial) {
        return new DeviceListing(
                new DeviceSerial(serial),
                ConnectionState.DEVICE,
                "device",
                Optional.of("usb:1-1"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new TransportId(3)));
    }
}
