package org.lethe.station.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lethe.station.bench.BenchSnapshot;
import org.lethe.station.bench.BenchSnapshot.BaySnapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the phones on the bench, once or until it is interrupted. */
@Command(name = "devices")
final class DevicesCommand implements Callable<ExitCode> {
    private static final Duration UNTIL_INTERRUPTED = Duration.ofDays(1);

    private final Session session;

    @Option(names = "--watch")
    private boolean watch;

    DevicesCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode call() throws Exception {
        var services = session.services();
        try (var bench = new BenchWatch(services.bench().get())) {
            var snapshot = bench.settled(services.pace());
            print(snapshot);
            return watch ? follow(bench, snapshot) : ExitCode.DONE;
        }
    }

    private void print(BenchSnapshot snapshot) {
        if (session.json()) {
            present(snapshot).values().forEach(this::printObject);
            return;
        }
        var lines = new PhoneLines(session.words()).table(snapshot);
        lines.forEach(session.terminal().out()::println);
        if (lines.isEmpty()) {
            session.say("devices.none");
        }
    }

    /** An interrupt is the way in which watching ends, so it ends well. */
    private ExitCode follow(BenchWatch bench, BenchSnapshot shown) {
        try {
            for (var last = shown; ; ) {
                var next = bench.next(UNTIL_INTERRUPTED);
                printChanges(last, next);
                last = next;
            }
        } catch (InterruptedException ended) {
            return ExitCode.DONE;
        }
    }

    private void printChanges(BenchSnapshot last, BenchSnapshot next) {
        var before = present(last);
        var after = present(next);
        if (session.json()) {
            after.values().stream().filter(bay -> !isShown(bay, before)).forEach(this::printObject);
            before.values().stream().filter(bay -> !after.containsKey(bay.id())).forEach(this::printGone);
        } else if (!lines(last).equals(lines(next))) {
            session.terminal().out().println();
            print(next);
        }
    }

    private List<String> lines(BenchSnapshot snapshot) {
        return new PhoneLines(session.words()).table(snapshot);
    }

    private boolean isShown(BaySnapshot bay, Map<String, BaySnapshot> before) {
        var earlier = before.get(bay.id());
        return earlier != null && object(earlier).equals(object(bay));
    }

    private Map<String, Object> object(BaySnapshot bay) {
        return PhoneObjects.phone(bay, session.words());
    }

    private void printObject(BaySnapshot bay) {
        session.terminal().out().println(JsonLines.text(object(bay)));
    }

    private void printGone(BaySnapshot bay) {
        var line = JsonLines.object("gone");
        line.put("bay", bay.number());
        line.put("serial", Phones.serial(bay));
        session.terminal().out().println(JsonLines.text(line));
    }

    private static Map<String, BaySnapshot> present(BenchSnapshot snapshot) {
        var bays = new LinkedHashMap<String, BaySnapshot>();
        snapshot.bays().stream().filter(bay -> bay.phone().isPresent()).forEach(bay -> bays.put(bay.id(), bay));
        return bays;
    }
}
