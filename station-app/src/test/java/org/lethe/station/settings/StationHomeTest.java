package org.lethe.station.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The data directory belongs to one user and to one program at a time. */
@Timeout(60)
class StationHomeTest {
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no POSIX permissions")
    void a_new_directory_is_closed_to_others(@TempDir Path folder) throws IOException {
        var directory = folder.resolve("deep").resolve("home");
        try (var home = StationHome.open(directory)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.directory())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void a_second_user_in_this_process_is_turned_away(@TempDir Path folder) {
        try (var home = StationHome.open(folder)) {
            assertThat(home.ledgerFile()).isEqualTo(folder.resolve("ledger.db"));
            assertThatExceptionOfType(HomeException.class)
                    .isThrownBy(() -> StationHome.open(folder))
                    .withMessageContaining(
                            "in use by process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void a_second_program_is_told_which_process_holds_the_directory(@TempDir Path folder) throws Exception {
        var other = holderProgram(folder);
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("held");
            assertThatExceptionOfType(HomeException.class)
                    .isThrownBy(() -> StationHome.open(folder))
                    .withMessageContaining("in use by process " + other.pid())
                    .withMessageContaining("--home");
        } finally {
            other.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void the_directory_of_a_program_that_was_killed_is_free(@TempDir Path folder) throws Exception {
        var other = holderProgram(folder);
        assertThat(other.inputReader().readLine()).isEqualTo("held");
        assertThat(other.destroyForcibly().waitFor(30, TimeUnit.SECONDS)).isTrue();

        try (var home = StationHome.open(folder)) {
            assertThat(home.directory().resolve("lock"))
                    .hasContent(Long.toString(ProcessHandle.current().pid()));
        }
    }

    @Test
    void a_directory_that_was_let_go_can_be_taken_again(@TempDir Path folder) {
        StationHome.open(folder).close();
        StationHome.open(folder).close();
        assertThat(folder.resolve("lock")).exists();
    }

    @Test
    void a_place_that_is_a_file_is_named(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("home"), "");
        assertThatExceptionOfType(HomeException.class)
                .isThrownBy(() -> StationHome.open(file))
                .withMessageContaining(file.toString())
                .withMessageContaining("--home");
    }

    private static Process holderProgram(Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(java, "-cp", classPath, HomeHolderProgram.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
