package org.lethe.station.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.lethe.fixtures.adbd.Device;
import org.lethe.fixtures.adbd.PhoneFiles;
import org.lethe.fixtures.adbd.PhoneProcess;

/** A phone whose {@code /data/local/tmp} is a folder of this computer, and whose {@code app_process} is a script of the test's. */
final class AgentPhone implements Device {
    /** Runs the pushed jar as a process of its own, as the phone would. */
    static final String REAL_AGENT = "exec \"$JAVA\" -Xmx24m -cp \"$CLASSPATH\" \"$2\" \"$3\"";

    private static final int ENOENT = 2;

    private final Path folder;
    private final Path programs;

    /** @param appProcess lines of bash */
    AgentPhone(Path home, String appProcess) throws IOException {
        folder = Files.createDirectory(home.resolve("tmp"));
        programs = Files.createDirectory(home.resolve("bin"));
        var script = Files.writeString(programs.resolve("app_process"), "#!/bin/bash\n" + appProcess + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }

    /** What the phone calls {@code /data/local/tmp}. */
    Path folder() {
        return folder;
    }

    @Override
    public Optional<Daemon> daemon() {
        var banner =
                "ro.product.name=test;ro.product.model=Test 1;ro.product.device=test;features=shell_v2,cmd,stat_v2";
        return Optional.of(new Daemon("device", banner, 0x01000001, 1024 * 1024, false));
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
        var builder = new ProcessBuilder("/bin/bash", "-c", here(request.command()));
        builder.environment().put("PATH", programs + ":" + System.getenv("PATH"));
        builder.environment().put("JAVA", System.getProperty("java.home") + "/bin/java");
        return new Running(builder.start());
    }

    private String here(String text) {
        return text.replace(AgentConnection.DIRECTORY, folder.toString());
    }

    @Override
    public PhoneFiles files() {
        return new PushedFiles();
    }

    @Override
    public void reboot(String target) {}

    @Override
    public Optional<PhoneProcess> service(String destination) {
        return Optional.empty();
    }

    private record Running(Process process) implements PhoneProcess {
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
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** As much of the files as a push needs. */
    private final class PushedFiles implements PhoneFiles {
        @Override
        public Stat stat(String path) throws ErrnoException {
            try {
                var file = Path.of(here(path));
                int type = Files.isDirectory(file) ? 0040000 : 0100000;
                return new Stat(type | 0444, Files.size(file), 0, 2000, 2000, 1, 1, 1);
            } catch (IOException e) {
                throw missing();
            }
        }

        @Override
        public Stat lstat(String path) throws ErrnoException {
            return stat(path);
        }

        @Override
        public List<Entry> list(String path) {
            return List.of();
        }

        @Override
        public InputStream read(String path) throws ErrnoException {
            throw missing();
        }

        @Override
        public OutputStream write(String path, int permissions) throws ErrnoException {
            try {
                return Files.newOutputStream(Path.of(here(path)));
            } catch (IOException e) {
                throw missing();
            }
        }

        @Override
        public void setModified(String path, long seconds) {}

        @Override
        public void delete(String path) throws ErrnoException {
            throw missing();
        }

        private static ErrnoException missing() {
            return new ErrnoException(ENOENT, "No such file or directory");
        }
    }
}
