package org.lethe.station.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.lethe.station.bench.BenchSnapshot.AdbStatus;
import org.lethe.station.bench.BenchSnapshot.BaySnapshot;
import org.lethe.station.bench.BenchSnapshot.Outlook;
import org.lethe.station.model.Finding;
import org.lethe.station.model.JobId;
import org.lethe.station.model.OperatorAnswer;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.Severity;
import org.lethe.station.model.TransportId;

/** The bench in the order of the hub that a person sees. */
class HubBenchTest {
    private final Source source = new Source();
    private final List<List<String>> kept = new ArrayList<>();
    private final HubBench bench = new HubBench(source, List.of(), kept::add);

    @Test
    void before_the_lesson_it_is_the_bench_as_it_is() {
        source.bays(bay("usb:1-2", 1), bay("SERIAL", 2));
        assertThat(bench.snapshot()).isEqualTo(source.snapshot());
    }

    @Test
    void every_learned_port_has_its_number_also_when_it_is_empty() {
        bench.learn(List.of("usb:1-4", "usb:1-3", "usb:1-2"));
        source.bays(bay("usb:1-2", 1));
        assertThat(bench.snapshot().bays())
                .extracting(BaySnapshot::id)
                .containsExactly("usb:1-4", "usb:1-3", "usb:1-2");
        assertThat(bench.snapshot().bays()).extracting(BaySnapshot::number).containsExactly(1, 2, 3);
        assertThat(bench.snapshot().bays()).extracting(BaySnapshot::isVacant).containsExactly(true, true, false);
    }

    @Test
    void phones_elsewhere_follow_behind_the_hub_in_the_order_in_which_they_came() {
        bench.learn(List.of("usb:1-4"));
        source.bays(bay("PHONE-B", 3), bay("usb:1-4", 1), bay("PHONE-A", 2));
        assertThat(bench.snapshot().bays())
                .extracting(BaySnapshot::id)
                .containsExactly("usb:1-4", "PHONE-A", "PHONE-B");
        assertThat(bench.snapshot().bays()).extracting(BaySnapshot::number).containsExactly(1, 3, 4);
    }

    @Test
    void a_new_order_is_kept_and_told_to_who_listens() {
        var heard = new ArrayList<BenchSnapshot>();
        source.bays(bay("usb:1-2", 1));
        var subscription = bench.subscribe(heard::add);
        bench.learn(List.of("usb:1-1", "usb:1-2"));
        subscription.close();
        bench.learn(List.of());
        assertThat(heard).hasSize(2);
        assertThat(heard.get(1).bays()).extracting(BaySnapshot::number).containsExactly(1, 2);
        assertThat(kept).containsExactly(List.of("usb:1-1", "usb:1-2"), List.of());
    }

    @Test
    void an_order_that_cannot_be_kept_is_not_used() {
        var full = new HubBench(source, List.of("usb:1-1"), ports -> {
            throw new IllegalStateException("The disk is full");
        });
        assertThatThrownBy(() -> full.learn(List.of("usb:1-9"))).hasMessage("The disk is full");
        assertThat(full.learned()).containsExactly("usb:1-1");
    }

    @Test
    void a_port_with_two_numbers_is_refused() {
        assertThatThrownBy(() -> bench.learn(List.of("usb:1-1", "usb:1-1")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(kept).isEmpty();
    }

    private static BaySnapshot bay(String id, int number) {
        var finding = Finding.of(ReasonCode.UNAUTHORIZED, Severity.BLOCKING);
        return new BaySnapshot(
                id,
                number,
                Optional.empty(),
                Optional.empty(),
                new Outlook(List.of(finding), Optional.empty(), List.of()),
                Optional.empty());
    }

    /** A bench of given bays. */
    private static final class Source implements Bench {
        private BenchSnapshot present = new BenchSnapshot(AdbStatus.RUNNING, List.of());

        void bays(BaySnapshot... bays) {
            present = new BenchSnapshot(AdbStatus.RUNNING, List.of(bays));
        }

        @Override
        public BenchSnapshot snapshot() {
            return present;
        }

        @Override
        public Subscription subscribe(Consumer<BenchSnapshot> listener) {
            listener.accept(present);
            return () -> {};
        }

        @Override
        public List<Answer> erase(EraseRequest request) {
            return List.of();
        }

        @Override
        public List<Answer> recheck(EraseRequest request) {
            return List.of();
        }

        @Override
        public boolean cancel(JobId job) {
            return false;
        }

        @Override
        public boolean answer(JobId job, OperatorAnswer answer) {
            return false;
        }

        @Override
        public void identify(TransportId phone, int number, Consumer<Signal> afterwards) {
            afterwards.accept(Signal.CANNOT);
        }

        @Override
        public List<JobId> resumeOpenJobs() {
            return List.of();
        }
    }
}
