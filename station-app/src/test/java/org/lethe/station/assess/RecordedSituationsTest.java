package org.lethe.station.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.station.assess.RecordedPhones.Phone;
import org.lethe.station.model.Battery;
import org.lethe.station.model.DeviceIdentity;
import org.lethe.station.model.Fact;
import org.lethe.station.model.MakerGate;
import org.lethe.station.model.PhoneCommand;
import org.lethe.station.model.RemovableStorage;
import org.lethe.station.model.SpaceKind;
import org.lethe.station.model.SystemKind;
import org.lethe.station.model.TamperSign;
import org.lethe.station.model.UserSpace;

/** Every recorded phone as the index lists it, column by column, with how many there are of each; and the same in broken forms. */
class RecordedSituationsTest {
    static List<Phone> phones() {
        return RecordedPhones.withProperties();
    }

    @Test
    void every_phone_states_the_model_of_the_index_and_all_but_two_a_serial_number() {
        var identities = each(PropertyFacts::identity);

        assertThat(numbers("identity", identities.values().stream().map(Optional::isPresent)))
                .isEqualTo(Map.of(true, 58L, false, 2L));
        assertThat(identities).allSatisfy((phone, identity) -> assertThat(identity.map(DeviceIdentity::model))
                .isIn(Optional.empty(), Optional.of(phone.model())));
        assertThat(each(properties -> properties.get("ro.product.brand")))
                .allSatisfy((phone, brand) -> assertThat(brand).contains(phone.brand()));
    }

    @Test
    void three_spellings_of_a_model_come_down_to_one_and_its_name_in_shops_stands_beside_it() {
        var magic = phone("honor-magic6pro-android15");

        assertThat(magic.firstOf("ro.product.system.model")).contains("magic");
        assertThat(PropertyFacts.identity(magic).map(DeviceIdentity::model)).contains("BVL-AN16");
        assertThat(PropertySituation.marketName(magic)).contains("荣耀Magic6 Pro");
    }

    @Test
    void what_makers_call_their_models_is_known_of_nearly_half_of_them() {
        var names = each(PropertySituation::marketName).values().stream().map(Optional::isPresent);

        assertThat(numbers("market name", names)).isEqualTo(Map.of(true, 28L, false, 32L));
    }

    @Test
    void a_maker_and_a_brand_that_differ_in_case_only_are_named_once() {
        var names = each(PropertyFacts::identity).values().stream()
                .flatMap(Optional::stream)
                .map(DeviceIdentity::displayName)
                .toList();

        assertThat(names).contains("Infinix X670", "motorola edge 20", "vivo Y85A", "Xiaomi Redmi 8A");
    }

    @Test
    void bootloaders_are_locked_as_the_index_says() {
        var locks = each(PropertyFacts::bootloaderLocked);

        assertThat(numbers("bootloader locked", locks.values().stream().map(Fact::value)))
                .isEqualTo(Map.of(Optional.of(true), 52L, Optional.of(false), 8L));
        assertThat(locks).allSatisfy((phone, locked) -> assertThat(locked.value())
                .contains(phone.bootState().toLowerCase(java.util.Locale.ROOT).matches("green/[1?]")));
    }

    @Test
    void encryption_is_as_the_index_says() {
        assertThat(numbers(
                        "encryption",
                        each(PropertyFacts::encryption).values().stream().map(Enum::name)))
                .isEqualTo(Map.of("FILE_AND_METADATA", 28L, "FILE", 17L, "FULL_DISK", 10L, "NONE", 5L));
    }

    @Test
    void one_recorded_system_is_harmony_next_and_one_is_signed_with_public_keys() {
        assertThat(where(PropertySituation::otherSystem, Optional.of(SystemKind.HARMONY_NEXT)))
                .containsExactly("huawei-nova12ultra-harmonynext");
        assertThat(where(PropertySituation::tamperSigns, List.of(TamperSign.PUBLIC_KEYS)))
                .containsExactly("smartisan-3-android7.1");
        assertThat(numbers(
                        "tampered",
                        each(PropertySituation::tamperSigns).values().stream().map(List::isEmpty)))
                .isEqualTo(Map.of(true, 59L, false, 1L));
    }

    @Test
    void one_recorded_xiaomi_has_its_security_settings_off_and_no_phone_waits_for_a_password() {
        assertThat(numbers("gates", each(PropertySituation::closedGates).values().stream()))
                .isEqualTo(Map.of(List.of(), 59L, List.of(MakerGate.XIAOMI_SECURITY_SETTINGS), 1L));
        assertThat(numbers("secure startup", each(PropertySituation::secureStartup).values().stream()))
                .isEqualTo(Map.of(false, 60L));
        assertThat(numbers(
                        "test harness",
                        each(PropertySituation::testHarness).values().stream().map(Fact::value)))
                .isEqualTo(Map.of(Optional.of(false), 60L));
    }

    @ParameterizedTest
    @CsvSource({
        "pm_list_users_multiapp_gbk_mojibake,0 999",
        "pm_list_users_samsung_dual_app_and_secure_folder_zh,0 95 150",
        "pm_list_users_samsung_dual_app_zh,0 10 95",
        "pm_list_users_samsung_secure_folder,0 150",
        "pm_list_users_samsung_work_and_secure_folder,0 12 150",
        "pm_list_users_xiaomi13t_xspace,0 999"
    })
    void lists_of_users_in_any_language_and_code_page_give_their_numbers(String file, String numbers) {
        var through = filtered(PhoneCommand.USER_NUMBERS, "_fragments/" + file + ".txt");

        assertThat(Probe.USERS.reading().read(through).value().orElseThrow())
                .extracting(UserSpace::id)
                .containsExactly(
                        Stream.of(numbers.split(" ")).map(Integer::valueOf).toArray(Integer[]::new));
    }

    @Test
    void a_dump_of_users_without_its_beginning_is_unknown_and_with_it_counts_two_clones() {
        var clones = filtered(PhoneCommand.USER_KINDS, "_fragments/dumpsys_user_coloros_two_clones.txt");

        assertThat(SpacesProbe.PROBE.reading().read(clones).isKnown()).isFalse();
        assertThat(SpacesProbe.PROBE
                        .reading()
                        .read("  UserInfo{0\n:13} serialNo=0\n" + clones)
                        .value())
                .contains(Map.of(SpaceKind.OWNER, 1, SpaceKind.APP_CLONES, 2));
    }

    @ParameterizedTest
    @CsvSource({"all_unmountable,3", "no_card,0", "usb_disk,1"})
    void lists_of_volumes_tell_cards(String file, int portable) {
        var through = filtered(PhoneCommand.VOLUMES, "_fragments/sm_list_volumes_" + file + ".txt");

        assertThat(VolumesProbe.PROBE.reading().read(through).value()).contains(new RemovableStorage(portable, 0));
        assertThat(through).doesNotContain("1234-ABCD", "0124-1790");
    }

    @Test
    void a_battery_that_calls_usb_ac_is_charging() {
        var text = RecordedPhones.text("xiaomi-pad6-android14/dumpsys_battery.txt");

        assertThat(Probe.BATTERY.reading().read(text).value()).contains(new Battery(22, 33.7, true));
        assertThat(Probe.BATTERY_HEALTH.reading().read(text).value()).contains(2);
    }

    @Test
    void secure_settings_tell_whether_there_is_a_wallet_and_nothing_else() {
        var through = filtered(PhoneCommand.WALLET, "xiaomi-pad6-android14/settings_secure.txt");

        assertThat(through).isEqualTo("user_setup_complete=1\n");
        assertThat(WalletProbe.PROBE.reading().read(through).value()).contains(false);
    }

    /** PowerShell's redirection makes UTF-16, old tools make carriage returns. */
    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\n\0", "\uFEFF"})
    void what_a_computer_between_makes_of_line_ends_and_characters_changes_nothing(String form) {
        for (var phone : phones()) {
            var text = phone.getprop();
            var other =
                    switch (form) {
                        case "\n\0" ->
                            new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
                        case "\uFEFF" -> form + text;
                        default -> text.replace("\n", form);
                    };
            assertThat(known(DeviceProperties.parse(other)))
                    .as(phone.toString())
                    .isEqualTo(known(DeviceProperties.parse(text)));
        }
    }

    /** What grep lets through of a whole list, cut off anywhere and with any byte spoilt: unknown at worst. */
    @ParameterizedTest
    @MethodSource("phones")
    void no_spoilt_value_makes_another_fact_of_a_phones_lock_or_encryption(Phone phone) {
        var filter = java.util.regex.Pattern.compile(
                PhoneCommand.PROPERTIES.line().replaceFirst("(?s).*grep -E '(.*)'$", "$1"));
        var whole = phone.getprop()
                .lines()
                .filter(line -> filter.matcher(line).find())
                .collect(Collectors.joining("\n", "", "\n"));
        var sound = known(DeviceProperties.parse(whole));
        for (int at = 0; at < whole.length(); at++) {
            assertThat(known(DeviceProperties.parse(whole.substring(0, at)))).isNotNull();
            if (isInValue(whole, at)) {
                var spoilt = whole.substring(0, at) + '\u0007' + whole.substring(at + 1);
                assertThat(unknownOrSame(sound, known(DeviceProperties.parse(spoilt))))
                        .as(spoilt)
                        .isTrue();
            }
        }
    }

    private static boolean isInValue(String text, int at) {
        var line = text.substring(text.lastIndexOf('\n', at - 1) + 1, at);
        return line.contains("]: [") && text.charAt(at) != ']' && text.charAt(at) != '\n';
    }

    private static boolean unknownOrSame(Known sound, Known spoilt) {
        return (spoilt.encryption.equals(sound.encryption) || spoilt.encryption.equals("UNKNOWN"))
                && (spoilt.locked.isEmpty() || spoilt.locked.equals(sound.locked))
                && (spoilt.apiLevel.isEmpty() || spoilt.apiLevel.equals(sound.apiLevel));
    }

    private static Known known(DeviceProperties properties) {
        return new Known(
                PropertyFacts.encryption(properties).name(),
                PropertyFacts.bootloaderLocked(properties).value(),
                PropertyFacts.android(properties).map(android -> android.apiLevel()),
                PropertyFacts.identity(properties)
                        .map(identity -> identity.serial().value()));
    }

    private record Known(
            String encryption, Optional<Boolean> locked, Optional<Integer> apiLevel, Optional<String> serial) {}

    private static String filtered(PhoneCommand command, String file) {
        return RecordedPhones.filtered(command, RecordedPhones.text(file));
    }

    private static DeviceProperties phone(String folder) {
        return DeviceProperties.parse(RecordedPhones.text(folder + "/getprop.txt"));
    }

    private static <T> Map<Phone, T> each(Function<DeviceProperties, T> reading) {
        return phones().stream()
                .collect(Collectors.toMap(
                        phone -> phone, phone -> reading.apply(DeviceProperties.parse(phone.getprop()))));
    }

    private static <T> List<String> where(Function<DeviceProperties, T> reading, T value) {
        return each(reading).entrySet().stream()
                .filter(entry -> entry.getValue().equals(value))
                .map(entry -> entry.getKey().toString())
                .toList();
    }

    private static <T> Map<T, Long> numbers(String column, Stream<T> values) {
        var numbers = values.collect(Collectors.groupingBy(value -> value, Collectors.counting()));
        System.out.println("recorded phones, " + column + ": " + new TreeMap<>(readable(numbers)));
        return numbers;
    }

    private static Map<String, Long> readable(Map<?, Long> numbers) {
        return numbers.entrySet().stream()
                .collect(Collectors.toMap(entry -> String.valueOf(entry.getKey()), Map.Entry::getValue));
    }
}
