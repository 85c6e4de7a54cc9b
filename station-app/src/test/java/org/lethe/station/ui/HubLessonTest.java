package org.lethe.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lethe.station.bench.HubPorts;

/** The hub is learned by plugging one phone port by port. */
class HubLessonTest {
    private final Hub hub = new Hub();
    private final HubLesson lesson = new HubLesson(hub::learn);

    @Test
    void ports_get_their_numbers_in_the_order_in_which_a_phone_newly_appears_at_them() {
        lesson.follow(Samples.bench(Samples.looking(9)));
        lesson.begin();
        lesson.follow(Samples.bench(Samples.looking(9), Samples.looking(3)));
        lesson.follow(Samples.bench(Samples.looking(9)));
        lesson.follow(Samples.bench(Samples.looking(9), Samples.looking(1)));
        assertThat(lesson.learned().get()).isEqualTo(2);
        lesson.finish();
        assertThat(hub.ports).containsExactly("1-3", "1-1");
        assertThat(lesson.running().get()).isFalse();
    }

    @Test
    void a_port_that_was_used_twice_keeps_its_first_number() {
        lesson.begin();
        lesson.follow(Samples.bench(Samples.looking(3)));
        lesson.follow(Samples.bench());
        lesson.follow(Samples.bench(Samples.looking(3)));
        assertThat(lesson.learned().get()).isEqualTo(1);
    }

    @Test
    void a_lesson_that_is_called_off_or_taught_nothing_leaves_the_former_order() {
        hub.ports.add("1-7");
        lesson.begin();
        lesson.follow(Samples.bench(Samples.looking(3)));
        lesson.callOff();
        lesson.begin();
        lesson.finish();
        assertThat(hub.ports).containsExactly("1-7");
        lesson.forget();
        assertThat(hub.ports).isEmpty();
    }

    private static final class Hub implements HubPorts {
        final List<String> ports = new ArrayList<>();

        @Override
        public List<String> learned() {
            return ports;
        }

        @Override
        public void learn(List<String> wanted) {
            ports.clear();
            ports.addAll(wanted);
        }
    }
}
