package org.lethe.station.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.station.runtime.OwnerOnly;
import org.lethe.station.runtime.Sha256;
import org.lethe.station.ui.ConsentDesk.Agreement;

/** What a customer agreed to is kept, and the consent of the job names exactly that. */
class ConsentFilesTest {
    private static final Agreement AGREEMENT = new Agreement(
            "en",
            List.of("Everything is erased.", "It cannot be undone."),
            List.of("Pixel 8 · …0137"),
            List.of(List.of(1, 2, 3, 4)));

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path home;

    @Test
    void the_consent_is_named_by_the_hash_of_what_was_agreed_to() throws Exception {
        var consent = desk().keep(AGREEMENT);
        var name = consent.reference().substring("sha256:".length());
        var content = Files.readAllBytes(home.resolve("consents").resolve(name + ".json"));
        assertThat(Sha256.hex(content)).isEqualTo(name);
        assertThat(new String(content, StandardCharsets.UTF_8))
                .contains("It cannot be undone.", "Pixel 8", "[[1,2,3,4]]", "2027-01-04T09:30:00Z", "\"en\"");
    }

    @Test
    void others_cannot_read_it() throws Exception {
        var unused = desk().keep(AGREEMENT);
        assertThat(OwnerOnly.openToOthers(home.resolve("consents"))).isEmpty();
    }

    @Test
    void a_consent_that_cannot_be_stored_is_none() throws Exception {
        Files.writeString(home.resolve("consents"), "a file in the way");
        assertThatThrownBy(() -> desk().keep(AGREEMENT))
                .hasMessageStartingWith("Could not store the customer's consent");
    }

    private ConsentFiles desk() {
        return new ConsentFiles(home.resolve("consents"), () -> Instant.parse("2027-01-04T09:30:00Z"));
    }
}
