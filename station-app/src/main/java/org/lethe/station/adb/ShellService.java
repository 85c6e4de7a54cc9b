package org.lethe.station.adb;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.lethe.station.adb.ShellReader.Kind;
import org.lethe.station.runtime.Deadline;

/** A connection to a phone, about to become a command: in shell v2 where the phone has it, else in the plain one. */
final class ShellService {
    /** The most that a command may print; the package list of a full phone is about 100 KiB. */
    private static final int LONGEST_ANSWER = 8 * 1024 * 1024;

    private final AdbSocket socket;
    private final boolean v2;

    ShellService(AdbSocket socket, boolean v2) {
        this.socket = socket;
        this.v2 = v2;
    }

    /** Starts a command that is going to be written to. */
    ShellReader start(String command, Deadline deadline) throws AdbException {
        return v2 ? startV2(command, deadline) : startLegacy(command, "", deadline);
    }

    /** Runs a command with empty input to its end. */
    ShellResult run(String command, Deadline deadline) throws AdbException {
        if (!v2) {
            return collect(startLegacy(command, " </dev/null", deadline), deadline);
        }
        var reader = startV2(command, deadline);
        new ShellInput(socket, true, () -> deadline).close();
        return collect(reader, deadline);
    }

    private ShellReader startV2(String command, Deadline deadline) throws AdbException {
        socket.request("shell,v2,raw:" + command, deadline); // raw: a terminal would mix and change the output
        return new ShellV2Reader(socket);
    }

    private ShellReader startLegacy(String command, String redirection, Deadline deadline) throws AdbException {
        var mark = LegacyShellReader.newMark();
        socket.request("shell:" + LegacyShellReader.wrapped(command, redirection, mark), deadline);
        return new LegacyShellReader(socket, mark);
    }

    private ShellResult collect(ShellReader reader, Deadline deadline) throws AdbException {
        var stdout = new ByteArrayOutputStream();
        var stderr = new ByteArrayOutputStream();
        var piece = reader.next(deadline);
        while (piece.kind() != Kind.EXIT) {
            (piece.kind() == Kind.STDOUT ? stdout : stderr).writeBytes(piece.bytes());
            if (stdout.size() + stderr.size() > LONGEST_ANSWER) {
                throw socket.garbage("an answer of more than " + LONGEST_ANSWER + " bytes");
            }
            piece = reader.next(deadline);
        }
        return new ShellResult(text(stdout), text(stderr), piece.exitCode());
    }

    /** Malformed bytes become U+FFFD. */
    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
