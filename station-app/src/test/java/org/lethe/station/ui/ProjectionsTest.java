package org.lethe.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lethe.station.bench.BenchSnapshot;
import org.lethe.station.bench.BenchSnapshot.AdbStatus;
import org.lethe.station.bench.BenchSnapshot.BaySnapshot;
import org.lethe.station.i18n.Language;
import org.lethe.station.i18n.Messages;

/** A whole bench in words; a phone that says nothing new costs nothing. */
class ProjectionsTest {
    private final Projections projections = new Projections(Samples::qr);
    private final Messages english = Messages.in(Language.EN);

    @Test
    void of_two_hundred_phones_the_one_that_changed_is_put_into_words_anew() {
        var before = projections.of(shop(Samples.many(200)), english).tiles();
        var bays = new ArrayList<>(Samples.many(200));
        bays.set(6, Samples.blocked(7));
        var after = projections.of(shop(bays), english).tiles();
        assertThat(after).hasSize(200);
        for (int place = 0; place < 200; place++) {
            if (place == 6) {
                assertThat(after.get(place)).isNotEqualTo(before.get(place));
            } else {
                assertThat(after.get(place)).isSameAs(before.get(place));
            }
        }
    }

    private static BenchSnapshot shop(List<BaySnapshot> bays) {
        return new BenchSnapshot(AdbStatus.RUNNING, bays);
    }

    @Test
    void in_another_language_all_of_them_are() {
        var before = projections.of(Samples.busyCounter(), english);
        var after = projections.of(Samples.busyCounter(), Messages.in(Language.ZH_CN));
        assertThat(after.language()).isEqualTo(Language.ZH_CN);
        assertThat(after.tiles()).doesNotContainAnyElementsOf(before.tiles());
    }
}
