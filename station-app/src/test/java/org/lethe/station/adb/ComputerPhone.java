package org.lethe.station.adb;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.lethe.fixtures.adbd.Device;
import org.lethe.fixtures.adbd.PhoneFiles;
import org.lethe.fixtures.adbd.PhoneProcess;

/** A phone whose shell and files are this computer's: enough to see bytes travel through the real adb server. */
final class ComputerPhone implements Device {
    private static final int EACCES = 13;
    private static final int ENOENT = 2;

    /** Counted down when adbd ends a command because the station has gone. */
    final CountDownLatch hungUp = new CountDownLatch(1);

    private final Path folder;
    private final String features;
    private volatile String mode = "device";
    private volatile String searchPath = System.getenv("PATH");
    private volatile Runnable onReboot = () -> {};

    /** @param folder the only place where files may be written */
    ComputerPhone(Path folder, String features) {
        this.folder = folder;
        this.features = features;
    }

    /** Makes the phone one without {@code sha256sum} and every other program. */
    ComputerPhone withoutPrograms() {
        searchPath = "/nonexistent";
        return this;
    }

    /** {@code device}, {@code recovery}, {@code rescue} …: how the next connection presents itself. */
    ComputerPhone inMode(String word) {
        mode = word;
        return this;
    }

    void onReboot(Runnable action) {
        onReboot = action;
    }

    @Override
    public Optional<Daemon> daemon() {
        var banner = "ro.product.name=test;ro.product.model=Test 1;ro.product.device=test;features=" + features;
        return Optional.of(new Daemon(mode, banner, 0x01000001, 1024 * 1024, false));
    }

    @Override
    public boolean isAuthorized(byte[] publicKey) {
        return true;
    }

    @Override
    public boolean askOwner(byte[] publicKey) {
        return true;
    }

    @Override
    public PhoneProcess start(ShellRequest request) throws IOException {
        var builder = new ProcessBuilder("/bin/bash", "-c", request.command());
        builder.environment().put("PATH", String.valueOf(searchPath));
        return new ComputerProcess(
                builder.redirectErrorStream(!request.protocol()).start());
    }

    @Override
    public PhoneFiles files() {
        return new ComputerFiles();
    }

    @Override
    public void reboot(String target) {
        onReboot.run();
    }

    @Override
    public Optional<PhoneProcess> service(String destination) {
        return destination.equals("rescue-wipe:userdata:8") && mode.equals("rescue")
                ? Optional.of(new Answer("DONEDONE"))
                : Optional.empty();
    }

    private final class ComputerProcess implements PhoneProcess {
        private final Process process;

        ComputerProcess(Process process) {
            this.process = process;
        }

        @Override
        public OutputStream stdin() {
            return process.getOutputStream();
        }

        @Override
        public InputStream stdout() {
            return process.getInputStream();
        }

        @Override
        public InputStream stderr() {
            return process.getErrorStream();
        }

        @Override
        public int waitFor() throws InterruptedException {
            return process.waitFor();
        }

        @Override
        public void destroy() {
            if (process.isAlive()) {
                hungUp.countDown();
            }
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** A service that says one thing and ends. */
    private record Answer(String text) implements PhoneProcess {
        @Override
        public OutputStream stdin() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public InputStream stdout() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public InputStream stderr() {
            return InputStream.nullInputStream();
        }

        @Override
        public int waitFor() {
            return 0;
        }

        @Override
        public void destroy() {}
    }

    private final class ComputerFiles implements PhoneFiles {
        @Override
        public Stat stat(String path) throws ErrnoException {
            try {
                var file = Path.of(path);
                int type = Files.isDirectory(file) ? 0040000 : 0100000;
                long seconds = Files.getLastModifiedTime(file).toMillis() / 1000;
                return new Stat(type | 0644, Files.size(file), seconds, 2000, 2000, 1, 1, 1);
            } catch (IOException none) {
                throw new ErrnoException(ENOENT, "No such file or directory");
            }
        }

        @Override
        public Stat lstat(String path) throws ErrnoException {
            return stat(path);
        }

        @Override
        public List<Entry> list(String path) throws ErrnoException {
            try (var files = Files.newDirectoryStream(Path.of(path))) {
                var entries = new ArrayList<Entry>();
                for (var file : files) {
                    entries.add(new Entry(file.getFileName().toString(), stat(file.toString())));
                }
                return entries;
            } catch (IOException none) {
                throw new ErrnoException(ENOENT, "No such file or directory");
            }
        }

        @Override
        public InputStream read(String path) throws ErrnoException {
            try {
                return Files.newInputStream(Path.of(path));
            } catch (IOException none) {
                throw new ErrnoException(ENOENT, "No such file or directory");
            }
        }

        @Override
        public OutputStream write(String path, int permissions) throws ErrnoException {
            try {
                if (!Path.of(path).startsWith(folder)) {
                    throw new ErrnoException(EACCES, "Permission denied");
                }
                return Files.newOutputStream(Path.of(path));
            } catch (ErrnoException refused) {
                throw refused;
            } catch (IOException none) {
                throw new ErrnoException(EACCES, "Permission denied");
            }
        }

        @Override
        public void setModified(String path, long seconds) {}

        @Override
        public void delete(String path) throws ErrnoException {
            try {
                Files.delete(Path.of(path));
            } catch (IOException none) {
                throw new ErrnoException(ENOENT, "No such file or directory");
            }
        }
    }
}
