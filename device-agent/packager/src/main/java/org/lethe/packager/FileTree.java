package org.lethe.packager;

import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files below one or more directories by their names, with {@code /} between the parts, in the order of the names. */
final class FileTree {
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private FileTree() {}

    /** @throws PackagingException when a directory is missing, or two of them have a file of the same name */
    static FileTree of(List<Path> directories) throws IOException {
        var tree = new FileTree();
        for (Path directory : directories) {
            tree.addAll(directory);
        }
        return tree;
    }

    private void addAll(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new PackagingException("No such directory: " + directory + ". Build the modules together (mvn -am).");
        }
        for (Path file : filesBelow(directory)) {
            add(directory, file);
        }
    }

    private static List<Path> filesBelow(Path directory) throws IOException {
        try (var paths = Files.walk(directory)) {
            return paths.filter(Files::isRegularFile).collect(toList());
        }
    }

    private void add(Path directory, Path file) throws IOException {
        var name = String.join("/", names(directory.relativize(file)));
        if (files.put(name, Files.readAllBytes(file)) != null) {
            throw new PackagingException("Two directories have a file " + name + "; the second is " + directory);
        }
    }

    private static List<String> names(Path path) {
        var names = new ArrayList<String>();
        path.forEach(part -> names.add(part.toString()));
        return names;
    }

    /** Name and content of each file, in the order of the names. */
    SortedMap<String, byte[]> files() {
        return files;
    }

    /** The class files alone. */
    SortedMap<String, byte[]> classes() {
        var classes = new TreeMap<>(files);
        classes.keySet().removeIf(name -> !name.endsWith(".class"));
        return classes;
    }
}
