package org.lethe.station.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The font files in which documents are set, the best first; a character that one lacks is taken from the next. Only fonts
 * with TrueType outlines are of use: PDFBox cannot embed the CFF outlines of Noto CJK and Source Han (decision 0012).
 *
 * @param files existing files
 */
public record FontFiles(List<Path> files) {
    private static final int DEPTH = 6;

    /** Names of files, lower case, the best first: those with Chinese, then some that have what those may lack. */
    private static final List<String> KNOWN = List.of(
            "lxgwwenkai-regular.ttf", // Debian fonts-lxgw-wenkai, OFL
            "wqy-microhei.ttc", // Debian fonts-wqy-microhei
            "wqy-zenhei.ttc",
            "msyh.ttc", // Windows
            "simhei.ttf",
            "deng.ttf",
            "simsun.ttc",
            "stheiti light.ttc", // macOS
            "songti.ttc",
            "arial unicode.ttf",
            "dejavusans.ttf",
            "liberationsans-regular.ttf",
            "arial.ttf");

    public FontFiles {
        files = List.copyOf(files);
    }

    /**
     * Looks for fonts.
     *
     * @param directories where fonts lie on this computer; those that are not there do not matter
     * @param chosen by the owner in the settings, stands before all others
     */
    public static FontFiles in(List<Path> directories, Optional<Path> chosen) {
        var found = new ArrayList<Path>();
        chosen.ifPresent(found::add);
        directories.stream()
                .flatMap(directory -> known(directory).stream())
                .sorted(Comparator.comparing(FontFiles::rank).thenComparing(Comparator.naturalOrder()))
                .forEach(found::add);
        return new FontFiles(found);
    }

    /** The font that documents are set in; empty when there is none with Chinese characters. */
    public Optional<Path> best() {
        return files.stream().filter(FontFiles::hasChinese).findFirst();
    }

    private static boolean hasChinese(Path file) {
        try (var document = new PDDocument()) {
            return OpenedFont.open(file, document)
                    .filter(font -> font.has(FontSet.CHINESE))
                    .isPresent();
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** The usual places on Linux, macOS and Windows. */
    public static List<Path> usualDirectories() {
        var user = Path.of(System.getProperty("user.home"));
        return List.of(
                Path.of("/usr/share/fonts"),
                Path.of("/usr/local/share/fonts"),
                user.resolve(".fonts"),
                user.resolve(".local/share/fonts"),
                Path.of("/System/Library/Fonts"),
                Path.of("/Library/Fonts"),
                user.resolve("Library/Fonts"),
                Path.of("C:/Windows/Fonts"));
    }

    private static List<Path> known(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.walk(directory, DEPTH)) {
            return files.filter(file -> rank(file) >= 0).toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of(); // what cannot be read cannot be used either
        }
    }

    private static int rank(Path file) {
        return KNOWN.indexOf(file.getFileName().toString().toLowerCase(Locale.ROOT));
    }
}
