package org.lethe.station.certify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lethe.station.model.CheckResult;
import org.lethe.station.model.Claim;
import org.lethe.station.model.Encryption;
import org.lethe.station.model.Fact;
import org.lethe.station.model.RemovableStorage;
import org.lethe.station.model.Situation.Belongings;
import org.lethe.station.model.StepKind;
import org.lethe.station.verify.SampleErasures;

/** No reader of a record may believe that a card or an eSIM was erased: what was in the phone is named, and so is not knowing. */
class ResidualsTest {
    @Test
    void a_card_of_the_sellers_is_said_not_to_be_erased() {
        assertThat(statements(cards(1, 0), false))
                .anyMatch(said -> said.startsWith("A memory card was in the phone"))
                .noneMatch(said -> said.contains("part of the phone's own storage"));
    }

    @Test
    void an_adopted_card_is_said_to_be_neither_overwritten_nor_read_back() {
        assertThat(statements(cards(0, 1), false))
                .anyMatch(said -> said.contains("part of the phone's own storage"))
                .noneMatch(said -> said.startsWith("A memory card was in the phone"));
    }

    @Test
    void that_nobody_knows_of_a_card_is_said_too() {
        assertThat(statements(Fact.unknown("no such service"), false))
                .anyMatch(said -> said.startsWith("Whether a memory card was in the phone is not known"));
    }

    @Test
    void an_esim_profile_is_said_to_be_left() {
        assertThat(statements(cards(0, 0), true))
                .anyMatch(said -> said.startsWith("The phone knew of an eSIM profile"));
    }

    @Test
    void a_phone_without_card_and_esim_gets_none_of_these_sentences() {
        assertThat(statements(cards(0, 0), false))
                .isNotEmpty()
                .noneMatch(said -> said.contains("memory card was") || said.contains("knew of an eSIM"));
    }

    @ParameterizedTest
    @CsvSource({"FINAL_RESET,false", "ADMIN_RESET,false", "GUIDED_RESET,true"})
    void whose_word_the_last_reset_rests_on_is_said_where_a_person_did_it(StepKind last, boolean said) {
        var record = SampleErasures.good().handedOverBy(last).build();

        assertThat(Residuals.of(record).get("statements").toString().contains("rests on the word of the person"))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "FILE, NOT_APPLICABLE, true",
        "FILE_AND_METADATA, NOT_APPLICABLE, true",
        "FILE, PASSED, false",
        "NONE, NOT_APPLICABLE, false"
    })
    void that_a_key_without_a_name_was_not_seen_to_change_is_said(
            Encryption encryption, CheckResult key, boolean said) {
        var record = SampleErasures.good()
                .encryption(encryption)
                .with(Claim.KEY_IDENTIFIER_CHANGED, key)
                .build();

        assertThat(Residuals.of(record)
                        .get("statements")
                        .toString()
                        .contains("That the encryption key changed was not"))
                .isEqualTo(said);
    }

    private static Fact<RemovableStorage> cards(int portable, int adopted) {
        return Fact.known(new RemovableStorage(portable, adopted), "sm list-volumes all");
    }

    private static List<String> statements(Fact<RemovableStorage> cards, boolean embeddedSim) {
        var belongings = new Belongings(cards, Fact.known(embeddedSim, "dumpsys isub"), Fact.unknown("not asked"));
        var said = new ArrayList<String>();
        Residuals.of(SampleErasures.good().belongings(belongings).build())
                .get("statements")
                .forEach(statement -> said.add(statement.asText()));
        return said;
    }
}
