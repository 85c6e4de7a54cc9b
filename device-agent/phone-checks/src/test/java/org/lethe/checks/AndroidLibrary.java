package org.lethe.checks;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.codehaus.mojo.animal_sniffer.Clazz;

/** The classes of Android 7 (API 24) with their methods, as animal-sniffer's signature file lists them. */
final class AndroidLibrary {
    private final Map<String, Clazz> classes = new HashMap<>();

    /** Reads a signature file: serialized classes, ended by a null. */
    static AndroidLibrary read(Path file) throws IOException, ClassNotFoundException {
        var library = new AndroidLibrary();
        try (var input = new ObjectInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
            while (input.readObject() instanceof Clazz type) {
                library.classes.put(type.getName(), type);
            }
        }
        return library;
    }

    /**
     * Whether a class or one that it inherits from has a method.
     *
     * @param type {@code java/util/List}
     * @param method {@code get(I)Ljava/lang/Object;}
     */
    boolean has(String type, String method) {
        var found = classes.get(type);
        return found != null && (found.getSignatures().contains(method) || inherits(found, method));
    }

    private boolean inherits(Clazz type, String method) {
        return Stream.concat(Stream.ofNullable(type.getSuperClass()), Stream.of(type.getSuperInterfaces()))
                .anyMatch(parent -> has(parent, method));
    }
}
