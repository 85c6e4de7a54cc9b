package org.lethe.station.adb;

import org.lethe.station.runtime.Deadline;

/** The output of a command, piece by piece. The last piece is the exit code; an end without it is a lost phone. */
interface ShellReader {
    /** The most that one piece holds. */
    int PIECE = 64 * 1024;

    /** Waits for the next piece. Not to be called after the exit code. */
    Piece next(Deadline deadline) throws AdbException;

    /** What a piece is. */
    enum Kind {
        STDOUT,
        STDERR,
        EXIT
    }

    /** A part of an output, or the exit code as one byte. */
    final class Piece {
        private final Kind kind;
        private final byte[] bytes;

        Piece(Kind kind, byte[] bytes) {
            this.kind = kind;
            this.bytes = bytes;
        }

        static Piece exit(int code) {
            return new Piece(Kind.EXIT, new byte[] {(byte) code});
        }

        Kind kind() {
            return kind;
        }

        byte[] bytes() {
            return bytes;
        }

        /** 0 to 255: the byte is unsigned. */
        int exitCode() {
            return bytes[0] & 0xff;
        }
    }
}
