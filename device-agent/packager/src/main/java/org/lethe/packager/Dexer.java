package org.lethe.packager;

import com.android.tools.r8.ByteDataView;
import com.android.tools.r8.CompilationFailedException;
import com.android.tools.r8.CompilationMode;
import com.android.tools.r8.D8;
import com.android.tools.r8.D8Command;
import com.android.tools.r8.DexIndexedConsumer;
import com.android.tools.r8.Diagnostic;
import com.android.tools.r8.DiagnosticsHandler;
import com.android.tools.r8.JdkClassFileProvider;
import com.android.tools.r8.origin.PathOrigin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Turns Java 17 class files into one {@code classes.dex} for Android 7 and newer with D8. Language features newer than the phone are
 * rewritten: records, string concatenation, nest mates. Library calls newer than the phone are not, and D8 does not report them;
 * animal-sniffer does that in the build, and the tests of the packed files once more on the dex itself.
 */
final class Dexer {
    /** Android 7.0: the oldest that the station erases. */
    static final int MIN_API = 24;

    private final List<Path> library;

    private Dexer(List<Path> library) {
        this.library = library;
    }

    /** For code that names no Android class; the classes of the JDK are all that D8 has to know then. */
    static Dexer withoutLibrary() {
        return new Dexer(List.of());
    }

    /** For code that names Android's classes, which lie in these jars. */
    static Dexer withLibrary(List<Path> jars) {
        return new Dexer(List.copyOf(jars));
    }

    /**
     * The classes of a tree as dex.
     *
     * @throws PackagingException when D8 refuses, warns, or needs more than one dex file
     */
    byte[] dex(FileTree tree) throws IOException {
        var output = new SingleDex();
        try {
            D8.run(command(tree, output));
        } catch (CompilationFailedException e) {
            throw new PackagingException("D8 failed: " + e.getMessage(), e);
        }
        return output.content();
    }

    private D8Command command(FileTree tree, SingleDex output) throws CompilationFailedException, IOException {
        var command = D8Command.builder(new Strict());
        tree.classes().forEach((name, bytes) -> command.addClassProgramData(bytes, new PathOrigin(Path.of(name))));
        return command.addLibraryFiles(library)
                // android-all of Robolectric has no java.lang
                .addLibraryResourceProvider(JdkClassFileProvider.fromSystemJdk())
                .setMode(CompilationMode.RELEASE)
                .setMinApiLevel(MIN_API)
                .setProgramConsumer(output)
                .build();
    }

    /** A warning of D8 is about a class that it could not look at, so what it wrote may fail on the phone. */
    private static final class Strict implements DiagnosticsHandler {
        @Override
        public void warning(Diagnostic warning) {
            throw new PackagingException("D8 warns at " + warning.getOrigin() + ": " + warning.getDiagnosticMessage());
        }
    }

    private static final class SingleDex extends DexIndexedConsumer.ForwardingConsumer {
        private final List<byte[]> files = new ArrayList<>();

        SingleDex() {
            super(null);
        }

        @Override
        public synchronized void accept(
                int fileIndex, ByteDataView data, Set<String> descriptors, DiagnosticsHandler handler) {
            files.add(data.copyByteData());
        }

        byte[] content() {
            if (files.size() != 1) {
                throw new PackagingException("Expected one dex file, but D8 made " + files.size());
            }
            return files.get(0);
        }
    }
}
