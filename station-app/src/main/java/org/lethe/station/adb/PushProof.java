package org.lethe.station.adb;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lethe.station.runtime.Deadline;
import org.lethe.station.runtime.Sha256;

/** Makes sure after a push that the phone holds what was sent; "1 file pushed" was seen beside "No space left". */
final class PushProof {
    private static final Pattern HASH = Pattern.compile("([0-9a-f]{64})\\s.*", Pattern.DOTALL);

    private final AdbDevice device;
    private final Deadline deadline;

    PushProof(AdbDevice device, Deadline deadline) {
        this.device = device;
        this.deadline = deadline;
    }

    PushedFile prove(String path, long size, String sha256) throws AdbException {
        var there = device.stat(path, deadline).map(SyncStat::size);
        if (!there.equals(Optional.of(size))) {
            throw different(path, "it holds " + there.map(Object::toString).orElse("no") + " bytes of " + size);
        }
        var hashed = hashOnPhone(path);
        var proof = hashed.isPresent() ? PushedFile.Proof.HASHED_ON_PHONE : PushedFile.Proof.READ_BACK;
        var seen = hashed.isPresent() ? hashed.get() : hashOfCopy(path, size);
        if (!seen.equals(sha256)) {
            throw different(path, "it holds SHA-256 " + seen + " instead of " + sha256);
        }
        return new PushedFile(path, size, sha256, proof);
    }

    /** Empty when the phone has no such tool (toybox got it with Android 8) or it does not answer with a hash. */
    private Optional<String> hashOnPhone(String path) throws AdbException {
        var answer = device.shell(Shell.command("sha256sum", path), deadline);
        var hash = HASH.matcher(answer.stdout());
        return answer.succeeded() && hash.matches() ? Optional.of(hash.group(1)) : Optional.empty();
    }

    private String hashOfCopy(String path, long size) throws AdbException {
        var digest = Sha256.newDigest();
        try {
            long received = device.pull(path, new DigestSink(digest), size, deadline, bytes -> {});
            return received == size ? HexFormat.of().formatHex(digest.digest()) : "of " + received + " bytes";
        } catch (AdbException fault) {
            throw fault;
        } catch (IOException impossible) {
            throw new AssertionError("a digest takes every byte", impossible);
        }
    }

    private static PhoneFileException different(String path, String what) {
        return new PhoneFileException("push", path, what);
    }

    /** Hashes and forgets. */
    private static final class DigestSink extends OutputStream {
        private final MessageDigest digest;

        DigestSink(MessageDigest digest) {
            this.digest = digest;
        }

        @Override
        public void write(int oneByte) {
            digest.update((byte) oneByte);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) {
            digest.update(bytes, offset, count);
        }
    }
}
