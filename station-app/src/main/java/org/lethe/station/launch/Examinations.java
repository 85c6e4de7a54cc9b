package org.lethe.station.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.lethe.station.adb.AdbBinary;
import org.lethe.station.adb.AdbServer;
import org.lethe.station.adb.AdbServerAddress;
import org.lethe.station.doctor.AdbExaminations;
import org.lethe.station.doctor.ComputerExaminations;
import org.lethe.station.doctor.Diagnosis;
import org.lethe.station.doctor.Examination;
import org.lethe.station.doctor.PrintExaminations;
import org.lethe.station.document.FontFiles;
import org.lethe.station.model.PrinterName;
import org.lethe.station.pos.PosException;
import org.lethe.station.print.CupsServer;
import org.lethe.station.runtime.Deadline;
import org.lethe.station.runtime.StationClock;
import org.lethe.station.runtime.StationThreads;
import org.lethe.station.settings.PrintingSettings;
import org.lethe.station.settings.SettingsException;
import org.lethe.station.settings.SettingsFile;
import org.lethe.station.settings.StationHome;
import org.lethe.station.settings.StationSettings;

/** The doctor's round on this computer, for a data directory and an adb server. */
final class Examinations {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String SYSTEM = System.getProperty("os.name");
    private static final List<Path> USB_RULES =
            List.of(Path.of("/etc/udev/rules.d"), Path.of("/usr/lib/udev/rules.d"), Path.of("/lib/udev/rules.d"));

    private final StationClock clock = StationClock.system();
    private final Path home;
    private final String adb;
    private final Optional<Path> program = AdbBinary.on(System.getenv().getOrDefault("PATH", ""));

    /** @param adb the address that was asked for; empty for adb's usual one */
    Examinations(Path home, Optional<String> adb) {
        this.home = home;
        this.adb = adb.orElse(
                AdbServerAddress.local(AdbServerAddress.STANDARD_PORT).toString());
    }

    List<Examination> all() {
        return Stream.concat(whileOpen().stream(), Stream.<Examination>of(this::station, this::salesSystems))
                .toList();
    }

    /** Those that also look while a program has the data directory open: all but those that open it. */
    List<Examination> whileOpen() {
        return List.of(
                () -> ComputerExaminations.java(Runtime.version()),
                () -> AdbExaminations.program(program, deadline()),
                this::server,
                () -> ComputerExaminations.usbRules(SYSTEM, USB_RULES),
                () -> ComputerExaminations.home(home),
                () -> ComputerExaminations.disk(home),
                () -> ComputerExaminations.clock(clock.now(), builtAt()),
                () -> ComputerExaminations.font(FontFiles.usualDirectories()),
                this::documentFont,
                this::printers,
                () -> ComputerExaminations.display(SYSTEM, System.getenv()));
    }

    private Diagnosis server() {
        var threads = new StationThreads((thread, fault) -> {});
        var server =
                new AdbServer(AdbServerAddress.parse(adb), program.orElse(Path.of("adb")), Map.of(), clock, threads);
        return AdbExaminations.server(server, protocol(), deadline());
    }

    private OptionalInt protocol() {
        try {
            return program.isPresent()
                    ? AdbBinary.protocolIn(AdbBinary.version(program.get(), deadline()))
                    : OptionalInt.empty();
        } catch (IOException told) { // by the examination of the program
            return OptionalInt.empty();
        }
    }

    /** Opens the station as a command would, which checks settings, key and ledger, and lets it go. */
    private Diagnosis station() {
        if (Files.notExists(home)) {
            return new Diagnosis(Diagnosis.Condition.GOOD, "station.fresh", List.of(home.toString()));
        }
        try (var station = StationGraph.open(StationPlace.ofRealPhones(home, Optional.empty()))) {
            return latestIssue(station)
                    .flatMap(latest -> ComputerExaminations.clockAfterCertificate(clock.now(), latest))
                    .orElseGet(() -> new Diagnosis(
                            Diagnosis.Condition.GOOD,
                            "station",
                            List.of(station.settings().stationId())));
        } catch (RuntimeException fault) {
            return new Diagnosis(
                    Diagnosis.Condition.MISSING, "station.closed", List.of(String.valueOf(fault.getMessage())));
        }
    }

    /** Listens as {@code serve} would, and stops at once: key store, address and port are as good as they prove to be. */
    private Diagnosis salesSystems() {
        if (Files.notExists(home)) {
            return new Diagnosis(Diagnosis.Condition.GOOD, "pos.fresh", List.of());
        }
        try (var station = StationGraph.open(StationPlace.ofRealPhones(home, Optional.empty()))) {
            return new Diagnosis(Diagnosis.Condition.GOOD, "pos", List.of(station.answerSales()));
        } catch (PosException fault) {
            return new Diagnosis(Diagnosis.Condition.NOTE, "pos.closed", List.of(String.valueOf(fault.getMessage())));
        } catch (RuntimeException told) { // by the examination of the station
            return new Diagnosis(Diagnosis.Condition.NOTE, "pos.unknown", List.of());
        }
    }

    private static Optional<Instant> latestIssue(StationGraph station) {
        return station.services(() -> {}).certificates().certificates().stream()
                .map(certificate -> certificate.issuedAt())
                .max(Comparator.naturalOrder());
    }

    /** The date of the program's own file: no erasure can have been earlier. */
    private static Instant builtAt() {
        try {
            var program = Path.of(Examinations.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.getLastModifiedTime(program).toInstant();
        } catch (IOException fault) {
            throw new UncheckedIOException("Could not look at the program's own file", fault);
        } catch (URISyntaxException fault) {
            throw new IllegalStateException("Could not find the program's own file", fault);
        }
    }

    private Diagnosis documentFont() {
        var chosen = settings().flatMap(settings -> settings.printing().font()).map(Path::of);
        return PrintExaminations.font(FontFiles.in(FontFiles.usualDirectories(), chosen));
    }

    private Diagnosis printers() {
        var chosen = settings().map(settings -> settings.printing());
        var names = Stream.concat(
                        chosen.flatMap(PrintingSettings::documentPrinter).stream(),
                        chosen.flatMap(PrintingSettings::labelPrinter).stream())
                .map(PrinterName::new)
                .toList();
        return PrintExaminations.printers(names, CupsServer.ofEnvironment(System.getenv()), deadline());
    }

    /** Empty where they cannot be read; the examination of the station says why. */
    private Optional<StationSettings> settings() {
        try {
            var file = home.resolve(StationHome.SETTINGS);
            return Files.exists(file)
                    ? Optional.of(new SettingsFile(file).readOrCreate(new SecureRandom()))
                    : Optional.empty();
        } catch (SettingsException told) {
            return Optional.empty();
        }
    }

    private Deadline deadline() {
        return Deadline.after(clock, PATIENCE);
    }
}
