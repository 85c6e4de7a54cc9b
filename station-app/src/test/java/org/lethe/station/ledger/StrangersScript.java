package org.lethe.station.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.lethe.station.certify.TrustedKeys;

/** What the script of docs/ledger.md says of an export; it shares nothing with this program. */
final class StrangersScript {
    private StrangersScript() {}

    /** Its last line; its exit code agrees with it. */
    static String verify(Path export, TrustedKeys trusted) throws IOException, InterruptedException {
        needs("python3");
        needs("openssl");
        var keys = Files.writeString(export.resolveSibling("keys.json"), trusted.toJson());
        var program = new ProcessBuilder("python3", "../docs/verify_audit.py", export.toString(), keys.toString())
                .redirectErrorStream(true)
                .start();
        var words = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).as(words).isEqualTo(words.startsWith("whole") ? 0 : 1);
        return words;
    }

    private static void needs(String tool) {
        var path = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        assumeTrue(
                Stream.of(path).anyMatch(folder -> Files.isExecutable(Path.of(folder, tool))),
                () -> "skipped: there is no " + tool + " here; install it to check exports without the station");
    }
}
