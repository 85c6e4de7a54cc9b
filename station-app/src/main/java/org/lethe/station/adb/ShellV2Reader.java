package org.lethe.station.adb;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.lethe.station.runtime.Deadline;

/** Reads the packets of shell v2: one byte of id, four of length (little endian), data (AOSP shell_protocol.h). */
final class ShellV2Reader implements ShellReader {
    static final int HEADER = 5;
    static final byte ID_STDIN = 0;
    static final byte ID_CLOSE_STDIN = 4;
    private static final int ID_STDOUT = 1;
    private static final int ID_STDERR = 2;
    private static final int ID_EXIT = 3;

    private final AdbSocket socket;
    private Kind kind = Kind.STDOUT;
    private int left;

    ShellV2Reader(AdbSocket socket) {
        this.socket = socket;
    }

    @Override
    public Piece next(Deadline deadline) throws AdbException {
        while (left == 0) {
            readHeader(deadline);
            if (kind == Kind.EXIT) {
                return Piece.exit(socket.readExactly(1, deadline)[0]);
            }
        }
        // a packet may be as long as the phone likes; memory is taken for one piece only
        var bytes = socket.readExactly(Math.min(left, PIECE), deadline);
        left -= bytes.length;
        return new Piece(kind, bytes);
    }

    private void readHeader(Deadline deadline) throws AdbException {
        var header = ByteBuffer.wrap(socket.readExactly(HEADER, deadline)).order(ByteOrder.LITTLE_ENDIAN);
        int id = header.get();
        left = header.getInt();
        kind = kind(id);
        if (left < 0 || (kind == Kind.EXIT && left != 1)) {
            throw socket.garbage("a shell packet " + id + " of length " + Integer.toUnsignedString(left));
        }
    }

    private Kind kind(int id) throws AdbException {
        return switch (id) {
            case ID_STDOUT -> Kind.STDOUT;
            case ID_STDERR -> Kind.STDERR;
            case ID_EXIT -> Kind.EXIT;
            default -> throw socket.garbage("a shell packet with id " + id);
        };
    }
}
