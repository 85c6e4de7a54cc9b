package org.lethe.station.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The directory is the one that was asked for, else that of LETHE_HOME, else the system's own place. */
class HomePlaceTest {
    private static final Path USER = Path.of("/home/ana");

    @Test
    void what_was_asked_for_comes_first() {
        var place = new HomePlace("Linux", USER, Map.of("LETHE_HOME", "/srv/lethe"));
        assertThat(place.choose(Optional.of(Path.of("/mnt/here")))).isEqualTo(Path.of("/mnt/here"));
    }

    @Test
    void then_the_stations_own_variable() {
        var place = new HomePlace("Linux", USER, Map.of("LETHE_HOME", "/srv/lethe", "XDG_DATA_HOME", "/data"));
        assertThat(place.choose(Optional.empty())).isEqualTo(Path.of("/srv/lethe"));
    }

    @Test
    void linux_has_the_xdg_data_directory() {
        assertThat(new HomePlace("Linux", USER, Map.of("XDG_DATA_HOME", "/data")).choose(Optional.empty()))
                .isEqualTo(Path.of("/data/lethe-station"));
        assertThat(new HomePlace("Linux", USER, Map.of()).choose(Optional.empty()))
                .isEqualTo(Path.of("/home/ana/.local/share/lethe-station"));
    }

    @Test
    void a_relative_or_empty_variable_counts_as_none() {
        var place = new HomePlace("Linux", USER, Map.of("XDG_DATA_HOME", "data", "LETHE_HOME", ""));
        assertThat(place.choose(Optional.empty())).isEqualTo(Path.of("/home/ana/.local/share/lethe-station"));
    }

    @Test
    void a_mac_has_application_support() {
        assertThat(new HomePlace("Mac OS X", USER, Map.of()).choose(Optional.empty()))
                .isEqualTo(Path.of("/home/ana/Library/Application Support/Lethe Station"));
    }

    @Test
    void windows_has_local_application_data() {
        assertThat(new HomePlace("Windows 11", USER, Map.of("LOCALAPPDATA", "/users/ana/local"))
                        .choose(Optional.empty()))
                .isEqualTo(Path.of("/users/ana/local/Lethe Station"));
    }
}
