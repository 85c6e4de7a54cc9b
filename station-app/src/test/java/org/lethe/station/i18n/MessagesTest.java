package org.lethe.station.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lethe.station.model.Assurance;
import org.lethe.station.model.CheckResult;
import org.lethe.station.model.Claim;
import org.lethe.station.model.ConnectionState;
import org.lethe.station.model.Encryption;
import org.lethe.station.model.EraseStep;
import org.lethe.station.model.Finding;
import org.lethe.station.model.HeldBack;
import org.lethe.station.model.JobState;
import org.lethe.station.model.PolicyId;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.RouteKind;
import org.lethe.station.model.SaleReason;
import org.lethe.station.model.Severity;
import org.lethe.station.model.StepKind;

/**
 * Both languages say everything, and nothing else: same keys, same places for values, a word for every value of the model, no
 * text that nobody shows.
 */
class MessagesTest {
    private static final Path SOURCES = Path.of("src/main/java/org/lethe/station");

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(onlyInOne(
                        bundle(Language.ZH_CN).keySet(), bundle(Language.EN).keySet()))
                .isEmpty();
    }

    @Test
    void both_languages_have_places_for_the_same_values() {
        var chinese = placesByKey(Language.ZH_CN);
        var different = new TreeMap<>(placesByKey(Language.EN));
        different.entrySet().removeIf(text -> text.getValue().equals(chinese.get(text.getKey())));
        assertThat(different).isEmpty();
    }

    @Test
    void every_key_is_a_text_or_a_word_for_a_value_of_the_model() {
        assertThat(onlyInOne(bundle(Language.EN).keySet(), knownKeys())).isEmpty();
    }

    @Test
    void every_text_is_shown_somewhere() throws IOException {
        var shown = Pattern.compile("\\bText\\.([A-Z_]+)\\b")
                .matcher(allSources())
                .results()
                .map(use -> use.group(1))
                .collect(Collectors.toSet());
        assertThat(Text.values())
                .extracting(Text::name)
                .filteredOn(name -> !shown.contains(name))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_text_is_empty_or_has_blanks_at_its_ends(Language language) {
        var bundle = bundle(language);
        assertThat(bundle.keySet()).allSatisfy(key -> assertThat(bundle.getString(key))
                .isNotBlank()
                .isEqualTo(bundle.getString(key).strip()));
    }

    @Test
    void chinese_texts_are_chinese() {
        var bundle = bundle(Language.ZH_CN);
        var withoutHan = bundle.keySet().stream()
                .filter(key -> bundle.getString(key).codePoints().noneMatch(Character::isIdeographic))
                .collect(Collectors.toCollection(TreeSet::new));
        // names of products and standards, and units
        assertThat(withoutHan)
                .containsExactlyInAnyOrder(
                        "app.title", "figure.rate", "policy.GB46864", "policy.NIST_CLEAR", "tile.amount");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_value_of_the_model_can_be_said(Language language) {
        var messages = Messages.in(language);
        assertSaid(JobState.values(), messages::state);
        assertSaid(StepKind.values(), messages::step);
        assertSaid(HeldBack.values(), messages::heldBack);
        assertSaid(RouteKind.values(), messages::route);
        assertSaid(PolicyId.values(), messages::policy);
        assertSaid(Encryption.values(), messages::encryption);
        assertSaid(Assurance.values(), messages::assurance);
        assertSaid(Claim.values(), messages::claim);
        assertSaid(CheckResult.values(), messages::result);
        assertSaid(ConnectionState.values(), messages::connection);
        assertSaid(ReasonCode.values(), messages::reason);
        assertThat(ReasonCode.values())
                .allSatisfy(code -> assertThat(messages.remedy(code)).isNotBlank());
    }

    @Test
    void a_finding_is_told_with_its_figures_and_a_bare_code_without() {
        var battery = new Finding(ReasonCode.BATTERY_LOW, Severity.BLOCKING, Map.of("level", "12", "minimum", "30"));
        var messages = Messages.in(Language.EN);
        assertThat(messages.reason(battery)).isEqualTo("The battery is too low: 12 %, needed 30 %.");
        assertThat(messages.reason(ReasonCode.BATTERY_LOW)).isEqualTo("The battery is too low.");
    }

    @Test
    void a_step_outside_the_passes_is_told_without_a_pass() {
        var messages = Messages.in(Language.EN);
        assertThat(messages.step(new EraseStep(StepKind.OVERWRITE, 2))).isEqualTo("Overwriting, pass 2");
        assertThat(messages.step(EraseStep.of(StepKind.FINAL_RESET))).isEqualTo("Last reset");
    }

    @Test
    void a_text_without_its_value_is_refused() {
        assertThatThrownBy(() -> Messages.in(Language.EN).text(Text.TILE_NAME))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{number}");
    }

    @Test
    void a_computer_in_any_chinese_gets_chinese_and_every_other_gets_english() {
        assertThat(Language.ofLocale(Locale.TAIWAN)).isEqualTo(Language.ZH_CN);
        assertThat(Language.ofLocale(Locale.GERMANY)).isEqualTo(Language.EN);
        assertThat(Language.ofTag("ZH-cn")).contains(Language.ZH_CN);
        assertThat(Language.ofTag("fr")).isEmpty();
    }

    private static <E> void assertSaid(E[] values, Function<E, String> words) {
        assertThat(Arrays.stream(values).map(words)).doesNotHaveDuplicates().noneMatch(String::isBlank);
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(
                "org.lethe.station.i18n.messages",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Map<String, Set<String>> placesByKey(Language language) {
        var bundle = bundle(language);
        return bundle.keySet().stream()
                .collect(Collectors.toMap(key -> key, key -> new Template(bundle.getString(key)).places()));
    }

    private static Set<String> onlyInOne(Set<String> some, Set<String> others) {
        var all = new TreeSet<>(some);
        all.addAll(others);
        all.removeIf(key -> some.contains(key) && others.contains(key));
        return all;
    }

    private static Set<String> knownKeys() {
        var words = Map.of(
                "state", JobState.values(),
                "held-back", HeldBack.values(),
                "step", StepKind.values(),
                "route", RouteKind.values(),
                "policy", PolicyId.values(),
                "encryption", Encryption.values(),
                "assurance", Assurance.values(),
                "claim", Claim.values(),
                "result", CheckResult.values(),
                "connection", ConnectionState.values());
        var texts = Arrays.stream(Text.values()).map(Text::key);
        var ofModel = words.entrySet().stream()
                .flatMap(family -> Arrays.stream(family.getValue()).map(value -> family.getKey() + "." + value));
        var reasons = Arrays.stream(ReasonCode.values())
                .flatMap(code -> Stream.of(".name", ".text", ".remedy").map(part -> "reason." + code + part));
        var ofSales = Arrays.stream(SaleReason.values())
                .flatMap(code -> Stream.of("sale." + code + ".text", "sale." + code + ".remedy"));
        return Stream.of(texts, ofModel, reasons, ofSales).flatMap(keys -> keys).collect(Collectors.toSet());
    }

    private static String allSources() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            var all = new StringBuilder();
            for (var source : sources) {
                all.append(Files.readString(source));
            }
            return all.toString();
        }
    }
}
