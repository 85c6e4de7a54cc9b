package org.lethe.packager;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;

/**
 * A jar that runs in both worlds: {@code app_process} on a phone takes its {@code classes.dex}, a JVM its class files. So what
 * tests drive on this machine is the very file that phones get.
 */
final class PhoneJar {
    private PhoneJar() {}

    /**
     * Packs the files with the dex of the classes among them.
     *
     * @param mainClass what {@code java -jar} starts
     * @throws PackagingException when that class is not there, or a file has a name that the jar itself needs
     */
    static byte[] pack(FileTree tree, String mainClass) throws IOException {
        check(tree, mainClass);
        var jar = new ReproducibleZip();
        jar.add("META-INF/MANIFEST.MF", manifest(mainClass)); // first, where java.util.jar looks for it
        jar.add("classes.dex", Dexer.withoutLibrary().dex(tree));
        for (var file : tree.files().entrySet()) {
            jar.add(file.getKey(), file.getValue());
        }
        return jar.finish();
    }

    private static void check(FileTree tree, String mainClass) {
        var file = mainClass.replace('.', '/') + ".class";
        if (!tree.files().containsKey(file)) {
            throw new PackagingException("The main class " + mainClass + " is not among the classes to pack");
        }
    }

    private static byte[] manifest(String mainClass) {
        return ("Manifest-Version: 1.0\r\nMain-Class: " + mainClass + "\r\n\r\n").getBytes(UTF_8);
    }
}
