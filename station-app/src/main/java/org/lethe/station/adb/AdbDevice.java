package org.lethe.station.adb;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.lethe.station.model.TransportId;
import org.lethe.station.runtime.Deadline;

/**
 * One plug-in of one phone, addressed by its transport id. When the phone leaves, this object is dead for ever; the phone
 * that comes back has another id and must prove anew who it is. Every call is a connection of its own, so calls may be
 * made from several threads.
 */
public final class AdbDevice {
    /** A property has 92 bytes at most (AOSP sys/system_properties.h), a complaint is a line. */
    private static final int LONGEST_WORDS = 4096;

    /** What a {@link ShellProcess} waits for a sign of the command unless told otherwise. */
    private static final Duration IDLE = Duration.ofMinutes(1);
    /** How long a phone may take for its handshake; it asks its owner in another state, {@code unauthorized}. */
    private static final Duration HANDSHAKE = Duration.ofSeconds(10);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);
    /** adbd's word for separate outputs and exit code; all phones but a few with Android 7 have it. */
    private static final String SHELL_V2 = "shell_v2";

    private final AdbServer server;
    private final TransportId id;
    private final Transcriber transcriber;

    AdbDevice(AdbServer server, TransportId id) {
        this(server, id, Transcriber.NONE);
    }

    private AdbDevice(AdbServer server, TransportId id, Transcriber transcriber) {
        this.server = server;
        this.id = id;
        this.transcriber = transcriber;
    }

    /** The same plug-in, of which every exchange is told from now on. */
    public AdbDevice heardBy(Transcriber listener) {
        return new AdbDevice(server, id, listener);
    }

    /** Who is told; whoever talks over a stream of this phone tells of it too. */
    public Transcriber transcriber() {
        return transcriber;
    }

    /** The address of this plug-in. */
    public TransportId id() {
        return id;
    }

    /** What the phone's adbd can do, in its own words. */
    public Set<String> features(Deadline deadline) throws AdbException {
        return AdbHost.featureSet(server.host().ask("host-transport-id:" + id + ":features", deadline));
    }

    /**
     * Runs a command to its end, with empty input.
     *
     * @param command for the phone's shell; see {@link Shell#quote}
     * @throws AdbConnectionLostException when the phone left before it told the exit code
     * @throws AdbProtocolException when the answer is longer than 8 MiB
     */
    public ShellResult shell(String command, Deadline deadline) throws AdbException {
        return transcriber.of("shell " + command, () -> runShell(command, deadline), ShellResult::whole);
    }

    private ShellResult runShell(String command, Deadline deadline) throws AdbException {
        boolean v2 = features(deadline).contains(SHELL_V2);
        try (var socket = open(deadline)) {
            return new ShellService(socket, v2).run(command, deadline);
        }
    }

    /** Starts a command whose streams are used while it runs. The deadline is for the start only. */
    public ShellProcess start(String command, Deadline opening) throws AdbException {
        return transcriber.of("shell " + command, () -> startShell(command, opening), started -> "");
    }

    private ShellProcess startShell(String command, Deadline opening) throws AdbException {
        boolean v2 = features(opening).contains(SHELL_V2);
        var socket = open(opening);
        try {
            var reader = new ShellService(socket, v2).start(command, opening);
            return new ShellProcess(socket, reader, v2, server.clock(), IDLE);
        } catch (AdbException | RuntimeException fault) {
            socket.close();
            throw fault;
        }
    }

    /**
     * The raw output of a command, for bytes rather than text. The protocol tells neither an exit code nor whether the
     * end was the end: whoever needs to know must see it in the bytes.
     *
     * @param most bytes; more is an {@link AdbProtocolException}
     */
    public byte[] exec(String command, int most, Deadline deadline) throws AdbException {
        try (var socket = open(deadline)) {
            socket.request("exec:" + command, deadline);
            return untilEnd(socket, most, deadline);
        }
    }

    /** What the phone says of a file; empty when it shows none of that name. Follows links where the phone can. */
    public Optional<SyncStat> stat(String path, Deadline deadline) throws AdbException {
        try (var sync = sync(deadline)) {
            return sync.stat(path);
        }
    }

    /** The entries of a directory, without {@code .} and {@code ..}; empty too when there is no such directory. */
    public List<SyncEntry> list(String path, Deadline deadline) throws AdbException {
        try (var sync = sync(deadline)) {
            return sync.list(path);
        }
    }

    /**
     * Sends a file and makes sure that the phone holds it: its size, and its SHA-256 as the phone computes it or, where
     * the phone has no {@code sha256sum}, of the bytes read back.
     *
     * @param size how many bytes the source gives
     * @param mode permission bits, for example {@code 0444}
     * @param progress bytes sent so far
     * @throws PhoneFileException when the phone refuses, or holds something else in the end
     * @throws IOException when the source cannot be read; the phone was left with a part of the file
     */
    public PushedFile push(
            InputStream source, long size, String path, int mode, Deadline deadline, LongConsumer progress)
            throws IOException {
        return transcriber.of(
                "push " + path,
                () -> pushAndProve(source, size, path, mode, deadline, progress),
                pushed -> pushed.sha256() + " " + pushed.proof());
    }

    private PushedFile pushAndProve(
            InputStream source, long size, String path, int mode, Deadline deadline, LongConsumer progress)
            throws IOException {
        try (var sync = sync(deadline)) {
            var sha256 = sync.send(source, size, path, mode, progress);
            return new PushProof(this, deadline).prove(path, size, sha256);
        }
    }

    /**
     * Fetches a file that the station or its agent made; nothing else on a phone is the station's to read.
     *
     * @param most bytes; more is an {@link AdbProtocolException}
     * @return how many bytes came
     * @throws PhoneFileException when the phone refuses
     * @throws IOException when the sink refuses
     */
    public long pull(String path, OutputStream sink, long most, Deadline deadline, LongConsumer progress)
            throws IOException {
        try (var sync = sync(deadline)) {
            return sync.receive(path, sink, most, progress);
        }
    }

    /**
     * Tells the phone to restart and waits until it lets go of the request, which adbd does by going down and recovery a
     * moment before. Where it comes up, and whether it is the same phone then, is to be seen.
     *
     * @return what the phone said, in words like {@code reboot (…) failed}; empty when it went without a word, as it should
     * @throws AdbTimeoutException when it accepted but is still there
     */
    public Optional<String> reboot(RebootTarget target, Deadline deadline) throws AdbException {
        return transcriber.of(target.service(), () -> order(target, deadline), complaint -> complaint.orElse(""));
    }

    private Optional<String> order(RebootTarget target, Deadline deadline) throws AdbException {
        try (var socket = open(deadline)) {
            socket.request(target.service(), deadline);
            return Optional.of(lastWords(socket, deadline)).filter(words -> !words.isEmpty());
        }
    }

    private static String lastWords(AdbSocket socket, Deadline deadline) throws AdbException {
        try {
            return text(untilEnd(socket, LONGEST_WORDS, deadline));
        } catch (AdbConnectionLostException gone) {
            return ""; // it was told to go; that it also tore the connection is no fault
        }
    }

    /**
     * A property of a phone in rescue mode, which has no shell; empty when it does not tell.
     *
     * @throws AdbConnectionLostException when it left in the middle of its answer
     */
    public String rescueProperty(String name, Deadline deadline) throws AdbException {
        var service = "rescue-getprop:" + name;
        return transcriber.of(service, () -> line(service, deadline), answer -> answer);
    }

    /** Nothing but its line feed tells a whole line from what a pulled cable has left of it: half a name is the name of another. */
    private String line(String service, Deadline deadline) throws AdbException {
        try (var socket = open(deadline)) {
            socket.request(service, deadline);
            var answer = untilEnd(socket, LONGEST_WORDS, deadline);
            if (answer.length > 0 && answer[answer.length - 1] != '\n') {
                throw socket.lost("after " + answer.length + " bytes of a line", null);
            }
            return text(answer);
        }
    }

    /**
     * Asks recovery in rescue mode to format userdata; takes minutes.
     *
     * @return what recovery says
     * @throws AdbConnectionLostException when it left without saying it: it may have been wiped, wholly or in part
     */
    public RescueWipe rescueWipeUserdata(Deadline deadline) throws AdbException {
        int length = RescueWipe.DONE.message().length();
        var service = "rescue-wipe:userdata:" + length; // AOSP client/commandline.cpp, adb_wipe_devices
        return transcriber.of(service, () -> wipe(service, length, deadline), RescueWipe::message);
    }

    private RescueWipe wipe(String service, int length, Deadline deadline) throws AdbException {
        try (var socket = open(deadline)) {
            socket.request(service, deadline);
            var answer = new String(socket.readExactly(length, deadline), StandardCharsets.UTF_8);
            for (var known : RescueWipe.values()) {
                if (known.message().equals(answer)) {
                    return known;
                }
            }
            throw socket.garbage("'" + answer + "'");
        }
    }

    /** A connection whose next request goes to this phone. A phone in its handshake is given the time for it. */
    private AdbSocket open(Deadline deadline) throws AdbException {
        var patience = deadline.sooner(HANDSHAKE);
        while (true) {
            try {
                return openOnce(deadline);
            } catch (AdbRefusedException refused) { // nothing ran, so asking again is safe
                if (!refused.passesByItself() || patience.expired()) {
                    throw refused;
                }
                pause();
            }
        }
    }

    private AdbSocket openOnce(Deadline deadline) throws AdbException {
        var socket = server.connect(deadline);
        try {
            socket.request("host:transport-id:" + id, deadline);
            return socket;
        } catch (AdbException fault) {
            socket.close();
            throw fault;
        }
    }

    private void pause() throws AdbCancelledException {
        try {
            server.clock().pause(BETWEEN_TRIES);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new AdbCancelledException("Interrupted while phone " + id + " made its handshake", end);
        }
    }

    private SyncSession sync(Deadline deadline) throws AdbException {
        var features = features(deadline);
        var socket = open(deadline);
        try {
            socket.request("sync:", deadline);
            return new SyncSession(socket, features, deadline);
        } catch (AdbException fault) {
            socket.close();
            throw fault;
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).strip();
    }

    private static byte[] untilEnd(AdbSocket socket, int most, Deadline deadline) throws AdbException {
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[ShellReader.PIECE];
        int count = socket.read(buffer, 0, buffer.length, deadline);
        while (count >= 0) {
            bytes.write(buffer, 0, count);
            if (bytes.size() > most) {
                throw socket.garbage("more than " + most + " bytes");
            }
            count = socket.read(buffer, 0, buffer.length, deadline);
        }
        return bytes.toByteArray();
    }
}
