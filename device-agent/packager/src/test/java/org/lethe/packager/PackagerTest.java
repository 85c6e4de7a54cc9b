package org.lethe.packager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.android.apksig.ApkVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Packs a small app of its own:
 *
 * <ul>
 *   <li>the same input gives the same bytes, whoever builds, wherever and whenever;
 *   <li>what cannot be packed as a whole is refused, and nothing is written.
 * </ul>
 */
class PackagerTest {
    private final Path directory;
    private final TimeZone zone = TimeZone.getDefault();
    private final Locale locale = Locale.getDefault();

    PackagerTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @AfterEach
    void come_home() {
        TimeZone.setDefault(zone);
        Locale.setDefault(locale);
    }

    @Test
    void the_jar_has_the_classes_and_their_dex() throws Exception {
        var sample = new SampleApp(directory).write();
        Main.main(sample.jar());
        try (var jar = new ZipFile(sample.output().toFile())) {
            assertThat(jar.stream().map(Object::toString))
                    .containsExactly("META-INF/MANIFEST.MF", "classes.dex", "sample/Sample.class", "sample/note.txt");
            assertThat(new String(
                            jar.getInputStream(jar.getEntry("classes.dex")).readNBytes(7)))
                    .isEqualTo("dex\n037");
        }
    }

    @Test
    void the_jar_runs_on_a_JVM() throws Exception {
        var sample = new SampleApp(directory).write();
        Main.main(sample.jar());
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-jar", sample.output().toString()).start();
        assertThat(process.getInputStream().readAllBytes()).asString().isEqualTo("Sample[number=42]");
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void the_apk_is_signed_with_all_three_schemes_by_the_key_that_was_named() throws Exception {
        var sample = new SampleApp(directory).write();
        Main.main(sample.apk());
        var result = new ApkVerifier.Builder(sample.output().toFile())
                .setMinCheckedPlatformVersion(23)
                .build()
                .verify();
        assertThat(result.getAllErrors()).isEmpty();
        assertThat(result.isVerifiedUsingV1Scheme()).isTrue();
        assertThat(result.isVerifiedUsingV2Scheme()).isTrue();
        assertThat(result.isVerifiedUsingV3Scheme()).isTrue();
        assertThat(result.getSignerCertificates())
                .extracting(certificate -> certificate.getSubjectX500Principal().getName())
                .containsExactly("CN=Made in a test");
    }

    @Test
    void another_directory_time_zone_locale_and_umask_give_the_same_bytes() throws Exception {
        var one = new SampleApp(Files.createDirectory(directory.resolve("one"))).write();
        var other = new SampleApp(Files.createDirectories(directory.resolve("an/other"))).writeSameKeyAs(one);
        Main.main(one.jar());
        var jar = Files.readAllBytes(one.output());
        Main.main(one.apk());
        elsewhere(other);
        Main.main(other.jar());
        assertThat(Files.readAllBytes(other.output())).isEqualTo(jar);
        Main.main(other.apk());
        assertThat(other.output()).hasSameBinaryContentAs(one.output());
    }

    @Test
    void a_main_class_that_is_not_there_is_refused() throws Exception {
        var sample = new SampleApp(directory).write();
        Files.delete(sample.mainClass());
        assertThatThrownBy(() -> Main.main(sample.jar()))
                .isInstanceOf(PackagingException.class)
                .hasMessageContaining("sample.Sample is not among the classes");
        assertThat(sample.output()).doesNotExist();
    }

    @Test
    void a_class_that_D8_cannot_read_is_refused() throws Exception {
        var sample = new SampleApp(directory).write();
        Files.write(sample.mainClass(), new byte[] {1, 2, 3});
        assertThatThrownBy(() -> Main.main(sample.jar())).isInstanceOf(PackagingException.class);
        assertThat(sample.output()).doesNotExist();
    }

    @Test
    void a_resource_of_an_unknown_kind_is_refused() throws Exception {
        var sample = new SampleApp(directory).write();
        sample.resource("layout/main.xml", "<LinearLayout/>");
        assertThatThrownBy(() -> Main.main(sample.apk()))
                .isInstanceOf(PackagingException.class)
                .hasMessageContaining("layout/main.xml");
        assertThat(sample.output()).doesNotExist();
    }

    @Test
    void a_text_that_stands_there_twice_is_refused() throws Exception {
        var sample = new SampleApp(directory).write();
        sample.resource(
                "values/strings.xml",
                "<resources><string name='app_name'>A</string><string name='app_name'>B</string></resources>");
        assertThatThrownBy(() -> Main.main(sample.apk()))
                .isInstanceOf(PackagingException.class)
                .hasMessageContaining("app_name");
    }

    @Test
    void a_wrong_password_is_refused_and_the_key_file_named() throws Exception {
        var sample = new SampleApp(directory).write();
        Files.writeString(sample.password(), "wrong\n");
        assertThatThrownBy(() -> Main.main(sample.apk())).hasMessageContaining("key.p12");
        assertThat(sample.output()).doesNotExist();
    }

    /** What another builder's machine may have different. */
    private static void elsewhere(SampleApp app) throws IOException {
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        Files.setPosixFilePermissions(app.mainClass(), PosixFilePermissions.fromString("rwx------"));
    }
}
