package org.lethe.station.adb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lethe.station.model.AllowList;
import org.lethe.station.model.AllowList.Way;

/** What the station can order, it may order. */
class RebootTargetTest {
    @ParameterizedTest
    @EnumSource
    void every_place_that_a_phone_can_be_sent_to_is_on_the_list(RebootTarget target) {
        assertThat(AllowList.permits(Way.SERVICE, target.service())).isTrue();
    }
}
