package org.lethe.station.adb;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * A place for a real adb server of the test's own: port, home and keys are not the user's. Nothing is started here; that
 * is what the tests are about.
 */
final class PrivateAdb implements AutoCloseable {
    private static final Path BINARY = Path.of("/usr/bin/adb");
    final AdbServerAddress address;
    private final Map<String, String> environment;

    /** @param home holds the keys and the log */
    PrivateAdb(Path home) throws IOException {
        address = AdbServerAddress.local(freePort());
        // 5553 ends the search for emulators before it begins: the user's own must not be grabbed
        environment =
                Map.of("HOME", home.toString(), "TMPDIR", home.toString(), "ADB_LOCAL_TRANSPORT_MAX_PORT", "5553");
    }

    /**
     * Below the ports that Linux gives to clients (32768 and up): there, a client that calls a port where nobody listens
     * may get that very port as its own and then talks to itself.
     */
    static int freePort() throws IOException {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(10_000, 20_000);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                // another one, then; there are ten thousand
            }
        }
    }

    AdbBench bench() {
        return new AdbBench(address, BINARY, environment);
    }

    /** What a stranger's {@code adb kill-server} does. */
    void killServer() throws IOException, InterruptedException {
        adb("kill-server");
    }

    private void adb(String command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(BINARY.toString(), "-P", Integer.toString(address.port()), command);
        builder.environment().putAll(environment);
        var process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("adb " + command + " did not end");
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        killServer();
    }
}
