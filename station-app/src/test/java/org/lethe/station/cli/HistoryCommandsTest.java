package org.lethe.station.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.station.history.HistorySearch;
import org.lethe.station.ledger.Ledger;
import org.lethe.station.ledger.ManyJobs;
import org.lethe.station.ledger.SmallDisk;

/** {@code history export} of a real ledger: what the window would find is in the file, whole, or there is no file. */
class HistoryCommandsTest {
    private static final int JOBS = 1_200;

    @TempDir
    private Path folder = Path.of("");

    private Path place = Path.of("");

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Ledger ledger;

    @SuppressWarnings("NullAway.Init") // as the ledger
    private CliRun cli;

    @BeforeEach
    void fill() throws IOException {
        place = Files.createDirectory(folder.resolve("place"));
        ledger = ManyJobs.in(folder.resolve("ledger.db"), JOBS);
        cli = new CliRun().with(ledger.history());
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void everything_is_exported_and_a_program_is_told_how_much() throws IOException {
        assertThat(export("all.csv", "--json")).isEqualTo(ExitCode.DONE);
        assertThat(Files.readAllLines(place.resolve("all.csv"))).hasSize(1 + JOBS);
        var told = cli.objects("export").get(0);
        assertThat(told.path("jobs").asInt()).isEqualTo(JOBS);
        assertThat(told.path("file").asText())
                .isEqualTo(place.resolve("all.csv").toString());
    }

    @Test
    void the_ending_of_the_name_says_which_format() throws IOException {
        assertThat(export("all.JSON")).isEqualTo(ExitCode.DONE);
        assertThat(new ObjectMapper().readTree(place.resolve("all.JSON").toFile()))
                .hasSize(JOBS);
        assertThat(cli.out()).contains("Wrote 1200 jobs to");
    }

    @Test
    void each_filter_of_the_window_is_an_option() throws IOException {
        var day = LocalDate.ofInstant(
                ledger.history().find(HistorySearch.ALL, 0, 1).get(0).startedAt(), ZoneId.systemDefault());
        assertThat(exported("--state", "ASSESSING")).isEqualTo(1);
        assertThat(exported("--find", "00000000FF")).isEqualTo(1);
        assertThat(exported("--from", day.toString(), "--to", day.toString())).isEqualTo(JOBS);
        assertThat(exported("--from", day.plusDays(1).toString())).isZero();
        assertThat(exported("--to", day.minusDays(1).toString())).isZero();
        assertThat(exported("--state", "CANCELLED", "--find", "00000000FF", "--from", day.toString()))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "all.xlsx",
                "all.csv --state LOST",
                "all.csv --from yesterday",
                "all.csv --from 2027-02-02 --to 2027-02-01"
            })
    void what_cannot_be_meant_is_refused_before_anything_is_opened(String words) {
        var parts = List.of(words.split(" "));
        assertThat(export(parts.get(0), parts.subList(1, parts.size()).toArray(String[]::new)))
                .isEqualTo(ExitCode.USAGE);
        assertThat(cli.openedTheStation()).isFalse();
        assertThat(place).isEmptyDirectory();
    }

    @Test
    void a_file_that_is_there_stays_as_it_is() throws IOException {
        Files.writeString(place.resolve("all.csv"), "of yesterday");
        assertThat(export("all.csv")).isEqualTo(ExitCode.ENVIRONMENT);
        assertOnlyYesterdays();
        assertThat(cli.err()).contains("There is a file " + place.resolve("all.csv") + " already");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gone/all.csv", "file/all.csv"})
    void a_folder_in_which_nothing_can_be_written_is_named(String name) throws IOException {
        Files.createFile(place.resolve("file"));
        assertThat(export(name)).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(cli.err()).contains(place.resolve(name).toString()).contains("choose another place or name");
        assertThat(cli.out()).isEmpty();
    }

    @Test
    void a_full_disk_is_named_and_nothing_half_written_stays() throws Exception {
        try (var disk = SmallDisk.at(place, "100k")) {
            assertThat(export("all.csv")).isEqualTo(ExitCode.ENVIRONMENT);
            assertThat(disk.place()).isEmptyDirectory();
            assertThat(cli.err()).contains("is full, and nothing was written");

            disk.resize("2m");
            assertThat(export("all.csv")).isEqualTo(ExitCode.DONE);
        }
    }

    @Test
    void an_interrupt_ends_it_and_leaves_no_file() {
        Thread.currentThread().interrupt();
        assertThat(export("all.csv")).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(Thread.interrupted()).as("still asked to end").isTrue();
        assertThat(place).isEmptyDirectory();
    }

    private ExitCode export(String name, String... options) {
        var words =
                new ArrayList<>(List.of("history", "export", place.resolve(name).toString()));
        words.addAll(List.of(options));
        return cli.run(words.toArray(String[]::new));
    }

    /** How many jobs an export with these options holds. */
    private int exported(String... options) throws IOException {
        assertThat(export("some.json", options)).isEqualTo(ExitCode.DONE);
        var file = place.resolve("some.json");
        var jobs = new ObjectMapper().readTree(file.toFile()).size();
        Files.delete(file);
        return jobs;
    }

    private void assertOnlyYesterdays() throws IOException {
        try (var files = Files.list(place)) {
            assertThat(files).singleElement().satisfies(file -> assertThat(file).hasContent("of yesterday"));
        }
    }
}
