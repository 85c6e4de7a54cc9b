package org.lethe.station.assess;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.station.adb.ShellResult;
import org.lethe.station.model.Battery;
import org.lethe.station.model.LockScreen;
import org.lethe.station.model.UserSpace;

/** Each probe reads what phones print, and calls unknown what it does not understand. */
class ProbeTest {
    @ParameterizedTest
    @CsvSource({"None,NOT_SECURED", "Pin,SECURED", "PIN,SECURED", "Pattern,SECURED", "Password,SECURED"})
    void android_11_and_later_name_the_credential_type(String type, LockScreen expected) {
        var text = "User 0\n    SID: 3fffcda35ee6c180\n    CredentialType: " + type + "\n";

        assertThat(Probe.LOCK_SCREEN.reading().read(text).value()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"0,NOT_SECURED", "1fc43bc3354180e9,SECURED"})
    void android_10_gives_the_secure_user_id(String id, LockScreen expected) {
        var text = "    User 0\n        SID = " + id + "\n";

        assertThat(Probe.LOCK_SCREEN.reading().read(text).value()).contains(expected);
    }

    @Test
    void only_the_owners_lock_counts() {
        var text = "User 0\n  CredentialType: None\nUser 10\n  CredentialType: Pin\n";

        assertThat(Probe.LOCK_SCREEN.reading().read(text).value()).contains(LockScreen.NOT_SECURED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "User 0", "User 0\n  CredentialType: Gesture", "User 10\n  CredentialType: None"})
    void a_lock_that_is_not_understood_is_unknown(String text) {
        assertThat(Probe.LOCK_SCREEN.reading().read(text).isKnown()).isFalse();
    }

    @Test
    void accounts_of_all_users_are_added_up() {
        assertThat(Probe.ACCOUNTS.reading().read("  Accounts: 2\n  Accounts: 1").value())
                .contains(3);
        assertThat(Probe.ACCOUNTS.reading().read("  Accounts: 0").value()).contains(0);
    }

    @Test
    void no_count_of_accounts_is_not_a_count_of_zero() {
        assertThat(Probe.ACCOUNTS.reading().read("").isKnown()).isFalse();
        assertThat(Probe.ACCOUNTS
                        .reading()
                        .read("Permission Denial: can't dump")
                        .isKnown())
                .isFalse();
    }

    @Test
    void users_are_numbers() {
        assertThat(Probe.USERS
                        .reading()
                        .read("UserInfo{0\nUserInfo{95\nUserInfo{150")
                        .value())
                .hasValueSatisfying(users ->
                        assertThat(users).containsExactly(new UserSpace(0), new UserSpace(95), new UserSpace(150)));
    }

    @Test
    void a_list_of_users_without_the_owner_is_not_understood() {
        assertThat(Probe.USERS.reading().read("UserInfo{10").isKnown()).isFalse();
    }

    @Test
    void a_battery_counts_tenths_of_degrees() {
        var text = "  AC powered: false\n  USB powered: true\n  level: 83\n  scale: 100\n  temperature: 312";

        assertThat(Probe.BATTERY.reading().read(text).value()).contains(new Battery(83, 31.2, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"level: 83", "temperature: 312", "level: 830\ntemperature: 3", "level: lots\ntemperature: 3"})
    void half_a_battery_is_unknown(String text) {
        assertThat(Probe.BATTERY.reading().read(text).isKnown()).isFalse();
    }

    @Test
    void df_may_name_the_mount_point_below_data() {
        var text =
                """
                Filesystem       1K-blocks     Used Available Use% Mounted on
                /dev/block/dm-30 114982996 94844540  20007384  83% /data/user/0
                """;

        assertThat(Probe.CAPACITY.reading().read(text).value()).contains(114982996L * 1024);
    }

    @ParameterizedTest
    @CsvSource({"1,true", "0,false", "null,false"})
    void frp_is_a_setting(String text, boolean active) {
        assertThat(Probe.FRP.reading().read(text).value()).contains(active);
    }

    @Test
    void a_phone_counts_as_not_set_up_only_when_it_says_so() {
        assertThat(Probe.SET_UP.reading().read("0").value()).contains(false);
        assertThat(Probe.SET_UP.reading().read("1").value()).contains(true);
        for (var other : new String[] {"", "null", "00", "Error: no such table"}) {
            assertThat(Probe.SET_UP.reading().read(other).isKnown()).as(other).isFalse();
        }
    }

    @Test
    void a_command_that_failed_says_nothing() {
        var answer = new PhoneShell.Answer(Probe.ACCOUNTS.command(), new ShellResult("  Accounts: 0", "", 1));

        assertThat(Probe.ACCOUNTS.read(answer).isKnown()).isFalse();
    }
}
