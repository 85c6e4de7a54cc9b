package org.lethe.packager;

import static org.assertj.core.api.Assertions.assertThat;

import com.android.apksig.ApkSigner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;

/** The input of the packager for a program of one class that uses what D8 has to rewrite, with a key made for it. */
record SampleApp(Path directory) {
    private static final String SOURCE =
            """
            package sample;
            public record Sample(int number) {
                public static void main(String[] words) {
                    Runnable print = () -> System.out.print(new Sample(42));
                    print.run();
                }
            }
            """;

    SampleApp write() throws Exception {
        writeInput();
        makeKey();
        return this;
    }

    SampleApp writeSameKeyAs(SampleApp other) throws IOException {
        writeInput();
        Files.copy(other.keyStore(), keyStore());
        return this;
    }

    private void writeInput() throws IOException {
        var source = write("src/sample/Sample.java", SOURCE);
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "--release", "17", "-d", classes().toString(), source.toString());
        assertThat(result).isZero();
        write("classes/sample/note.txt", "not a class");
        write("password", "of a test\n");
        write("AndroidManifest.xml", "<manifest package='sample'><application/></manifest>");
        resource("values/strings.xml", "<resources><string name='app_name'>Sample</string></resources>");
        resource("xml/empty.xml", "<empty/>");
    }

    private void makeKey() throws Exception {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-keystore",
                        keyStore().toString(),
                        "-storepass",
                        "of a test",
                        "-alias",
                        "any",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=Made in a test")
                .redirectErrorStream(true)
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(keyStore()).exists();
    }

    Path resource(String name, String content) throws IOException {
        return write("res/" + name, content);
    }

    private Path write(String name, String content) throws IOException {
        var file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    String[] jar() {
        return new String[] {
            "jar", "--classes", classes().toString(), "--main-class", "sample.Sample", "--output", output().toString()
        };
    }

    String[] apk() {
        return new String[] {
            "apk",
            "--classes",
            classes().toString(),
            "--library",
            library(),
            "--manifest",
            directory.resolve("AndroidManifest.xml").toString(),
            "--resources",
            directory.resolve("res").toString(),
            "--version",
            "1.2.3",
            "--key-store",
            keyStore().toString(),
            "--key-store-password",
            password().toString(),
            "--output",
            output().toString()
        };
    }

    /** Any jar will do for an app that names no class of Android. */
    private static String library() {
        return Path.of(ApkSigner.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
    }

    private Path classes() {
        return directory.resolve("classes");
    }

    Path mainClass() {
        return classes().resolve("sample/Sample.class");
    }

    Path password() {
        return directory.resolve("password");
    }

    private Path keyStore() {
        return directory.resolve("key.p12");
    }

    Path output() {
        return directory.resolve("packed");
    }
}
