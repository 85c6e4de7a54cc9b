package org.lethe.packager;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the build calls in. Two commands, and every option is required unless it says otherwise:
 *
 * <pre>
 * jar --classes DIR (more than once) --main-class NAME --output FILE
 * apk --classes DIR --library JAR --manifest FILE --resources DIR --version MAJOR.MINOR.PATCH
 *     --key-store FILE --key-store-password FILE --output FILE
 * </pre>
 */
public final class Main {
    private Main() {}

    /**
     * Writes one file.
     *
     * @throws IllegalArgumentException when the command line is not one of those above
     * @throws PackagingException when the input cannot be packed
     */
    public static void main(String[] args) throws IOException {
        var arguments = Arguments.parse(args);
        switch (arguments.command()) {
            case "jar" -> write(arguments, phoneJar(arguments));
            case "apk" -> write(arguments, apk(arguments));
            default ->
                throw new IllegalArgumentException("Unknown command " + arguments.command() + ": expected jar or apk");
        }
    }

    private static byte[] phoneJar(Arguments arguments) throws IOException {
        var files = FileTree.of(arguments.paths("classes"));
        return PhoneJar.pack(files, arguments.one("main-class"));
    }

    private static byte[] apk(Arguments arguments) throws IOException {
        var dex = Dexer.withLibrary(arguments.paths("library")).dex(FileTree.of(arguments.paths("classes")));
        var resources = AndroidResources.compile(
                arguments.path("manifest"), arguments.path("resources"), AppVersion.parse(arguments.one("version")));
        var key = SigningKey.load(arguments.path("key-store"), arguments.path("key-store-password"));
        return Apk.pack(dex, resources, key);
    }

    private static void write(Arguments arguments, byte[] content) throws IOException {
        Path output = arguments.path("output");
        Files.createDirectories(output.toAbsolutePath().getParent());
        Files.write(output, content);
    }
}
