package org.lethe.station.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.lethe.station.adb.AdbBinary;
import org.lethe.station.adb.AdbException;
import org.lethe.station.adb.AdbServer;
import org.lethe.station.adb.AdbServerUnavailableException;
import org.lethe.station.runtime.Deadline;

/** Examinations of adb. None of them starts or ends a server. */
public final class AdbExaminations {
    private AdbExaminations() {}

    /** The program, which is needed to start a server. */
    public static Diagnosis program(Optional<Path> adb, Deadline deadline) {
        if (adb.isEmpty()) {
            return Diagnosis.missing("adb.missing");
        }
        try {
            return Diagnosis.good("adb", adb.get(), AdbBinary.version(adb.get(), deadline));
        } catch (IOException fault) {
            return Diagnosis.missing("adb.broken", adb.get(), fault);
        }
    }

    /**
     * The server, if there is one, and whether the program on this computer would end it for being of another version.
     *
     * @param program the version of the protocol that the program speaks; empty when not known
     */
    public static Diagnosis server(AdbServer server, OptionalInt program, Deadline deadline) {
        try {
            int version = server.host().version(deadline);
            return program.isPresent() && program.getAsInt() != version
                    ? Diagnosis.note("server.version", server.address(), version, program.getAsInt())
                    : Diagnosis.good("server", server.address(), version);
        } catch (AdbServerUnavailableException nothing) {
            return server.address().isLocal()
                    ? Diagnosis.good("server.none", server.address())
                    : Diagnosis.missing("server.unreachable", server.address());
        } catch (AdbException notAdb) {
            return held(server, deadline);
        }
    }

    /** Asked to run, the server finds out who holds its port; it starts nothing while somebody does. */
    private static Diagnosis held(AdbServer server, Deadline deadline) {
        try {
            return Diagnosis.good("server", server.address(), server.ensureRunning(deadline));
        } catch (AdbException holder) {
            return Diagnosis.missing("server.held", String.valueOf(holder.getMessage()));
        }
    }
}
