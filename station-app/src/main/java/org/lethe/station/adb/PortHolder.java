package org.lethe.station.adb;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds out which program listens at a port. Phone suites and emulators take adb's port; the operator can only end them
 * when told which one it is. Linux tells in /proc (proc(5)); elsewhere the operator is told the command that tells.
 */
final class PortHolder {
    private static final Path PROC = Path.of("/proc");
    /** TCP_LISTEN, Linux include/net/tcp_states.h. */
    private static final String LISTEN = "0A";

    private PortHolder() {}

    /** The exception for a port behind which something other than an adb server sits. */
    static AdbServerUnavailableException blocked(AdbServerAddress address, AdbException why) {
        return new AdbServerUnavailableException(
                "What listens at " + address + " does not answer as an adb server does (" + why.getMessage() + "). "
                        + advice(address),
                why);
    }

    private static String advice(AdbServerAddress address) {
        if (!address.isLocal()) {
            return "Check the address.";
        }
        return name(address.port())
                .map(holder -> "The port is held by " + holder + ": end that program, or choose another port.")
                .orElse("To see which program holds the port: " + command(address.port()));
    }

    private static String command(int port) {
        return System.getProperty("os.name").startsWith("Windows")
                ? "netstat -ano | findstr :" + port
                : "sudo lsof -nP -iTCP:" + port + " -sTCP:LISTEN";
    }

    /** For example {@code python3 (process 4711)}; empty when this system does not tell, or not this user. */
    static Optional<String> name(int port) {
        try (var processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            var sockets = listeningAt(port);
            for (var process : processes) {
                if (holdsOneOf(sockets, process)) {
                    return Optional.of(command(process) + " (process " + process.getFileName() + ")");
                }
            }
            return Optional.empty();
        } catch (IOException | DirectoryIteratorException noProc) {
            return Optional.empty();
        }
    }

    private static Set<String> listeningAt(int port) throws IOException {
        try (var lines = Stream.concat(table("tcp").stream(), table("tcp6").stream())) {
            return lines.map(line -> line.strip().split("\\s+"))
                    .filter(columns -> columns.length > 9 && columns[3].equals(LISTEN))
                    .filter(columns -> columns[1].endsWith(String.format(":%04X", port)))
                    .map(columns -> "socket:[" + columns[9] + "]")
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private static List<String> table(String name) throws IOException {
        var table = PROC.resolve("net").resolve(name);
        return Files.exists(table) ? Files.readAllLines(table) : List.of();
    }

    private static boolean holdsOneOf(Set<String> sockets, Path process) {
        try (var files = Files.newDirectoryStream(process.resolve("fd"))) {
            for (var file : files) {
                if (sockets.contains(target(file))) {
                    return true;
                }
            }
            return false;
        } catch (IOException
                | DirectoryIteratorException notOurs) { // another user's process, or one that has just ended
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static String command(Path process) throws IOException {
        return Files.readString(process.resolve("comm")).strip();
    }
}
