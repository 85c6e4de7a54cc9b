package org.lethe.station.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.station.audit.KeyEvent;
import org.lethe.station.certify.KeyFiles;
import org.lethe.station.cli.ExitCode;
import org.lethe.station.cli.StationCli;
import org.lethe.station.cli.Terminal;
import org.lethe.station.ledger.Ledger;
import org.lethe.station.staff.Act;

/**
 * Commands about keys and copies, on a data directory as an owner has it:
 *
 * <ul>
 *   <li>a changed, lost or revoked key: the ledger stays whole, and the command says what comes next;
 *   <li>a change that a crash cut off leaves the former key, and the ledger says so;
 *   <li>a backup is restored into an empty directory only, and whole or not at all.
 * </ul>
 */
class HomeCommandsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Path folder;
    private Path home;

    @BeforeEach
    void start(@TempDir Path place) {
        folder = place;
        home = place.resolve("home");
        assertThat(run(home, "audit", "verify")).isEqualTo(ExitCode.DONE);
    }

    @Test
    void a_rotated_key_signs_and_the_former_one_stays_trusted() {
        var former = signing();
        assertThat(run(home, "key", "rotate")).isEqualTo(ExitCode.DONE);
        assertThat(said()).contains(signing()).contains("station key show --json");
        assertThat(signing()).isNotEqualTo(former);
        assertThat(KeyFiles.trusted(home).find(former)).isPresent();
        assertThat(run(home, "audit", "verify")).isEqualTo(ExitCode.DONE);
    }

    @Test
    void the_key_that_signs_is_not_revoked_before_another_took_over() {
        var stolen = signing();
        assertThat(run(home, "key", "revoke", stolen, "--reason", "stolen")).isEqualTo(ExitCode.NO);
        assertThat(said()).contains("station key rotate");
        assertThat(run(home, "key", "rotate")).isEqualTo(ExitCode.DONE);
        assertThat(run(home, "key", "revoke", stolen, "--reason", "stolen")).isEqualTo(ExitCode.DONE);
        assertThat(KeyFiles.trusted(home).revocation(stolen).orElseThrow().reason())
                .isEqualTo("stolen");
    }

    @Test
    void a_revocation_without_a_usable_id_or_reason_is_a_mistake() {
        assertThat(run(home, "key", "revoke", "nonsense", "--reason", "r")).isEqualTo(ExitCode.USAGE);
        assertThat(run(home, "key", "revoke", "0011223344556677", "--reason", " "))
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void the_keys_of_another_station_are_trusted_as_it_shows_them() throws IOException {
        var other = folder.resolve("other");
        assertThat(run(other, "key", "show", "--json")).isEqualTo(ExitCode.DONE);
        var file = Files.writeString(folder.resolve("other.json"), said());
        assertThat(run(home, "key", "trust", file.toString())).isEqualTo(ExitCode.DONE);
        assertThat(KeyFiles.trusted(home).find(KeyFiles.signing(other).orElseThrow()))
                .isPresent();
        assertThat(run(home, "key", "trust", folder.resolve("missing").toString()))
                .isEqualTo(ExitCode.USAGE);
        try (var ledger = Ledger.open(home.resolve("ledger.db"))) {
            assertThat(ledger.staff().acts())
                    .singleElement()
                    .returns(Act.Kind.SETTINGS_CHANGED, Act::kind)
                    .returns("trusted keys of other.json", Act::subject)
                    .returns("command line, account " + System.getProperty("user.name"), Act::by);
        }
    }

    @Test
    void a_change_of_keys_cut_off_by_a_crash_leaves_the_former_key_and_a_ledger_that_says_so() {
        var former = signing();
        try (var ledger = Ledger.open(home.resolve("ledger.db"))) {
            ledger.record(new KeyEvent(KeyEvent.Kind.TAKES_OVER, "0123456789abcdef", ""));
        }
        assertThat(run(home, "audit", "verify")).isEqualTo(ExitCode.DONE);
        assertThat(signing()).isEqualTo(former);
        try (var ledger = Ledger.open(home.resolve("ledger.db"))) {
            assertThat(ledger.confirmSigning(former))
                    .as("recorded at the start")
                    .isEqualTo(Optional.empty());
            assertThat(ledger.confirmSigning("fedcba9876543210")).contains(former);
        }
    }

    @Test
    void a_backup_is_restored_into_an_empty_directory_only() {
        var backup = folder.resolve("backup.db");
        assertThat(run(home, "audit", "backup", backup.toString())).isEqualTo(ExitCode.DONE);
        assertThat(run(home, "audit", "restore", backup.toString())).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(complaint()).contains("There is a ledger already");
        assertThat(run(folder.resolve("new"), "audit", "restore", backup.toString()))
                .isEqualTo(ExitCode.DONE);
        assertThat(folder.resolve("new/ledger.db")).exists();
    }

    @Test
    void a_damaged_backup_is_refused_and_puts_nothing_anywhere() throws IOException {
        var backup = Files.writeString(folder.resolve("backup.db"), "no database, but long enough to look like one");
        assertThat(run(folder.resolve("new"), "audit", "restore", backup.toString()))
                .isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(folder.resolve("new/ledger.db")).doesNotExist();
    }

    @Test
    void a_young_ledger_has_nothing_to_purge_and_nothing_too_young_is_taken() {
        assertThat(run(home, "audit", "purge", "--before", "2020-01-01", "--by", "Ana", "--reason", "r"))
                .isEqualTo(ExitCode.NO);
        assertThat(run(home, "audit", "purge", "--before", "9999-01-01", "--by", "Ana", "--reason", "r"))
                .isEqualTo(ExitCode.USAGE);
    }

    private String signing() {
        return KeyFiles.signing(home).orElseThrow();
    }

    private ExitCode run(Path where, String... words) {
        out.reset();
        err.reset();
        var all = new ArrayList<>(List.of("--home", where.toString()));
        all.addAll(List.of(words));
        var terminal = new Terminal(stream(out), stream(err), false);
        return new StationCli(new LaunchAccess(), terminal, Locale.ENGLISH).run(all.toArray(String[]::new));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complaint() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
