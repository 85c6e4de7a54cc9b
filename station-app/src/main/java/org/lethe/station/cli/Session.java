package org.lethe.station.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lethe.station.model.Operator;
import org.lethe.station.staff.Pin;
import org.lethe.station.staff.SignIn;
import org.lethe.station.staff.StaffMember;

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

    /** Tells something beside the result: an object for programs before its own, or lines for people. */
    void announce(Map<String, Object> object, List<String> lines) {
        if (json()) {
            terminal.out().println(JsonLines.text(object));
        } else {
            lines.forEach(terminal.err()::println);
        }
    }

    /**
     * The person who acts, as the station writes their name.
     *
     * @throws UsageException when the station keeps operators and this is none who may act
     */
    Operator actor(String name) throws StationUnavailableException {
        var staff = services().staff();
        if (!staff.mayAct(name)) {
            throw new UsageException(words.text("operator.unknown", name));
        }
        return staff.active(name).map(StaffMember::operator).orElseGet(() -> new Operator(name.strip()));
    }

    /** Who gives an order for which the command line asks for no name. */
    static String account() {
        return "command line, account " + System.getProperty("user.name");
    }

    /** A PIN, from the prompt or the next line of the input; never from an argument. */
    Pin pin(String name) {
        return terminal.secrets()
                .ask(words.text("operator.pinPrompt", name))
                .flatMap(Pin::parse)
                .orElseThrow(() -> new UsageException(words.text("operator.pinForm")));
    }

    /**
     * Has a person prove by their PIN who they are.
     *
     * @throws UsageException when it is another PIN, or it is not time for the next one
     */
    void prove(Operator person) throws StationUnavailableException {
        var answer = services().staff().signIn(person.name(), pin(person.name()));
        if (answer instanceof SignIn.Wait wait) {
            throw new UsageException(words.text("operator.wait", wait.time().toSeconds()));
        }
        if (!(answer instanceof SignIn.Done)) {
            throw new UsageException(words.text("operator.wrongPin", person.name()));
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
