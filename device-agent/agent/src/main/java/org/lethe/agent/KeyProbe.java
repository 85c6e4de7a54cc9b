package org.lethe.agent;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.lethe.agent.os.PhoneStorage;
import org.lethe.agent.os.PhoneSystem;
import org.lethe.protocol.AgentReply.KeyIdentifiers;
import org.lethe.protocol.AgentRequest.ReadKeyIdentifiers;
import org.lethe.protocol.KeyReading;
import org.lethe.protocol.ProbeAnswer;
import org.lethe.protocol.ProbeFingerprint;

/**
 * Asks the kernel for the keys of directories, through the probe that the station has pushed: Java has no call for it ({@code
 * Os.ioctlInt} takes no structure). Whatever goes wrong makes the answer unknown, and is told; it never makes it "none".
 */
final class KeyProbe {
    /** The probe makes three system calls; a phone whose storage is under full load may still keep it waiting. */
    static final long MILLISECONDS = 5000;

    private static final int LARGEST_PROBE = 64 * 1024;
    private static final int MOST_OUTPUT = 4096;

    private final PhoneSystem phone;
    private final ReadKeyIdentifiers request;
    private final long milliseconds;

    KeyProbe(PhoneSystem phone, ReadKeyIdentifiers request, long milliseconds) {
        this.phone = phone;
        this.request = request;
        this.milliseconds = milliseconds;
    }

    /** Reads the identifiers and takes the probes off the phone again. */
    KeyIdentifiers run() throws InterruptedException {
        var sweep = new Sweep(phone.storage());
        List<KeyReading> readings;
        try {
            readings = readAll();
        } finally {
            sweep.probes(request.probeDirectory());
        }
        return new KeyIdentifiers(readings, sweep.result().left());
    }

    private List<KeyReading> readAll() throws InterruptedException {
        var readings = new ArrayList<KeyReading>();
        for (String directory : request.directories()) {
            readings.add(read(directory));
        }
        return readings;
    }

    private KeyReading read(String directory) throws InterruptedException {
        try {
            var command = Arrays.asList(pathOfProbe(), "policy", directory);
            var ended = phone.programs().run(command, MOST_OUTPUT, milliseconds);
            return ProbeAnswer.understand(directory, ended.exitCode(), ended.output());
        } catch (IOException e) {
            return KeyReading.unknown(directory, String.valueOf(e.getMessage()));
        }
    }

    /** The probe for this phone, once its content is seen to be what the station has sent. */
    private String pathOfProbe() throws IOException {
        var probe = probeForThisPhone()
                .orElseThrow(() -> new IOException(
                        "no probe for a phone of " + phone.programs().abis()));
        String path = request.probeDirectory() + "/" + probe.fileName();
        if (!probe.isOf(content(path))) {
            throw new IOException(path + " is not the probe that the station has sent");
        }
        return path;
    }

    private Optional<ProbeFingerprint> probeForThisPhone() {
        for (String abi : phone.programs().abis()) {
            for (ProbeFingerprint probe : request.probes()) {
                if (probe.abi().equals(abi)) {
                    return Optional.of(probe);
                }
            }
        }
        return Optional.empty();
    }

    private byte[] content(String path) throws IOException {
        if (!phone.storage().exists(path)) { // opening would create it
            throw new IOException(path + " is not there");
        }
        var content = ByteBuffer.allocate(LARGEST_PROBE);
        try (var file = phone.storage().open(path)) {
            int count = 0;
            while (count >= 0 && content.hasRemaining()) {
                count = file.read(content, content.position());
            }
        }
        return Arrays.copyOf(content.array(), content.position());
    }

    /** Paths of all probes in a directory. */
    static List<String> files(PhoneStorage storage, String directory) {
        var files = new ArrayList<String>();
        for (String name : storage.list(directory)) {
            if (name.startsWith(ProbeFingerprint.PREFIX)) {
                files.add(directory + "/" + name);
            }
        }
        return Collections.unmodifiableList(files);
    }
}
