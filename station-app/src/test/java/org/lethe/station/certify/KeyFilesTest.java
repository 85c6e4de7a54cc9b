package org.lethe.station.certify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.station.model.StationIdentity;

class KeyFilesTest {
    private static final StationIdentity STATION = new StationIdentity("LS-4F7K2M", "");

    private Path temporary;
    private Path home;
    private Path file;

    @BeforeEach
    void atANewHome(@TempDir Path directory) {
        temporary = directory;
        home = temporary.resolve("home");
        file = home.resolve("keys").resolve("station-key.json");
    }

    @Test
    void the_first_start_makes_a_key_that_every_later_start_finds() {
        var first = KeyFiles.open(home, STATION);
        var second = KeyFiles.open(home, STATION);

        assertThat(second.station().trusted()).isEqualTo(first.station().trusted());
        assertThat(first.station().trusted().name()).isEqualTo("Station LS-4F7K2M");
        assertThat(first.station().trusted().scope()).isEqualTo(KeyScope.REAL);
        assertThat(TokenVerifier.verify(
                        first.station().sign(Tokens.good()),
                        TrustedKeys.demoOnly().with(second.station().trusted())))
                .isInstanceOf(Verification.Valid.class);
    }

    @Test
    void two_homes_have_two_keys() {
        assertThat(KeyFiles.open(home, STATION).station().id())
                .isNotEqualTo(KeyFiles.open(temporary.resolve("other"), STATION)
                        .station()
                        .id());
    }

    @Test
    void only_the_owner_may_open_key_and_directory_and_no_draft_is_left() throws IOException {
        assumePosix();
        assertThat(KeyFiles.open(home, STATION).station().id()).isNotBlank();

        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(permissions(home.resolve("keys"))).isEqualTo("rwx------");
        try (var files = Files.list(home.resolve("keys"))) {
            assertThat(files).containsExactlyInAnyOrder(file, file.resolveSibling("trusted-keys.json"));
        }
    }

    @Test
    void a_key_that_others_may_read_is_refused_with_the_command_that_closes_it() throws IOException {
        assumePosix();
        assertThat(KeyFiles.open(home, STATION).station().id()).isNotBlank();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> KeyFiles.open(home, STATION))
                .isInstanceOf(KeyFileException.class)
                .hasMessageContaining("rw-r-----")
                .hasMessageContaining("chmod 600 " + file);
    }

    @Test
    void a_key_directory_that_others_may_enter_is_refused() throws IOException {
        assumePosix();
        assertThat(KeyFiles.open(home, STATION).station().id()).isNotBlank();
        Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThatThrownBy(() -> KeyFiles.open(home, STATION)).hasMessageContaining("chmod 700");
    }

    @Test
    void a_damaged_key_is_reported_and_neither_replaced_nor_printed() throws IOException {
        assertThat(KeyFiles.open(home, STATION).station().id()).isNotBlank();
        var damaged = Files.readString(file).replace("lethe-key-1", "lethe-key-9");
        Files.writeString(file, damaged);

        assertThatThrownBy(() -> KeyFiles.open(home, STATION))
                .isInstanceOf(KeyFileException.class)
                .hasMessageContaining("is damaged")
                .hasMessageNotContaining("privateKey");
        assertThat(file).content().isEqualTo(damaged);
    }

    @Test
    void a_public_half_of_another_key_is_noticed() throws IOException {
        assertThat(KeyFiles.open(home, STATION).station().id()).isNotBlank();
        var other = new Counter().stationKey;
        var mixed = (ObjectNode) CanonicalJson.MAPPER.readTree(Files.readString(file));
        mixed.put("id", other.id());
        mixed.put(
                "publicKey", Base64.getEncoder().encodeToString(other.trusted().publicKeyBytes()));
        Files.writeString(file, mixed.toString());

        assertThatThrownBy(() -> KeyFiles.open(home, STATION)).hasMessageContaining("do not belong together");
    }

    @Test
    void the_demo_key_in_the_stations_place_is_refused() throws IOException {
        assertThat(KeyFiles.open(home, STATION).station().id()).isNotBlank();
        Files.writeString(file, KeyJson.write(DemoKey.signing()));

        assertThatThrownBy(() -> KeyFiles.open(home, STATION)).isInstanceOf(KeyFileException.class);
    }

    @Test
    void trust_files_are_read_as_they_were_written() {
        var keys = TrustedKeys.demoOnly().with(new Counter().stationKey.trusted());

        var read = TrustedKeys.parse(keys.toJson());

        assertThat(read.keys()).containsExactlyElementsOf(keys.keys());
        assertThat(keys.toJson()).doesNotContain(DemoKey.trusted().id());
    }

    @Test
    void revocations_are_read_as_they_were_written() {
        var key = new Counter().stationKey.trusted();
        var lost = new RevokedKey(key.id(), Optional.of(Instant.parse("2026-11-20T08:00:00Z")), "disk burnt");
        var stolen = new RevokedKey("00112233445566aa", Optional.empty(), "stolen");
        var keys = TrustedKeys.demoOnly().with(key).with(lost).with(stolen);

        assertThat(TrustedKeys.parse(keys.toJson()).revoked()).containsExactly(stolen, lost);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"keys\":[],\"revoked\":{}}",
                "{\"keys\":[],\"revoked\":[{\"id\":\"00112233445566aa\"}]}",
                "{\"keys\":[],\"revoked\":[{\"id\":\"0011\",\"reason\":\"stolen\"}]}",
                "{\"keys\":[],\"revoked\":[{\"id\":\"00112233445566aa\",\"reason\":\"stolen\",\"since\":\"May\"}]}",
                "{\"keys\":[],\"revoked\":[{\"id\":\"00112233445566aa\",\"reason\":\"stolen\",\"until\":\"2027\"}]}",
                "{\"keys\":[],\"notBefore\":\"2027-01-01T00:00:00Z\"}"
            })
    void a_trust_file_with_something_that_is_not_understood_is_refused_whole(String json) {
        assertThatThrownBy(() -> TrustedKeys.parse(json)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_lost_key_is_not_replaced_while_the_ledger_holds_what_it_signed() throws IOException {
        var lost = KeyFiles.open(home, STATION).station().trusted();
        Files.delete(file);
        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> KeyFiles.open(home, STATION, false))
                .withMessageContaining("station key rotate");
        assertThat(file).doesNotExist();
        assertThat(KeyFiles.trusted(home).find(lost.id())).contains(lost);
    }

    @Test
    void a_new_key_takes_over_and_the_former_one_stays_trusted() {
        var former = KeyFiles.open(home, STATION).station().trusted();
        var told = new ArrayList<TrustedKey>();
        var next = KeyFiles.rotate(home, STATION, told::add);
        assertThat(told).containsExactly(next);
        assertThat(KeyFiles.open(home, STATION, false).station().trusted()).isEqualTo(next);
        assertThat(KeyFiles.trusted(home).keys()).contains(former, next);
    }

    @Test
    void a_rotation_that_cannot_be_recorded_changes_nothing() {
        var former = KeyFiles.open(home, STATION).station().trusted();
        assertThatIllegalStateException()
                .isThrownBy(() -> KeyFiles.rotate(home, STATION, key -> {
                    throw new IllegalStateException("the ledger's disk is full");
                }));
        assertThat(KeyFiles.signing(home)).contains(former.id());
    }

    @Test
    void a_revocation_stays_when_the_key_is_trusted_again() {
        var key = KeyFiles.open(home, STATION).station().trusted();
        KeyFiles.trust(home, TrustedKeys.demoOnly().with(new RevokedKey(key.id(), Optional.empty(), "stolen")));
        KeyFiles.trust(home, TrustedKeys.demoOnly().with(key));
        assertThat(KeyFiles.trusted(home).revocation(key.id())).isPresent();
    }

    @Test
    void trust_files_that_contradict_themselves_are_refused() {
        var json =
                TrustedKeys.demoOnly().with(new Counter().stationKey.trusted()).toJson();

        assertThatThrownBy(() -> TrustedKeys.parse(json.replaceFirst("\"id\" : \"..", "\"id\" : \"zz")))
                .hasMessageContaining("does not belong to the public key");
        assertThatThrownBy(() -> TrustedKeys.parse(json.replace("\"real\"", "\"both\"")))
                .hasMessageContaining("not \"both\"");
        assertThatThrownBy(() -> TrustedKeys.parse("[]")).hasMessageContaining("a list named \"keys\"");
        assertThatThrownBy(() -> TrustedKeys.parse("keys")).hasMessageContaining("not JSON");
        assertThatThrownBy(() -> TrustedKeys.parse("{\"keys\":[{}]}")).hasMessageContaining("has no \"publicKey\"");
    }

    private static void assumePosix() {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "needs POSIX permissions");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
