package org.lethe.station.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One run of one command: its options, its streams, its language and, once asked for, the station. */
final class Session implements AutoCloseable {
    private final GlobalOptions options = new GlobalOptions();
    private final StationAccess access;
    private final Terminal terminal;
    private final Words words;
    private Optional<StationServices> services = Optional.empty();

    Session(StationAccess access, Terminal terminal, Words words) {
        this.access = access;
        this.terminal = terminal;
        this.words = words;
    }

    GlobalOptions options() {
        return options;
    }

    Terminal terminal() {
        return terminal;
    }

    Words words() {
        return words;
    }

    StationAccess access() {
        return access;
    }

    /** The station, opened at the first call. */
    StationServices services() throws StationUnavailableException {
        if (services.isEmpty()) {
            services = Optional.of(access.open(options));
        }
        return services.get();
    }

    boolean json() {
        return options.json();
    }

    /** Prints a result: an object for programs, or lines for people. */
    void print(Map<String, Object> object, List<String> lines) {
        if (json()) {
            terminal.out().println(JsonLines.text(object));
        } else {
            lines.forEach(terminal.out()::println);
        }
    }

    /** Tells a person something beside the result. */
    void say(String key, Object... values) {
        terminal.err().println(words.text(key, values));
    }

    @Override
    public void close() {
        services.ifPresent(StationServices::close);
    }
}
