package org.lethe.station.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lethe.station.model.Encryption;
import org.lethe.station.model.KnownProperties;
import org.lethe.station.model.PhoneCommand;

/** The property facts over what real phones printed. */
class RecordedPhonesTest {
    static List<RecordedPhones.Phone> phones() {
        return RecordedPhones.withProperties();
    }

    /** What grep leaves on the phone is not missed: toybox and this expression agree on so simple a form. */
    @ParameterizedTest
    @MethodSource("phones")
    void the_properties_that_are_let_through_are_those_that_are_read(RecordedPhones.Phone phone) {
        var filter = Pattern.compile(PhoneCommand.PROPERTIES.line().replaceFirst("(?s).*grep -E '(.*)'$", "$1"));
        var through = phone.getprop()
                .lines()
                .filter(line -> filter.matcher(line).find())
                .collect(Collectors.joining("\n", "", "\n"));
        var all = DeviceProperties.parse(phone.getprop());
        var some = DeviceProperties.parse(through);

        assertThat(KnownProperties.NAMES)
                .allSatisfy(name -> assertThat(some.get(name)).isEqualTo(all.get(name)));
        assertThat(some.size()).isLessThanOrEqualTo(KnownProperties.NAMES.size());
    }

    @ParameterizedTest
    @MethodSource("phones")
    void every_dump_tells_who_the_phone_is_and_what_it_runs(RecordedPhones.Phone phone) {
        var properties = DeviceProperties.parse(phone.getprop());

        assertThat(properties.size()).isGreaterThan(100);
        // the index follows the dumps: HarmonyOS NEXT calls itself Android 12 there too
        assertThat(PropertyFacts.android(properties))
                .hasValueSatisfying(android -> assertThat(android.release()).isEqualTo(phone.android()));
    }

    @ParameterizedTest
    @MethodSource("phones")
    void the_encryption_class_is_the_one_in_the_index(RecordedPhones.Phone phone) {
        var expected =
                switch (phone.encryption()) {
                    case "FBE+meta" -> Encryption.FILE_AND_METADATA;
                    case "FBE" -> Encryption.FILE;
                    case "FDE" -> Encryption.FULL_DISK;
                    case "none" -> Encryption.NONE;
                    default -> Encryption.UNKNOWN;
                };

        assertThat(PropertyFacts.encryption(DeviceProperties.parse(phone.getprop())))
                .isEqualTo(expected);
    }

    @Test
    void unlocked_phones_are_found_and_locked_ones_are_not_accused() {
        var unlocked = phones().stream()
                .filter(phone -> PropertyFacts.bootloaderLocked(DeviceProperties.parse(phone.getprop()))
                        .is(locked -> !locked))
                .map(RecordedPhones.Phone::bootState)
                .toList();

        assertThat(unlocked).isNotEmpty().allMatch(state -> !state.matches("(?i)green/1"));
    }

    @Test
    void values_with_line_breaks_stay_whole() {
        var histories = phones().stream()
                .flatMap(phone ->
                        DeviceProperties.parse(phone.getprop()).get("persist.sys.boot.reason.history").stream())
                .filter(history -> history.contains("\n"))
                .toList();

        assertThat(histories).hasSizeGreaterThan(20);
        assertThat(histories)
                .allMatch(history -> Stream.of(history.split("\n")).noneMatch(line -> line.startsWith("[")));
    }
}
