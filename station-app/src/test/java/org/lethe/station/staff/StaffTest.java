package org.lethe.station.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.station.ledger.Ledger;
import org.lethe.station.runtime.ManualClock;
import org.lethe.station.staff.Staff.Change;

class StaffTest {
    private static final String BOSS = "Wang Fang";
    private static final String CLERK = "Li Wei";
    private static final Pin RIGHT = new Pin("2580");
    private static final Pin WRONG = new Pin("1234");
    private static final int FEW_ROUNDS = 1000;

    @TempDir
    private Path folder = Path.of("");

    private final ManualClock clock = new ManualClock();
    private Ledger ledger;
    private Staff staff;

    @BeforeEach
    void open() {
        ledger = Ledger.open(folder.resolve("ledger.db"), clock::now);
        staff = new Staff(ledger.staff(), clock::now, FEW_ROUNDS);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void without_operators_any_name_may_act_and_from_the_first_one_on_only_theirs() {
        assertThat(staff.mayAct("anybody")).isTrue();
        assertThat(staff.mayAct(" ")).isFalse();
        assertThat(staff.add(BOSS, Role.SUPERVISOR, RIGHT, "test")).isEqualTo(Change.DONE);
        assertThat(staff.mayAct("anybody")).isFalse();
        assertThat(staff.mayAct("wang  fang")).isTrue();
    }

    @Test
    void the_first_operator_is_a_supervisor_and_the_last_supervisor_stays() {
        assertThat(staff.add(CLERK, Role.CLERK, RIGHT, "test")).isEqualTo(Change.NEEDS_SUPERVISOR);
        staff.add(BOSS, Role.SUPERVISOR, RIGHT, "test");
        staff.add(CLERK, Role.CLERK, RIGHT, "test");
        assertThat(staff.retire(BOSS, "test")).isEqualTo(Change.NEEDS_SUPERVISOR);
        assertThat(staff.retire(CLERK, "test")).isEqualTo(Change.DONE);
    }

    @Test
    void who_has_left_may_not_act_and_their_name_is_never_given_again() {
        hire();
        assertThat(staff.retire(CLERK, "test")).isEqualTo(Change.DONE);
        assertThat(staff.mayAct(CLERK)).isFalse();
        assertThat(staff.signIn(CLERK, RIGHT)).isEqualTo(new SignIn.Unknown());
        assertThat(staff.setPin(CLERK, WRONG, "test")).isEqualTo(Change.NOT_ACTIVE);
        assertThat(staff.add("LI WEI", Role.CLERK, RIGHT, "test")).isEqualTo(Change.NAME_TAKEN);
        assertThat(staff.members()).contains(new StaffMember(CLERK, Role.CLERK, false));
    }

    @Test
    void only_the_newest_pin_opens() {
        hire();
        assertThat(staff.signIn(CLERK, RIGHT)).isEqualTo(new SignIn.Done(new StaffMember(CLERK, Role.CLERK, true)));
        staff.setPin(CLERK, WRONG, "test");
        assertThat(staff.signIn(CLERK, RIGHT)).isEqualTo(new SignIn.Wrong(4));
        assertThat(staff.signIn(CLERK, WRONG)).isInstanceOf(SignIn.Done.class);
    }

    @Test
    void five_wrong_pins_earn_a_wait_that_a_restart_does_not_forgive() {
        hire();
        guess(5);
        close();
        open();
        clock.advance(Duration.ofSeconds(59));
        assertThat(staff.signIn(CLERK, RIGHT)).isEqualTo(new SignIn.Wait(Duration.ofSeconds(1)));
        clock.advance(Duration.ofSeconds(1));
        assertThat(staff.signIn(CLERK, RIGHT)).isInstanceOf(SignIn.Done.class);
    }

    @Test
    void a_right_pin_gives_back_the_free_tries() {
        hire();
        guess(4);
        assertThat(staff.signIn(CLERK, RIGHT)).isInstanceOf(SignIn.Done.class);
        assertThat(staff.signIn(CLERK, WRONG)).isEqualTo(new SignIn.Wrong(4));
    }

    @Test
    void another_pin_takes_the_wait_back() {
        hire();
        guess(5);
        staff.setPin(CLERK, WRONG, "test");
        assertThat(staff.signIn(CLERK, WRONG)).isInstanceOf(SignIn.Done.class);
    }

    @Test
    void every_further_wrong_pin_doubles_the_wait_up_to_an_hour_whatever_the_clock_does() {
        var now = clock.now();
        assertThat(wait(4)).isZero();
        assertThat(wait(5)).isEqualTo(Duration.ofMinutes(1));
        assertThat(wait(7)).isEqualTo(Duration.ofMinutes(4));
        assertThat(wait(500)).isEqualTo(Duration.ofHours(1));
        assertThat(new WrongPins(Collections.nCopies(5, now.plus(Duration.ofDays(9)))).waitAt(now))
                .isEqualTo(Duration.ofMinutes(1));
    }

    private Duration wait(int wrong) {
        return new WrongPins(Collections.nCopies(wrong, clock.now())).waitAt(clock.now());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "123456789", "12a4", "１２３４", " 1234"})
    void a_pin_has_four_to_eight_digits(String typed) {
        assertThat(Pin.parse(typed)).isEmpty();
        assertThatThrownBy(() -> new Pin(typed)).hasMessageContaining("four to eight");
    }

    @Test
    void a_pin_is_hashed_slowly_with_a_salt_of_its_own_and_says_nothing_of_itself() {
        var random = new SecureRandom();
        var one = PinHash.of(RIGHT, random, FEW_ROUNDS);
        assertThat(PinHash.ROUNDS).isGreaterThanOrEqualTo(600_000);
        assertThat(one.hash())
                .isNotEqualTo(PinHash.of(RIGHT, random, FEW_ROUNDS).hash());
        assertThat(PinHash.parse(one.text())).isEqualTo(one);
        assertThat(RIGHT + " " + one).doesNotContain("2580", one.hash());
    }

    @Test
    void neither_pin_nor_hash_stands_in_the_file() throws Exception {
        hire();
        var hash = ledger.staff().events().get(0).pin().orElseThrow();
        close();
        var file = content();
        open();
        assertThat(file).contains(CLERK).doesNotContain(hash.hash(), hash.salt());
    }

    private String content() throws IOException {
        var text = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (var file :
                    files.filter(path -> path.toString().contains("ledger.db")).toList()) {
                text.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return text.toString();
    }

    @Test
    void what_operators_did_is_never_changed_or_deleted() throws Exception {
        hire();
        guess(1);
        staff.did(CLERK, Act.Kind.JOB_CANCELLED, "job-1");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ledger.db"));
                var statement = connection.createStatement()) {
            for (var table : new String[] {"operator_event", "pin_try", "act"}) {
                assertThatThrownBy(() -> statement.execute("delete from " + table))
                        .hasMessageContaining("never deleted");
                assertThatThrownBy(() -> statement.execute("update " + table + " set at = ''"))
                        .hasMessageContaining("never changed");
            }
        }
        assertThat(staff.members()).hasSize(2);
        assertThat(ledger.staff().acts()).containsExactly(new Act(clock.now(), CLERK, Act.Kind.JOB_CANCELLED, "job-1"));
    }

    private void hire() {
        assertThat(staff.add(BOSS, Role.SUPERVISOR, WRONG, "test")).isEqualTo(Change.DONE);
        assertThat(staff.add(CLERK, Role.CLERK, RIGHT, "test")).isEqualTo(Change.DONE);
    }

    private void guess(int times) {
        for (int i = 0; i < times; i++) {
            var unused = staff.signIn(CLERK, WRONG);
        }
    }
}
