package org.lethe.station.adb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lethe.station.runtime.Deadline;

/** Starts an adb server on this computer. It outlives the station, as every adb server outlives who started it. */
final class AdbServerLauncher {
    /**
     * adb does not raise its own limit of open files, and beyond 1,024 it serves phones in waves (measured with 600 phones
     * and as many sessions). Where the hard limit is lower, the limit stays as it is.
     */
    private static final String WITH_MORE_FILES =
            "ulimit -n 8192 2>/dev/null || ulimit -n \"$(ulimit -Hn)\"; exec \"$@\"";

    private final AdbServerAddress address;
    private final Path binary;
    private final Map<String, String> environment;

    AdbServerLauncher(AdbServerAddress address, Path binary, Map<String, String> environment) {
        this.address = address;
        this.binary = binary;
        this.environment = Map.copyOf(environment);
    }

    /** @param nobodyAnswered why a server is needed; thrown again when the server would have to run elsewhere */
    void start(AdbServerUnavailableException nobodyAnswered, Deadline deadline) throws AdbException {
        if (!address.isLocal()) {
            throw nobodyAnswered;
        }
        try {
            var log = Files.createTempFile("adb-start", ".log");
            try {
                launch(log, deadline);
            } finally {
                Files.deleteIfExists(log);
            }
        } catch (AdbException said) {
            throw said;
        } catch (IOException fault) {
            throw failed(fault.toString(), fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AdbCancelledException("Interrupted while starting an adb server", interrupted);
        }
    }

    private void launch(Path log, Deadline deadline) throws IOException, InterruptedException {
        var process = builder(log).start();
        process.getOutputStream().close();
        if (!process.waitFor(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
            process.destroyForcibly();
            throw failed("'adb start-server' did not end in time", null);
        }
        if (process.exitValue() != 0) {
            throw failed(
                    "'adb start-server' ended with " + process.exitValue() + ": "
                            + Files.readString(log).strip(),
                    null);
        }
    }

    /** The output goes to a file: a server that inherited a pipe would keep it open, and us reading, for ever. */
    private ProcessBuilder builder(Path log) {
        var builder = new ProcessBuilder(command()).redirectErrorStream(true).redirectOutput(log.toFile());
        // phones that also announce themselves on the network would be listed twice
        builder.environment().put("ADB_MDNS_AUTO_CONNECT", "0");
        builder.environment().putAll(environment);
        builder.environment().remove("ANDROID_ADB_SERVER_PORT"); // -P says it
        builder.environment().remove("ADB_SERVER_SOCKET");
        return builder;
    }

    private List<String> command() {
        var port = Integer.toString(address.port());
        return Files.isExecutable(Path.of("/bin/sh"))
                ? List.of("/bin/sh", "-c", WITH_MORE_FILES, "sh", binary.toString(), "-P", port, "start-server")
                : List.of(binary.toString(), "-P", port, "start-server");
    }

    private AdbServerUnavailableException failed(String why, @Nullable Throwable cause) {
        return new AdbServerUnavailableException(
                "Could not start an adb server at " + address + " with " + binary + ": " + why, cause);
    }
}
