package org.lethe.station.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

/** A disk of its own, a tmpfs, so small that it is soon full. */
public record SmallDisk(Path place) implements AutoCloseable {
    /** Mounts one at a folder; skips the test, saying so, where nobody may. */
    public static SmallDisk at(Path place, String size) throws IOException, InterruptedException {
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + size, "lethe-test", place.toString()) == 0,
                "only root on Linux may mount a small disk");
        return new SmallDisk(place);
    }

    /** Gives it another size. */
    public void resize(String size) throws IOException, InterruptedException {
        assertThat(run("mount", "-o", "remount,size=" + size, place.toString())).isZero();
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        assertThat(run("umount", place.toString())).isZero();
    }
}
