package org.lethe.station.adb;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server on a real socket that says what the test tells it to, wrong things above all. A script is chosen by how the
 * request begins; requests for a transport are granted and followed by the next one. What a script leaves open stays open
 * until {@link #close()}.
 */
final class ScriptedAdbServer implements Closeable {
    private final ServerSocket port;
    private final Map<String, Script> scripts = new LinkedHashMap<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    ScriptedAdbServer() throws IOException {
        port = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        on("host:version", talk -> talk.okayText("0029"));
        on("host:transport-id:", Talk::okay);
        thread(this::acceptAll);
    }

    AdbServerAddress address() {
        return AdbServerAddress.local(port.getLocalPort());
    }

    /** The requests that came, in order. */
    List<String> requests() {
        return requests;
    }

    /** A later script for the same beginning replaces the earlier. */
    ScriptedAdbServer on(String beginning, Script script) {
        scripts.put(beginning, script);
        return this;
    }

    @Override
    public void close() throws IOException {
        port.close();
        dropAll();
    }

    /** Ends all connections, as a server that is killed does. */
    void dropAll() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }

    private void acceptAll() {
        try {
            while (true) {
                var socket = port.accept();
                sockets.add(socket);
                thread(() -> serve(socket));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void serve(Socket socket) {
        try {
            var talk = new Talk(socket);
            String request;
            do {
                request = talk.request();
                requests.add(request);
                script(request).run(talk);
            } while (request.startsWith("host:transport-id:"));
        } catch (IOException clientLeft) {
            // most of these tests end with that
        }
    }

    private Script script(String request) {
        return scripts.entrySet().stream()
                .filter(entry -> request.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(talk -> talk.fail("unknown host service"));
    }

    private static void thread(Runnable task) {
        var thread = new Thread(task, "scripted-adb");
        thread.setDaemon(true);
        thread.start();
    }

    /** What the server says after a request. */
    interface Script {
        void run(Talk talk) throws IOException;
    }

    /** The server's end of one connection. */
    static final class Talk {
        private final Socket socket;
        private final DataInputStream in;
        private final OutputStream out;

        Talk(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new DataInputStream(socket.getInputStream());
            this.out = socket.getOutputStream();
        }

        String request() throws IOException {
            int length = Integer.parseInt(new String(take(4), StandardCharsets.US_ASCII), 16);
            return new String(take(length), StandardCharsets.UTF_8);
        }

        byte[] take(int count) throws IOException {
            var bytes = new byte[count];
            in.readFully(bytes);
            return bytes;
        }

        void okay() throws IOException {
            say("OKAY");
        }

        void okayText(String text) throws IOException {
            okay();
            frame(text);
            hangUp();
        }

        void frame(String text) throws IOException {
            say(String.format("%04x", text.getBytes(StandardCharsets.UTF_8).length) + text);
        }

        void fail(String reason) throws IOException {
            say("FAIL");
            frame(reason);
            hangUp();
        }

        void say(String text) throws IOException {
            say(text.getBytes(StandardCharsets.UTF_8));
        }

        void say(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
        }

        /** A packet of shell v2. */
        void shell(int id, byte[] data) throws IOException {
            say(ByteBuffer.allocate(5 + data.length)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .put((byte) id)
                    .putInt(data.length)
                    .put(data)
                    .array());
        }

        void shell(int id, String text) throws IOException {
            shell(id, text.getBytes(StandardCharsets.UTF_8));
        }

        void exit(int code) throws IOException {
            shell(3, new byte[] {(byte) code});
            hangUp();
        }

        /** A message of the sync service: four letters, a number, text. */
        void sync(String id, int number, String text) throws IOException {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            say(ByteBuffer.allocate(8 + bytes.length)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .put(id.getBytes(StandardCharsets.US_ASCII))
                    .putInt(number)
                    .put(bytes)
                    .array());
        }

        void hangUp() throws IOException {
            socket.close();
        }
    }
}
