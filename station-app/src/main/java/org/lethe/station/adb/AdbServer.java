package org.lethe.station.adb;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import org.lethe.station.runtime.Deadline;
import org.lethe.station.runtime.StationClock;
import org.lethe.station.runtime.StationThreads;

/**
 * The adb server that the station works with: the user's own or a private one. The station starts one where none is and
 * never ends one, because other programs may use it; that is also why it speaks to the server's socket and never runs
 * {@code adb} commands, for a command of another version would end the server (and every phone's connection with it).
 */
public final class AdbServer {
    /** How long a server on this computer may take to tell its version; it does so in about a millisecond. */
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final AdbServerAddress address;
    private final AdbServerLauncher launcher;
    private final StationClock clock;
    private final StationThreads threads;
    private final ScheduledExecutorService watch;

    /**
     * @param binary the {@code adb} program, used only to start a server
     * @param environment added to the environment of a server that the station starts ({@code HOME},
     *     {@code ADB_VENDOR_KEYS}, …); empty for the user's own
     */
    public AdbServer(
            AdbServerAddress address,
            Path binary,
            Map<String, String> environment,
            StationClock clock,
            StationThreads threads) {
        this.address = address;
        this.launcher = new AdbServerLauncher(address, binary, environment);
        this.clock = clock;
        this.threads = threads;
        this.watch = threads.scheduler("adb-watch");
    }

    /** Where it listens, or would. */
    public AdbServerAddress address() {
        return address;
    }

    /** What the server answers itself. */
    public AdbHost host() {
        return new AdbHost(this);
    }

    /**
     * Makes sure that a server answers, starting one when nothing listens and the address is on this computer.
     *
     * @return the version of its protocol, 41 since 2018
     * @throws AdbServerUnavailableException when none could be started, or something else holds the port; says which
     */
    public int ensureRunning(Deadline deadline) throws AdbException {
        try {
            return host().version(deadline.sooner(ANSWER));
        } catch (AdbServerUnavailableException nothingListens) {
            launcher.start(nothingListens, deadline);
            return host().version(deadline);
        } catch (AdbProtocolException | AdbTimeoutException | AdbConnectionLostException notAdb) {
            throw PortHolder.blocked(address, notAdb);
        }
    }

    AdbSocket connect(Deadline deadline) throws AdbException {
        return AdbSocket.connect(address, watch, deadline);
    }

    StationClock clock() {
        return clock;
    }

    StationThreads threads() {
        return threads;
    }
}
