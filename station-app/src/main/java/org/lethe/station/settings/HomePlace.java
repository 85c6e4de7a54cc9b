package org.lethe.station.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where the data directory lies when nobody says otherwise: the place that each system provides for a user's program data.
 *
 * @param system the computer's {@code os.name}
 * @param user the user's home directory
 * @param environment the process's environment
 */
public record HomePlace(String system, Path user, Map<String, String> environment) {
    private static final String OWN_VARIABLE = "LETHE_HOME";
    private static final String NAME = "lethe-station";
    private static final String TITLE = "Lethe Station";

    public HomePlace {
        environment = Map.copyOf(environment);
    }

    /** As this computer and this process are. */
    public static HomePlace ofThisComputer() {
        return new HomePlace(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    /** The directory that was asked for, else that of {@code LETHE_HOME}, else the system's place. */
    public Path choose(Optional<Path> asked) {
        return asked.or(() -> variable(OWN_VARIABLE).map(Path::of))
                .orElseGet(this::usual)
                .toAbsolutePath()
                .normalize();
    }

    private Path usual() {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return directory("LOCALAPPDATA")
                    .orElse(user.resolve("AppData").resolve("Local"))
                    .resolve(TITLE);
        }
        if (name.startsWith("mac")) {
            return user.resolve("Library").resolve("Application Support").resolve(TITLE);
        }
        return directory("XDG_DATA_HOME")
                .orElse(user.resolve(".local").resolve("share"))
                .resolve(NAME);
    }

    /** The XDG base directory specification has relative paths ignored; so do we everywhere. */
    private Optional<Path> directory(String variable) {
        return variable(variable).map(Path::of).filter(Path::isAbsolute);
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
