package org.lethe.station.erase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lethe.station.erase.AdminApp.Rights;
import org.lethe.station.model.Fact;
import org.lethe.station.model.RemovableStorage;

/** The erasure app is told to wipe a card only where the phone has made it part of its own storage and no card is the seller's. */
class AdminExtrasTest {
    @ParameterizedTest
    @CsvSource({"0, 0, false", "1, 0, false", "0, 1, true", "1, 1, false"})
    void only_a_card_that_is_part_of_the_phone_goes_with_it(int portable, int adopted, boolean wiped) {
        var cards = Fact.known(new RemovableStorage(portable, adopted), "sm list-volumes all");
        assertThat(Rights.DEVICE_ADMIN.extras(cards)).isEqualTo(wiped ? " --ez external-storage true" : "");
    }

    @Test
    void cards_that_are_not_known_are_left_alone() {
        assertThat(Rights.DEVICE_ADMIN.extras(Fact.unknown("no such service"))).isEmpty();
    }

    @Test
    void only_the_owner_of_the_phone_disarms_its_protection() {
        var none = Fact.known(new RemovableStorage(0, 0), "private mounted null");
        assertThat(Rights.DEVICE_OWNER.extras(none)).isEqualTo(" --ez reset-protection true");
    }
}
