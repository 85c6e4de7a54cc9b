package org.lethe.station;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.tools.ToolProvider;

/**
 * A class that breaks a rule, written for the test that the rule sees it.
 *
 * @param place its package below {@code org.lethe.station}
 * @param suffix what its name ends with
 * @param body what stands between its braces, with full names
 */
record Breach(String place, String suffix, String body) {
    static Breach in(String place, String body) {
        return new Breach(place, "", body);
    }

    /** The name of the class that breaks a rule. */
    static String nameFor(ArchitectureRule rule) {
        return "Breaks_" + rule + rule.breach().suffix();
    }

    /** Compiles the breaches of all rules against the station. */
    static void compileAll(Path sources, Path classes) throws IOException {
        var files = new ArrayList<Path>();
        for (var rule : ArchitectureRule.values()) {
            var name = nameFor(rule);
            files.add(Files.writeString(
                    sources.resolve(name + ".java"), rule.breach().source(name)));
        }
        compile(files, classes);
    }

    private String source(String name) {
        return "package org.lethe.station." + place + "; class " + name + " { " + body + " }";
    }

    private static void compile(List<Path> sources, Path classes) throws IOException {
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "tests run on a JDK");
        var said = new StringWriter();
        var options = List.of("-proc:none", "-nowarn", "-d", classes.toString(), "-cp", classPath());
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var units = files.getJavaFileObjectsFromPaths(sources);
            if (!compiler.getTask(said, files, null, options, null, units).call()) {
                throw new AssertionError("A breach does not compile: " + said);
            }
        }
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
