package org.lethe.station.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.station.adb.ShellResult;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.DeviceIdentity;
import org.lethe.station.model.DeviceSerial;
import org.lethe.station.model.ErasePolicy;
import org.lethe.station.model.Finding;
import org.lethe.station.model.PhoneCommand;
import org.lethe.station.model.PolicyId;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.SampleAssessment;
import org.lethe.station.model.Severity;
import org.lethe.station.model.Situation;

/** From what phones answer about their situation to what a person is told, each obstacle by the words that services print. */
class SituationRuleTest {
    private static final ErasePolicy POLICY = ErasePolicy.of(PolicyId.GB46864);
    private static final java.time.Instant NOON = java.time.Instant.parse("2027-02-03T12:00:00Z");
    private static final String OWNER_ONLY =
            "  UserInfo{0\n:4c13} serialNo=0\n    Type: android.os.usertype.full.SYSTEM\n";

    private final Map<PhoneCommand, PhoneShell.Answer> answers = new EnumMap<>(PhoneCommand.class);
    private final List<String> properties = new ArrayList<>();

    SituationRuleTest() {
        says(PhoneCommand.OWNERS, "Current Device Policy Manager state\n");
        says(PhoneCommand.USER_KINDS, OWNER_ONLY);
        says(PhoneCommand.VOLUMES, "private mounted\nemulated;0 mounted\n");
        says(PhoneCommand.FEATURES, "feature:android.hardware.nfc\nfeature:android.hardware.wifi\n");
        says(PhoneCommand.EMBEDDED_SIMS, "SubscriptionManagerService:\n");
        says(PhoneCommand.WALLET, "user_setup_complete=1\n");
        says(PhoneCommand.THERMAL_STATUS, "Thermal Status: 0\n");
        says(PhoneCommand.SU_PROGRAM, "/system/bin/sh\n");
        says(PhoneCommand.CLOCK, NOON.getEpochSecond() + "\n");
        says(PhoneCommand.ACCOUNT_COUNTS, "  Accounts: 0\n");
        says(PhoneCommand.BATTERY, "  USB powered: true\n  health: 2\n  level: 80\n  temperature: 310\n");
        has("ro.build.version.sdk", "34");
        has("ro.build.type", "user");
        has("ro.build.tags", "release-keys");
    }

    @Test
    void an_ordinary_phone_gives_no_reason_for_a_word() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void a_company_phone_blocks_and_a_rule_against_the_reset_does_too() {
        says(PhoneCommand.OWNERS, "Current Device Policy Manager state\n  Device Owner: \n");
        says(PhoneCommand.USER_KINDS, OWNER_ONLY + "      no_factory_reset\n");

        assertThat(codes()).containsExactly(ReasonCode.MANAGED_DEVICE, ReasonCode.RESET_FORBIDDEN);
        assertThat(findings()).allMatch(Finding::isBlocking);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Can't find service: device_policy", "  Device Owner: "})
    void a_policy_service_that_does_not_answer_is_not_an_unmanaged_phone(String text) {
        says(PhoneCommand.OWNERS, text);

        assertThat(codes()).containsExactly(ReasonCode.MANAGEMENT_UNKNOWN);
    }

    @Test
    void samsungs_line_of_an_owners_type_is_no_owner() {
        says(PhoneCommand.OWNERS, "Current Device Policy Manager state\n  Device Owner Type: 0\n");

        assertThat(codes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10,1030,profile.MANAGED,WORK_PROFILE",
        "10,30,,WORK_PROFILE",
        "12,1090,profile.PRIVATE,PRIVATE_SPACE",
        "150,10061030,profile.MANAGED,PRIVATE_SPACE",
        "150,61010,,PRIVATE_SPACE",
        "95,20001010,,APP_CLONES",
        "999,801010,,APP_CLONES",
        "998,4001010,,APP_CLONES",
        "128,1010,profile.CLONE,APP_CLONES"
    })
    void what_another_user_is_for_is_told_by_its_type_its_flags_or_its_makers_number(
            int id, String flags, String type, ReasonCode expected) {
        says(
                PhoneCommand.USER_KINDS,
                OWNER_ONLY + "  UserInfo{" + id + "\n:" + flags + "} serialNo=" + id + "\n"
                        + (type == null ? "" : "    Type: android.os.usertype." + type + "\n"));

        assertThat(codes()).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'public:179,1 mounted',SD_CARD_PRESENT",
        "'public:259,1 unmountable',SD_CARD_PRESENT",
        "'private:179,3 mounted',SD_CARD_ADOPTED"
    })
    void a_card_is_said_whether_it_can_be_read_or_not(String line, ReasonCode expected) {
        says(PhoneCommand.VOLUMES, "private mounted\n" + line + "\nemulated;0 mounted\n");

        assertThat(codes()).containsExactly(expected);
    }

    @Test
    void a_card_that_was_taken_out_is_not_said() {
        says(PhoneCommand.VOLUMES, "private mounted\npublic:179,1 bad_removal\n");

        assertThat(codes()).isEmpty();
    }

    @Test
    void volumes_that_are_not_listed_may_hold_a_card() {
        says(PhoneCommand.VOLUMES, "");

        assertThat(codes()).containsExactly(ReasonCode.SD_CARD_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SubscriptionManagerService:\n isEmbedded=1 ", "SubscriptionController:\n isEmbedded=true "})
    void an_esim_is_said_on_a_phone_that_can_have_one(String text) {
        says(PhoneCommand.EMBEDDED_SIMS, text);
        assertThat(codes()).isEmpty();

        says(PhoneCommand.FEATURES, "feature:android.hardware.telephony.euicc\n");
        assertThat(codes()).containsExactly(ReasonCode.ESIM_PRESENT);
    }

    @Test
    void a_wallet_is_said_on_a_phone_that_can_be_held_to_a_reader() {
        says(PhoneCommand.WALLET, "nfc_payment_default_component=c\nuser_setup_complete=1\n");
        assertThat(codes()).containsExactly(ReasonCode.WALLET_PRESENT);

        says(PhoneCommand.FEATURES, "feature:android.hardware.wifi\n");
        assertThat(codes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "android.hardware.type.watch,WATCH",
        "android.hardware.type.automotive,CAR",
        "android.software.leanback,TELEVISION"
    })
    void what_is_no_phone_is_refused(String feature, String system) {
        says(PhoneCommand.FEATURES, "feature:" + feature + "\n");

        assertThat(findings())
                .containsExactly(
                        new Finding(ReasonCode.SYSTEM_UNSUPPORTED, Severity.BLOCKING, Map.of("system", system)));
    }

    @Test
    void harmony_next_and_foreign_emulators_are_refused_and_older_harmony_is_not() {
        has("hw_sc.anco.enable", "true");
        assertThat(codes()).containsExactly(ReasonCode.SYSTEM_UNSUPPORTED);

        properties.clear();
        has("ro.kernel.qemu", "1");
        assertThat(codes()).containsExactly(ReasonCode.SYSTEM_UNSUPPORTED);

        properties.clear();
        has("hw_sc.build.platform.version", "4.2.0");
        assertThat(codes()).isEmpty();
    }

    @Test
    void a_maker_that_locks_phones_to_accounts_is_named() {
        says(
                PhoneCommand.ACCOUNT_COUNTS,
                "  Accounts: 3\n, type=com.google}\n, type=com.xiaomi}\n, type=org.example}\n");

        assertThat(findings())
                .containsExactly(
                        new Finding(ReasonCode.MAKER_ACCOUNT_PRESENT, Severity.BLOCKING, Map.of("makers", "Xiaomi")));
    }

    @Test
    void accounts_whose_types_are_not_all_told_are_of_unknown_kinds() {
        says(PhoneCommand.ACCOUNT_COUNTS, "  Accounts: 2\n, type=com.google}\n");

        assertThat(situation().custody().accounts().isKnown()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ro.debuggable,1,DEBUGGABLE",
        "ro.build.tags,test-keys,PUBLIC_KEYS",
        "ro.build.type,userdebug,NOT_A_USER_BUILD",
        "ro.boot.serialno,OTHER,IDENTITY_CONFLICT"
    })
    void signs_that_the_system_is_not_the_makers_are_named(String property, String value, String sign) {
        properties.clear();
        has("ro.serialno", "ONE");
        has(property, value);

        assertThat(findings())
                .containsExactly(new Finding(ReasonCode.SYSTEM_TAMPERED, Severity.WARNING, Map.of("signs", sign)));
    }

    @Test
    void su_is_found_and_a_search_that_did_not_work_is_not_its_absence() {
        says(PhoneCommand.SU_PROGRAM, "/system/bin/sh\n/system/xbin/su\n");
        assertThat(codes()).containsExactly(ReasonCode.SYSTEM_TAMPERED);

        says(PhoneCommand.SU_PROGRAM, "");
        assertThat(situation().tamperSigns().isKnown()).isFalse();
    }

    @Test
    void a_hot_an_unsound_and_an_unplugged_phone_are_told() {
        says(PhoneCommand.THERMAL_STATUS, "Thermal Status: 3\n");
        says(PhoneCommand.BATTERY, "  USB powered: false\n  health: 4\n  level: 80\n  temperature: 310\n");

        assertThat(codes()).containsExactly(ReasonCode.PHONE_HOT, ReasonCode.BATTERY_UNSOUND, ReasonCode.NOT_CHARGING);
    }

    @ParameterizedTest
    @CsvSource({"0,true", "1020,true", "1024,false"})
    void a_phone_that_has_no_room_for_the_agent_is_full(int freeKib, boolean full) {
        says(
                PhoneCommand.DATA_SPACE,
                "Filesystem     1K-blocks      Used Available Use% Mounted on\n"
                        + "/dev/block/dm-5 113000000 112999000 %7d 100%% /data\n".formatted(freeKib));

        assertThat(codes().contains(ReasonCode.STORAGE_FULL)).isEqualTo(full);
        assertThat(findings()).allMatch(Finding::isBlocking);
    }

    @Test
    void a_phone_that_does_not_say_how_much_room_it_has_is_not_full() {
        says(PhoneCommand.DATA_SPACE, "df: /data: Permission denied\n");

        assertThat(codes()).isEmpty();
    }

    @Test
    void a_clock_in_1970_is_a_remark() {
        says(PhoneCommand.CLOCK, "770");

        assertThat(findings()).containsExactly(Finding.of(ReasonCode.PHONE_CLOCK_WRONG, Severity.INFO));
    }

    @ParameterizedTest
    @CsvSource({
        "vold.decrypt,trigger_restart_min_framework,SECURE_STARTUP",
        "persist.sys.test_harness,1,TEST_HARNESS_ON",
        "persist.security.adbinput,0,XIAOMI_SECURITY_SETTINGS_OFF",
        "persist.security.adbinstall,0,XIAOMI_INSTALL_OFF"
    })
    void states_that_stand_in_properties_are_told(String property, String value, ReasonCode expected) {
        has(property, value);

        assertThat(codes()).containsExactly(expected);
    }

    @Test
    void the_user_data_of_a_decrypted_phone_is_open() {
        has("vold.decrypt", "trigger_restart_framework");

        assertThat(codes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0123456789ABCDEF",
                "0123456789abcdef",
                "1234567890ABCDEF",
                "0",
                "0000000000000000",
                "unknown",
                "????????"
            })
    void a_serial_number_of_everybody_blocks(String serial) {
        assertThat(ObstacleRule.findings(named(serial), POLICY))
                .extracting(Finding::code)
                .containsExactly(ReasonCode.SERIAL_PLACEHOLDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"27211JEGR06194", "R58M123ABC", "863276c1", "LETHE0001"})
    void a_phones_own_serial_number_does_not(String serial) {
        assertThat(ObstacleRule.findings(named(serial), POLICY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"23,SYSTEM_UNSUPPORTED", "37,SYSTEM_TOO_NEW"})
    void an_android_before_7_is_refused_and_one_after_16_as_newer_than_the_station_knows(int level, ReasonCode reason) {
        assertThat(ObstacleRule.findings(Phones.healthy(level), POLICY))
                .extracting(Finding::code)
                .containsExactly(reason);
    }

    @Test
    void answers_that_were_sent_together_come_apart_and_a_line_cut_off_answers_nothing_more() {
        var commands = List.of(PhoneCommand.CLOCK, PhoneCommand.THERMAL_STATUS);
        var whole = "1700000000\nlethe-answered 0\nThermal Status: 2\nlethe-answered 0\n";

        for (int end = 0; end <= whole.length(); end++) {
            var apart = new Answers(PhoneShell.apart(commands, whole.substring(0, end)));
            assertThat(apart.read(Probe.CLOCK).value()).isIn(Optional.empty(), Optional.of(1700000000L));
            assertThat(apart.read(Probe.THERMAL_STATUS).value()).isIn(Optional.empty(), Optional.of(2));
        }
        assertThat(new Answers(PhoneShell.apart(commands, whole))
                        .read(Probe.THERMAL_STATUS)
                        .value())
                .contains(2);
    }

    @Test
    void a_command_that_failed_among_others_says_nothing() {
        var apart = PhoneShell.apart(List.of(PhoneCommand.CLOCK), "1700000000\nlethe-answered 1\n");

        assertThat(new Answers(apart).read(Probe.CLOCK).isKnown()).isFalse();
    }

    private void says(PhoneCommand command, String text) {
        answers.put(command, new PhoneShell.Answer(command, new ShellResult(text, "", 0)));
    }

    private void has(String property, String value) {
        properties.removeIf(line -> line.startsWith("[" + property + "]"));
        properties.add("[" + property + "]: [" + value + "]\n");
    }

    private List<ReasonCode> codes() {
        return findings().stream().map(Finding::code).toList();
    }

    private List<Finding> findings() {
        var phone = SampleAssessment.like(Phones.healthy(34))
                .battery(new Answers(answers).read(Probe.BATTERY))
                .situation(situation());
        return ObstacleRule.findings(phone.build(), POLICY);
    }

    private Situation situation() {
        has("ro.build.version.sdk", "34");
        return new SituationReader(DeviceProperties.parse(String.join("", properties)), new Answers(answers))
                .read(NOON);
    }

    private static DeviceAssessment named(String serial) {
        var identity = new DeviceIdentity(new DeviceSerial(serial), "Google", "Pixel 8", "shiba", "google/shiba/14");
        return SampleAssessment.like(Phones.healthy(34)).identity(identity).build();
    }
}
