package org.lethe.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The agent's jar and the admin's APK, before other people's tools. */
class PackedForPhonesTest {
    private static final String AGENT = "../agent/target/lethe-agent-0.1.0-phone.jar";
    private static final String ADMIN = "../admin/target/lethe-admin.apk";

    private enum Packed {
        AGENT_JAR(AGENT),
        ADMIN_APK(ADMIN);

        private final Path file;

        Packed(String file) {
            this.file = Path.of(file);
        }
    }

    private final Path directory;

    PackedForPhonesTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @ParameterizedTest
    @EnumSource
    void the_dex_is_one_that_Android_7_reads(Packed packed) throws Exception {
        assertThat(dex(packed).dump()).contains("DEX version '037'").doesNotContain("invoke-custom");
    }

    @ParameterizedTest
    @EnumSource
    void the_dex_calls_nothing_of_Java_that_Android_7_lacks(Packed packed) throws Exception {
        var library = AndroidLibrary.read(Path.of("target/api-24.signature"));
        assertThat(dex(packed).callsMissingIn(library)).isEmpty();
    }

    @Test
    void a_call_that_Android_7_lacks_would_be_seen() throws Exception {
        var library = AndroidLibrary.read(Path.of("target/api-24.signature"));
        var dex = new Dex("invoke-interface {v0}, Ljava/util/stream/Stream;.toList:()Ljava/util/List; // method@0001\n"
                + "invoke-interface {v0}, Ljava/util/stream/IntStream;.close:()V // method@0002\n");
        assertThat(dex.callsMissingIn(library)).containsExactly("java/util/stream/Stream.toList()Ljava/util/List;");
    }

    @Test
    void the_agents_dex_has_every_class_of_the_jar() throws Exception {
        try (var jar = new ZipFile(AGENT)) {
            assertThat(dex(Packed.AGENT_JAR).classes()).containsAll(() -> jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .iterator());
        }
    }

    @Test
    void the_admins_dex_has_nothing_but_the_admin() throws Exception {
        assertThat(dex(Packed.ADMIN_APK).classes())
                .allMatch(name -> name.startsWith("org/lethe/admin/") || name.equals("com/android/tools/r8/RecordTag"))
                .contains("org/lethe/admin/EraseAdmin", "org/lethe/admin/WipeReceiver");
    }

    @Test
    void the_apk_is_a_device_admin_for_tests_and_asks_for_no_permission() throws Exception {
        assertThat(Tool.AAPT.print("dump", "badging", ADMIN))
                .contains(
                        "package: name='org.lethe.admin' versionCode='1000' versionName='0.1.0'",
                        "sdkVersion:'24'",
                        "targetSdkVersion:'33'",
                        "testOnly='-1'",
                        "provides-component:'device-admin'",
                        "application-label:'Lethe erasure'",
                        "application-label-zh:'Lethe 数据清除'")
                .doesNotContain("uses-permission", "launchable-activity", "application-debuggable");
    }

    @Test
    void both_receivers_of_the_apk_are_for_direct_boot() throws Exception {
        assertThat(Tool.AAPT
                        .print("dump", "xmltree", ADMIN, "AndroidManifest.xml")
                        .lines())
                .filteredOn(line -> line.contains("android:directBootAware(0x01010505)"))
                .hasSize(2)
                .allMatch(line -> line.endsWith("0xffffffff"));
    }

    @Test
    void the_policy_of_the_apk_is_to_wipe() throws Exception {
        assertThat(Tool.AAPT
                        .print("dump", "xmltree", ADMIN, "res/xml/device_admin.xml")
                        .lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith("E:"))
                        .map(line -> line.split(" ")[1]))
                .containsExactly("device-admin", "uses-policies", "wipe-data");
    }

    @Test
    void the_apk_is_signed_for_every_Android() throws Exception {
        // 23, because apksigner looks at v1 only where an Android without v2 may install it
        assertThat(Tool.APKSIGNER.print("verify", "-v", "--min-sdk-version", "23", ADMIN))
                .contains(
                        "v1 scheme (JAR signing): true",
                        "(APK Signature Scheme v2): true",
                        "(APK Signature Scheme v3): true")
                .doesNotContain("WARNING");
        assertThat(Tool.APKSIGNER.print("verify", "--print-certs", ADMIN))
                .contains("CN=Lethe development key - not secret");
    }

    @Test
    void the_apk_is_aligned() throws Exception {
        assertThat(Tool.ZIPALIGN.print("-c", "-v", "4", ADMIN)).contains("Verification succes");
    }

    private Dex dex(Packed packed) throws Exception {
        return Dex.in(packed.file, directory);
    }
}
