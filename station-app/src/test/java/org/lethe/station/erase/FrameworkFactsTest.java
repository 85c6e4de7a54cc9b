package org.lethe.station.erase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lethe.protocol.PhoneFacts;
import org.lethe.protocol.PhoneFacts.User;
import org.lethe.protocol.PhoneFacts.Volume;
import org.lethe.protocol.Stated;
import org.lethe.station.model.Check;
import org.lethe.station.model.CheckResult;
import org.lethe.station.model.Claim;
import org.lethe.station.model.Imei;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.StepKind;
import org.lethe.station.runtime.Patience;

/** What the framework tells names the phone and may contradict; it never makes evidence where there is none. */
class FrameworkFactsTest {
    private static final String IMEI = "490154203237518";
    private static final Stated<List<User>> OWNER = Stated.known(List.of(new User(0, "flags 0x13")));

    private final PlayedBus bus = new PlayedBus();
    private final ListJournal journal = new ListJournal();
    private final List<String> told = new ArrayList<>();
    private final JobDesk desk = new JobDesk(Jobs.at(StepKind.PROVE_RESET), journal, bus.clock, told::add);

    @Test
    void imeis_are_noted_in_full_and_told_to_nobody() {
        facts(OWNER, Stated.known(0), Stated.known(List.of(IMEI)), 0).noteBefore();

        assertThat(desk.job().imeis().value()).contains(List.of(new Imei(IMEI)));
        assertThat(told + journal.lines.toString()).doesNotContain(IMEI);
    }

    @Test
    void a_phone_without_radio_has_no_imei_and_that_is_known() {
        facts(OWNER, Stated.known(0), Stated.known(List.of()), 0).noteBefore();

        assertThat(desk.job().imeis().value()).contains(List.of());
    }

    @Test
    void what_is_no_imei_is_unknown_and_is_not_kept() {
        facts(OWNER, Stated.known(0), Stated.known(List.of(IMEI, "A1000012345678")), 0)
                .noteBefore();

        assertThat(desk.job().imeis().isKnown()).isFalse();
        assertThat(desk.job().imeis().raw()).isEqualTo("stated what is no IMEI, in lengths of 15, 14");
    }

    @Test
    void a_silent_phone_has_unknown_imeis_with_its_reason_and_one_never_asked_says_so() {
        assertThat(desk.job().imeis().raw()).isEqualTo("the phone was not asked");

        facts(OWNER, Stated.known(0), Stated.unknown("refused by service phone"), 0)
                .noteBefore();

        assertThat(desk.job().imeis().isKnown()).isFalse();
        assertThat(desk.job().imeis().raw()).isEqualTo("refused by service phone");
    }

    @Test
    void a_visible_account_refutes_a_count_of_none() {
        desk.check(Claim.NO_ACCOUNTS, CheckResult.PASSED, Optional.empty(), Map.of(), Optional.empty());

        facts(OWNER, Stated.known(1), Stated.known(List.of()), 0).contradict();

        assertThat(latest(Claim.NO_ACCOUNTS).result()).isEqualTo(CheckResult.FAILED);
        assertThat(latest(Claim.NO_ACCOUNTS).reason()).contains(ReasonCode.ACCOUNT_SURVIVED);
    }

    @Test
    void a_second_user_refutes_a_list_of_one() {
        var users = Stated.known(List.of(new User(0, "flags 0x13"), new User(10, "flags 0x30")));

        facts(users, Stated.known(0), Stated.known(List.of()), 0).contradict();

        assertThat(latest(Claim.ONE_USER).reason()).contains(ReasonCode.USER_SURVIVED);
    }

    @Test
    void nothing_visible_proves_nothing_where_a_command_did_not_answer() {
        var unknown = Optional.of(ReasonCode.ACCOUNTS_UNKNOWN);
        desk.check(Claim.NO_ACCOUNTS, CheckResult.INCONCLUSIVE, unknown, Map.of(), Optional.empty());

        facts(OWNER, Stated.known(0), Stated.known(List.of()), 0).contradict();

        assertThat(latest(Claim.NO_ACCOUNTS).result()).isEqualTo(CheckResult.INCONCLUSIVE);
    }

    @Test
    void the_operator_hears_of_a_hot_phone_only() {
        facts(OWNER, Stated.known(0), Stated.known(List.of()), 2).noteHeat();
        assertThat(told).isEmpty();

        facts(OWNER, Stated.known(0), Stated.known(List.of()), 3).noteHeat();
        assertThat(told).containsExactly("the phone is hot: thermal status 3 of 6");
    }

    @Test
    void a_phone_that_states_none_of_the_imeis_of_before_is_another_one() {
        facts(OWNER, Stated.known(0), Stated.known(List.of(IMEI)), 0).noteBefore();

        var another = facts(OWNER, Stated.known(0), Stated.known(List.of("356938035643809")), 0);

        assertThat(another.showAnotherPhone()).isTrue();
        assertThat(latest(Claim.SAME_PHONE_RETURNED).reason()).contains(ReasonCode.PHONE_NOT_SAME);
    }

    @Test
    void a_phone_that_states_one_of_them_or_none_at_all_is_not_held_to_be_another() {
        facts(OWNER, Stated.known(0), Stated.known(List.of(IMEI, "356938035643809")), 0)
                .noteBefore();

        assertThat(facts(OWNER, Stated.known(0), Stated.known(List.of(IMEI)), 0).showAnotherPhone())
                .isFalse();
        assertThat(facts(OWNER, Stated.known(0), Stated.known(List.of()), 0).showAnotherPhone())
                .isFalse();
        assertThat(facts(OWNER, Stated.known(0), Stated.unknown("refused"), 0).showAnotherPhone())
                .isFalse();
        assertThat(desk.job().checks()).isEmpty();
    }

    private Check latest(Claim claim) {
        return desk.job().checks().stream()
                .filter(check -> check.claim() == claim)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private FrameworkFacts facts(
            Stated<List<User>> users, Stated<Integer> accounts, Stated<List<String>> imeis, int heat) {
        var context =
                new StepContext(desk, Optional.empty(), bus, bus.clock, Patience.ofVirtualPhones(), progress -> {});
        var volumes = Stated.known(List.of(new Volume("private", "mounted")));
        return new FrameworkFacts(
                context, new PhoneFacts(volumes, users, accounts, imeis, Stated.known(heat)), Optional.empty());
    }
}
