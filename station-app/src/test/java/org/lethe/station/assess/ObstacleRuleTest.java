package org.lethe.station.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lethe.station.model.Battery;
import org.lethe.station.model.ErasePolicy;
import org.lethe.station.model.Fact;
import org.lethe.station.model.Finding;
import org.lethe.station.model.LockScreen;
import org.lethe.station.model.PolicyId;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.SampleAssessment;
import org.lethe.station.model.UserSpace;

/** What stands in the way is named; what cannot be known stands in the way, or is at least said. */
class ObstacleRuleTest {
    private static final ErasePolicy POLICY = ErasePolicy.of(PolicyId.GB46864);

    private Fact<LockScreen> lock = Fact.known(LockScreen.NOT_SECURED, "None");
    private Fact<Integer> accounts = Fact.known(0, "0");
    private Fact<Boolean> frp = Fact.known(false, "0");
    private Fact<List<UserSpace>> users = Fact.known(List.of(new UserSpace(0)), "0");
    private Fact<Battery> battery = Fact.known(new Battery(80, 30, true), "80");
    private Fact<Boolean> locked = Fact.known(true, "1");

    @Test
    void a_phone_with_nothing_in_the_way_has_no_findings() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void a_lock_screen_is_said_but_does_not_block_because_some_ways_do_not_mind_it() {
        lock = Fact.known(LockScreen.SECURED, "Pin");
        assertThat(findings()).extracting(Finding::code).containsExactly(ReasonCode.LOCK_SCREEN_SET);
        assertThat(blocking()).isEmpty();

        lock = Fact.unknown("?");
        assertThat(findings()).extracting(Finding::code).containsExactly(ReasonCode.LOCK_SCREEN_UNKNOWN);
    }

    @Test
    void accounts_block_and_so_does_not_knowing_them() {
        accounts = Fact.known(2, "2");
        assertThat(blocking()).containsExactly(ReasonCode.ACCOUNT_PRESENT);
        assertThat(findings().get(0).details()).containsEntry("count", "2");

        accounts = Fact.unknown("");
        assertThat(blocking()).containsExactly(ReasonCode.ACCOUNTS_UNKNOWN);
    }

    @Test
    void active_factory_reset_protection_blocks() {
        frp = Fact.known(true, "1");
        assertThat(blocking()).containsExactly(ReasonCode.FRP_ACTIVE);
    }

    @Test
    void a_battery_below_the_policys_minimum_blocks_and_one_at_it_does_not() {
        battery = Fact.known(new Battery(29, 30, true), "29");
        assertThat(blocking()).containsExactly(ReasonCode.BATTERY_LOW);

        battery = Fact.known(new Battery(30, 30, true), "30");
        assertThat(findings()).isEmpty();
    }

    @Test
    void a_hot_battery_blocks() {
        battery = Fact.known(new Battery(80, 45.1, true), "hot");
        assertThat(blocking()).containsExactly(ReasonCode.BATTERY_HOT);
    }

    @Test
    void other_users_are_said_but_do_not_block_because_the_plan_removes_them() {
        users = Fact.known(List.of(new UserSpace(0), new UserSpace(10)), "0 10");
        assertThat(findings()).extracting(Finding::code).containsExactly(ReasonCode.EXTRA_USERS);
        assertThat(blocking()).isEmpty();
    }

    @Test
    void an_open_bootloader_is_said() {
        locked = Fact.known(false, "orange");
        assertThat(findings()).extracting(Finding::code).containsExactly(ReasonCode.BOOTLOADER_UNLOCKED);
    }

    @Test
    void blocking_findings_come_first() {
        locked = Fact.known(false, "orange");
        frp = Fact.known(true, "1");
        assertThat(findings())
                .extracting(Finding::code)
                .containsExactly(ReasonCode.FRP_ACTIVE, ReasonCode.BOOTLOADER_UNLOCKED);
    }

    private List<ReasonCode> blocking() {
        return findings().stream()
                .filter(Finding::isBlocking)
                .map(Finding::code)
                .toList();
    }

    private List<Finding> findings() {
        var phone = SampleAssessment.like(Phones.healthy(34))
                .lockScreen(lock)
                .accounts(accounts)
                .frp(frp)
                .users(users)
                .battery(battery)
                .bootloaderLocked(locked);
        return ObstacleRule.findings(phone.build(), POLICY);
    }
}
