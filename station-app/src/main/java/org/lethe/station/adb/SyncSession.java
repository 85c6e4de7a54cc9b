package org.lethe.station.adb;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.lethe.station.runtime.Deadline;
import org.lethe.station.runtime.Sha256;

/**
 * The file service of one phone, under one deadline (AOSP SYNC.TXT, file_sync_protocol.h). Messages are four letters and
 * little-endian numbers. Compression and the second version of send are left out: what the station sends is small.
 */
final class SyncSession implements Closeable {
    /** SYNC_DATA_MAX: adbd drops a client that sends more in one frame. */
    private static final int FRAME = 64 * 1024;
    /** A path or message of more than this is nonsense; adbd itself refuses paths of more than 1024. */
    private static final int LONGEST_TEXT = 64 * 1024;

    private static final int MOST_ENTRIES = 100_000;
    private static final int ENOENT = 2;

    private final AdbSocket socket;
    private final boolean statV2;
    private final Deadline deadline;

    SyncSession(AdbSocket socket, Set<String> features, Deadline deadline) {
        this.socket = socket;
        this.statV2 = features.contains("stat_v2");
        this.deadline = deadline;
    }

    Optional<SyncStat> stat(String path) throws AdbException {
        return statV2 ? statV2(path) : statV1(path);
    }

    private Optional<SyncStat> statV1(String path) throws AdbException {
        request("STAT", path);
        expect("STAT");
        var stat = statV1();
        return stat.mode() == 0 ? Optional.empty() : Optional.of(stat); // this version has no other word for "no"
    }

    private Optional<SyncStat> statV2(String path) throws AdbException {
        request("STA2", path);
        expect("STA2");
        int error = numbers(4).getInt();
        var rest = numbers(64);
        if (error == ENOENT) {
            return Optional.empty();
        }
        if (error != 0) {
            throw new PhoneFileException("look at", path, "error " + error);
        }
        // after error: dev and inode of 8 bytes, mode, links, uid, gid of 4, size, atime, mtime, ctime of 8
        return Optional.of(new SyncStat(rest.getInt(16), rest.getLong(32), Instant.ofEpochSecond(rest.getLong(48))));
    }

    List<SyncEntry> list(String path) throws AdbException {
        request("LIST", path);
        var entries = new ArrayList<SyncEntry>();
        for (var id = id(); !id.equals("DONE"); id = id()) {
            if (!id.equals("DENT") || entries.size() == MOST_ENTRIES) {
                throw socket.garbage("'" + printable(id) + "' after " + entries.size() + " directory entries");
            }
            var stat = statV1();
            entries.add(new SyncEntry(text(), stat));
        }
        entries.removeIf(entry -> entry.name().equals(".") || entry.name().equals(".."));
        return List.copyOf(entries);
    }

    /**
     * Sends a file.
     *
     * @return the SHA-256 of what was sent
     */
    String send(InputStream source, long size, String path, int mode, LongConsumer progress) throws IOException {
        request("SEND", path + "," + mode); // the mode in decimal
        var digest = Sha256.newDigest();
        var frame = new byte[8 + FRAME];
        long sent = 0;
        while (sent < size) {
            int count = source.readNBytes(frame, 8, (int) Math.min(FRAME, size - sent));
            if (count == 0) {
                throw new IOException("The source of " + path + " ended after " + sent + " of " + size + " bytes");
            }
            digest.update(frame, 8, count);
            sendFrame(frame, count, path);
            sent += count;
            progress.accept(sent);
        }
        finish(path);
        return HexFormat.of().formatHex(digest.digest());
    }

    private void sendFrame(byte[] frame, int count, String path) throws AdbException {
        if (socket.hasData()) { // the phone speaks before the end only to refuse
            confirm(path);
        }
        ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN).put(ascii("DATA")).putInt(count);
        socket.write(frame, 0, 8 + count, deadline);
    }

    /** DONE carries the time of change; zero, because the phone need not learn the station's time. */
    private void finish(String path) throws AdbException {
        write("DONE", 0, new byte[0]);
        confirm(path);
    }

    private void confirm(String path) throws AdbException {
        var id = id();
        if (id.equals("FAIL")) {
            throw new PhoneFileException("push", path, text());
        }
        if (!id.equals("OKAY")) {
            throw socket.garbage("'" + printable(id) + "'");
        }
        int unused = numbers(4).getInt();
    }

    long receive(String path, OutputStream sink, long most, LongConsumer progress) throws IOException {
        request("RECV", path);
        long received = 0;
        for (var id = id(); !id.equals("DONE"); id = id()) {
            var data = data(id, path);
            received += data.length;
            if (received > most) {
                throw socket.garbage("more than " + most + " bytes of " + path);
            }
            sink.write(data);
            progress.accept(received);
        }
        return received;
    }

    private byte[] data(String id, String path) throws AdbException {
        if (id.equals("FAIL")) {
            throw new PhoneFileException("pull", path, text());
        }
        int length = numbers(4).getInt();
        if (!id.equals("DATA") || length < 0 || length > FRAME) {
            throw socket.garbage("'" + printable(id) + "' of length " + Integer.toUnsignedString(length));
        }
        return socket.readExactly(length, deadline);
    }

    @Override
    public void close() {
        socket.close();
    }

    private SyncStat statV1() throws AdbException {
        var stat = numbers(12);
        return new SyncStat(
                stat.getInt(),
                Integer.toUnsignedLong(stat.getInt()),
                Instant.ofEpochSecond(Integer.toUnsignedLong(stat.getInt())));
    }

    private void request(String id, String path) throws AdbException {
        var bytes = path.getBytes(StandardCharsets.UTF_8);
        write(id, bytes.length, bytes);
    }

    private void write(String id, int number, byte[] bytes) throws AdbException {
        var message = ByteBuffer.allocate(8 + bytes.length).order(ByteOrder.LITTLE_ENDIAN);
        message.put(ascii(id)).putInt(number).put(bytes);
        socket.write(message.array(), 0, message.capacity(), deadline);
    }

    private void expect(String wanted) throws AdbException {
        var id = id();
        if (!id.equals(wanted)) {
            throw socket.garbage("'" + printable(id) + "' instead of " + wanted);
        }
    }

    private String id() throws AdbException {
        return new String(socket.readExactly(4, deadline), StandardCharsets.ISO_8859_1);
    }

    private String text() throws AdbException {
        int length = numbers(4).getInt();
        if (length < 0 || length > LONGEST_TEXT) {
            throw socket.garbage("a text of length " + Integer.toUnsignedString(length));
        }
        return new String(socket.readExactly(length, deadline), StandardCharsets.UTF_8);
    }

    private ByteBuffer numbers(int bytes) throws AdbException {
        return ByteBuffer.wrap(socket.readExactly(bytes, deadline)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] ascii(String id) {
        return id.getBytes(StandardCharsets.US_ASCII);
    }

    private static String printable(String id) {
        return id.replaceAll("[^ -~]", "?");
    }
}
