package org.lethe.station.print;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.lethe.station.certify.Peer;

/** A real cupsd of the test's own: its port on the loopback, its configuration, spool and backends in a temporary directory. */
final class OwnCups implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/cupsd");
    private static final Path LIBRARY = Path.of("/usr/lib/cups");
    /** Says that there is no paper, and goes on trying, as real ones do. */
    private static final String EMPTY_TRAY =
            """
            #!/bin/sh
            [ $# -gt 0 ] || { echo 'direct empty "Unknown" "Empty tray"'; exit 0; }
            echo 'STATE: +media-empty-error' >&2
            exec sleep 300
            """;

    private static final String BROKEN =
            """
            #!/bin/sh
            [ $# -gt 0 ] || { echo 'direct broken "Unknown" "Broken"'; exit 0; }
            exit 4
            """;

    private final Path directory;
    private final int port;
    private final Process process;

    private OwnCups(Path directory, int port, Process process) {
        this.directory = directory;
        this.port = port;
        this.process = process;
    }

    /** Starts it; skips the test, with the reason, where that is not possible. */
    static OwnCups start(Path directory) throws Exception {
        if (!Files.isExecutable(PROGRAM) || !"root".equals(System.getProperty("user.name"))) {
            Peer.skip("a cupsd of the test's own needs the package cups, and root to start it");
        }
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (var name : List.of("etc", "spool", "tmp", "cache", "state", "bin/backend")) {
            Files.createDirectories(directory.resolve(name));
        }
        Peer.run(directory, "", "chown", "lp:lp", "spool", "tmp", "cache", "state");
        for (var part : List.of("daemon", "filter", "notifier", "cgi-bin", "backend/socket")) {
            Files.createSymbolicLink(directory.resolve("bin").resolve(part), LIBRARY.resolve(part));
        }
        backend(directory, "empty", EMPTY_TRAY);
        backend(directory, "broken", BROKEN);
        int port = freePort();
        configure(directory, port);
        var process = new ProcessBuilder(
                        PROGRAM.toString(),
                        "-f",
                        "-c",
                        directory.resolve("etc/cupsd.conf").toString(),
                        "-s",
                        directory.resolve("etc/cups-files.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("cupsd.out").toFile())
                .start();
        var cups = new OwnCups(directory, port, process);
        await().atMost(Duration.ofSeconds(20)).until(cups::answers);
        return cups;
    }

    CupsServer server() {
        return new CupsServer(InetSocketAddress.createUnresolved("127.0.0.1", port));
    }

    /** A queue that passes on what it gets as it is. */
    void rawQueue(String name, String device) throws Exception {
        lpadmin("-p", name, "-E", "-v", device, "-m", "raw");
    }

    /** A queue that is set up for a paper. */
    void queueWithPaper(String name, String device, String pageSize) throws Exception {
        lpadmin("-p", name, "-E", "-v", device, "-m", "drv:///sample.drv/generic.ppd", "-o", "PageSize=" + pageSize);
    }

    /** Jobs that have not ended. */
    List<String> waitingJobs() throws Exception {
        return Peer.run(directory, "", "lpstat", "-h", address(), "-o");
    }

    void run(String... command) throws Exception {
        Peer.run(
                directory,
                "",
                Stream.concat(
                                Stream.of(command[0], "-h", address()),
                                Stream.of(command).skip(1))
                        .toArray(String[]::new));
    }

    private void lpadmin(String... arguments) throws Exception {
        run(Stream.concat(Stream.of("lpadmin"), Stream.of(arguments)).toArray(String[]::new));
    }

    private String address() {
        return "127.0.0.1:" + port;
    }

    private boolean answers() {
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void backend(Path directory, String name, String script) throws IOException {
        var file = Files.writeString(directory.resolve("bin/backend").resolve(name), script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void configure(Path directory, int port) throws IOException {
        Files.writeString(
                directory.resolve("etc/cupsd.conf"),
                """
                Listen 127.0.0.1:%d
                Browsing No
                WebInterface No
                DefaultAuthType None
                <Location />
                  Order allow,deny
                  Allow 127.0.0.1
                </Location>
                <Policy default>
                  <Limit All>
                    Order allow,deny
                    Allow all
                  </Limit>
                </Policy>
                """
                        .formatted(port));
        Files.writeString(
                directory.resolve("etc/cups-files.conf"),
                """
                ServerRoot %1$s/etc
                ServerBin %1$s/bin
                RequestRoot %1$s/spool
                TempDir %1$s/tmp
                CacheDir %1$s/cache
                StateDir %1$s/state
                AccessLog %1$s/access.log
                ErrorLog %1$s/error.log
                PageLog %1$s/page.log
                SystemGroup root
                """
                        .formatted(directory));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws Exception {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
