package org.lethe.station.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lethe.station.history.ExportRun;
import org.lethe.station.history.ExportRun.Ending;
import org.lethe.station.history.ExportRun.Progress;
import org.lethe.station.history.HistoryExport;
import org.lethe.station.history.HistorySearch;
import org.lethe.station.runtime.OwnerOnly;

/**
 * Exports of a real ledger:
 *
 * <ul>
 *   <li>everything that is found is in the file, and how far it is gets told;
 *   <li>one that is called off, whose disk is full or whose folder is gone leaves the file that was there, and no other.
 * </ul>
 */
class HistoryExportRunTest {
    private static final int JOBS = 1_200;
    private static final Consumer<Progress> NOBODY = progress -> {};

    @TempDir
    private Path folder = Path.of("");

    private Path place = Path.of("");

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Ledger ledger;

    @BeforeEach
    void fill() throws IOException {
        place = Files.createDirectory(folder.resolve("place"));
        ledger = ManyJobs.in(folder.resolve("ledger.db"), JOBS);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @ParameterizedTest
    @EnumSource
    void everything_is_in_the_file_which_only_its_owner_can_open(HistoryExport format) throws IOException {
        var told = new ArrayList<Progress>();
        assertThat(export(format).replace(file(), told::add)).isEqualTo(Ending.WRITTEN);
        assertThat(Files.readString(file()).split("ASSESSING|CANCELLED", -1)).hasSize(JOBS + 1);
        assertThat(OwnerOnly.openToOthers(file())).isEmpty();
        assertThat(told)
                .containsExactly(
                        new Progress(0, JOBS),
                        new Progress(500, JOBS),
                        new Progress(1_000, JOBS),
                        new Progress(JOBS, JOBS));
    }

    @ParameterizedTest
    @EnumSource
    void one_that_is_called_off_leaves_the_file_that_was_there(HistoryExport format) throws IOException {
        Files.writeString(file(), "of yesterday");
        var export = export(format);
        assertThat(export.replace(file(), progress -> export.callOff())).isEqualTo(Ending.CALLED_OFF);
        assertThat(onlyFile()).hasContent("of yesterday");
    }

    @Test
    void a_station_that_ends_calls_it_off() throws IOException {
        var export = export(HistoryExport.CSV);
        assertThat(export.replace(file(), progress -> Thread.currentThread().interrupt()))
                .isEqualTo(Ending.CALLED_OFF);
        assertThat(Thread.interrupted()).as("still asked to end").isTrue();
        assertThat(place).isEmptyDirectory();
    }

    @Test
    void a_full_disk_is_named_and_leaves_the_file_that_was_there() throws Exception {
        try (var disk = SmallDisk.at(place, "100k")) {
            Files.writeString(file(), "of yesterday");
            assertThat(export(HistoryExport.CSV).replace(file(), NOBODY)).isEqualTo(Ending.DISK_FULL);
            assertThat(onlyFile()).hasContent("of yesterday");

            disk.resize("2m");
            assertThat(export(HistoryExport.CSV).replace(file(), NOBODY)).isEqualTo(Ending.WRITTEN);
        }
    }

    @Test
    void one_that_nobody_said_may_go_is_not_replaced() throws IOException {
        Files.writeString(file(), "of yesterday");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> export(HistoryExport.CSV).create(file(), NOBODY))
                .withCauseInstanceOf(FileAlreadyExistsException.class);
        assertThat(onlyFile()).hasContent("of yesterday");
    }

    @Test
    void a_folder_that_is_gone_is_a_fault_with_the_name_of_the_file() {
        var nowhere = place.resolve("gone").resolve("history.csv");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> export(HistoryExport.CSV).replace(nowhere, NOBODY))
                .withMessageContaining(nowhere.toString());
    }

    private ExportRun export(HistoryExport format) {
        return new ExportRun(ledger.history(), HistorySearch.ALL, format);
    }

    private Path file() {
        return place.resolve("history");
    }

    /** The file, which is the only one in its folder. */
    private Path onlyFile() throws IOException {
        try (var files = Files.list(place)) {
            assertThat(files).containsExactly(file());
        }
        return file();
    }
}
