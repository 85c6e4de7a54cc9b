package org.lethe.station.adb;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Supplier;
import org.lethe.station.runtime.Deadline;

/** The way to a command's stdin. */
final class ShellInput extends OutputStream {
    private final AdbSocket socket;
    private final boolean v2;
    private final Supplier<Deadline> deadline;
    private boolean closed;

    ShellInput(AdbSocket socket, boolean v2, Supplier<Deadline> deadline) {
        this.socket = socket;
        this.v2 = v2;
        this.deadline = deadline;
    }

    @Override
    public void write(int oneByte) throws IOException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int count) throws IOException {
        if (closed) {
            throw new IOException("The command's input was closed already");
        }
        for (int sent = 0; sent < count; sent += ShellReader.PIECE) {
            int length = Math.min(ShellReader.PIECE, count - sent);
            send(ShellV2Reader.ID_STDIN, bytes, offset + sent, length);
        }
    }

    @Override
    public synchronized void close() throws AdbException {
        if (!closed) {
            closed = true;
            if (v2) {
                send(ShellV2Reader.ID_CLOSE_STDIN, new byte[0], 0, 0);
            }
        }
    }

    private void send(byte id, byte[] bytes, int offset, int length) throws AdbException {
        if (!v2) {
            socket.write(bytes, offset, length, deadline.get());
            return;
        }
        var packet = ByteBuffer.allocate(ShellV2Reader.HEADER + length).order(ByteOrder.LITTLE_ENDIAN);
        packet.put(id).putInt(length).put(bytes, offset, length);
        socket.write(packet.array(), 0, packet.position(), deadline.get());
    }
}
