package org.lethe.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.protocol.ProbeFingerprint;

/** The ELF files that are kept are those which the sources beside them make. */
class ProbeBuildTest {
    @Test
    void the_sources_give_the_kept_files_byte_for_byte(@TempDir Path anew) throws Exception {
        Programs.need("clang-14", "ld.lld-14");
        Programs.demand(Programs.MODULE.resolve("build-probe"), anew);
        var sums = anew.resolve("SHA256SUMS");
        assertThat(sums)
                .hasSameBinaryContentAs(Programs.MODULE.resolve("src/main/resources/org/lethe/probe/SHA256SUMS"));
        for (ProbeFile probe : ProbeFile.all()) {
            var built = anew.resolve(probe.fingerprint().fileName());
            assertThat(Files.readAllBytes(built)).isEqualTo(probe.open().readAllBytes());
        }
    }

    @Test
    void there_is_one_small_file_for_each_architecture_of_android() {
        assertThat(ProbeFile.all())
                .allSatisfy(probe -> assertThat(probe.size()).isLessThan(8192))
                .extracting(ProbeFile::fingerprint)
                .extracting(ProbeFingerprint::abi)
                .containsExactlyInAnyOrder("arm64-v8a", "armeabi-v7a", "x86_64", "x86");
    }
}
