package org.lethe.station.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hub and the look of the bench last over a restart. */
class BenchArrangementFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path home;

    @Test
    void a_new_station_has_tiles_in_the_order_in_which_phones_come() {
        assertThat(open().now()).isEqualTo(new BenchArrangement(List.of(), false));
    }

    @Test
    void what_was_changed_is_there_after_a_restart() {
        open().change(before -> before.withPorts(List.of("usb:1-4", "usb:1-3")));
        open().change(before -> before.asList(true));
        assertThat(open().now()).isEqualTo(new BenchArrangement(List.of("usb:1-4", "usb:1-3"), true));
    }

    @Test
    void a_damaged_file_is_refused_whole_and_left_alone() throws Exception {
        Files.writeString(file(), "{\"ports\":[\"usb:1-4\"]}");
        assertThatThrownBy(this::open)
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("bench.json")
                .hasMessageContaining("Delete the file");
        assertThat(file()).hasContent("{\"ports\":[\"usb:1-4\"]}");
    }

    private BenchArrangementFile open() {
        return BenchArrangementFile.open(file());
    }

    private Path file() {
        return home.resolve(BenchArrangementFile.NAME);
    }
}
