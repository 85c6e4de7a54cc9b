package org.lethe.checks;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** A {@code classes.dex} as dexdump shows it. */
record Dex(String dump) {
    private static final Pattern CLASS = Pattern.compile("Class descriptor  : 'L([^;]+);'");
    private static final Pattern CALL = Pattern.compile("invoke-[a-z/]+ .*, L([^;]+);\\.([^:]+):(\\S+) //");

    /** The dex in a jar or an APK. */
    static Dex in(Path archive, Path directory) throws IOException, InterruptedException {
        var file = directory.resolve("classes.dex");
        try (var zip = new ZipFile(archive.toFile())) {
            Files.write(file, zip.getInputStream(zip.getEntry("classes.dex")).readAllBytes());
        }
        return new Dex(Tool.DEXDUMP.print("-d", file));
    }

    /** The classes in it, {@code org/lethe/agent/Main}. */
    SortedSet<String> classes() {
        return CLASS.matcher(dump).results().map(match -> match.group(1)).collect(toCollection(TreeSet::new));
    }

    /** The calls of Java's library that Android 7 could not link. */
    SortedSet<String> callsMissingIn(AndroidLibrary library) {
        return CALL.matcher(dump)
                .results()
                .filter(call -> call.group(1).startsWith("java"))
                .filter(call -> !library.has(call.group(1), call.group(2) + call.group(3)))
                .map(call -> call.group(1) + "." + call.group(2) + call.group(3))
                .collect(toCollection(TreeSet::new));
    }
}
