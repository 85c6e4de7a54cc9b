package org.lethe.station.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Examinations of the computer itself: what it is, what it has, what it lets us do. */
public final class ComputerExaminations {
    private static final int OLDEST_JAVA = 17;
    /** Ledger and evidence of some thousand erasures, with room for SQLite's own copies. */
    private static final long NEEDED_BYTES = 500_000_000;

    private static final int FONT_DIRECTORY_DEPTH = 6;

    /** File names of the usual Chinese fonts: Noto and Source Han, WenQuanYi, LXGW WenKai, Apple's, Microsoft's. */
    private static final Pattern CHINESE_FONT =
            Pattern.compile("(?i).*(cjk|wqy|wenquanyi|wenkai|source ?han|pingfang|heiti|songti|msyh|simsun|simhei).*");

    private ComputerExaminations() {}

    /** The Java that runs this program. */
    public static Diagnosis java(Runtime.Version version) {
        return version.feature() >= OLDEST_JAVA
                ? Diagnosis.good("java", version)
                : Diagnosis.missing("java.old", version);
    }

    /**
     * Whether the computer's rules let this user open phones. Only Linux has such rules.
     *
     * @param system {@code os.name}
     * @param directories where rules lie
     */
    public static Diagnosis usbRules(String system, List<Path> directories) {
        if (!system.startsWith("Linux")) {
            return Diagnosis.good("udev.none", system);
        }
        return directories.stream().anyMatch(directory -> hasFile(directory, 1, Pattern.compile(".*android.*\\.rules")))
                ? Diagnosis.good("udev")
                : Diagnosis.note("udev.missing");
    }

    /** Whether records can be written where they are to lie. */
    public static Diagnosis home(Path home) {
        var place = nearestExisting(home);
        return Files.isDirectory(place) && Files.isWritable(place)
                ? Diagnosis.good("home", home)
                : Diagnosis.missing("home.readonly", home, place);
    }

    /** Whether there is room for records. */
    public static Diagnosis disk(Path home) {
        try {
            long free = Files.getFileStore(nearestExisting(home)).getUsableSpace();
            return free >= NEEDED_BYTES
                    ? Diagnosis.good("disk", megabytes(free))
                    : Diagnosis.missing("disk.full", megabytes(free), megabytes(NEEDED_BYTES));
        } catch (IOException fault) {
            return Diagnosis.missing("disk.unknown", home, fault);
        }
    }

    /**
     * Whether the time that goes onto certificates can be true: it cannot lie before the program was built.
     */
    public static Diagnosis clock(Instant now, Instant notBefore) {
        return now.isBefore(notBefore)
                ? Diagnosis.missing("clock.behind", now, notBefore)
                : Diagnosis.good("clock", now);
    }

    /**
     * Whether the times of certificates give their order: each one that is dated before an earlier one has to say so.
     *
     * @param latest time of issue that a certificate of this station states
     * @return empty when the clock has reached that time
     */
    public static Optional<Diagnosis> clockAfterCertificate(Instant now, Instant latest) {
        return now.isBefore(latest) ? Optional.of(Diagnosis.note("clock.certificate", now, latest)) : Optional.empty();
    }

    /** Whether Chinese can be shown in the window. */
    public static Diagnosis font(List<Path> directories) {
        return directories.stream().anyMatch(directory -> hasFile(directory, FONT_DIRECTORY_DEPTH, CHINESE_FONT))
                ? Diagnosis.good("font")
                : Diagnosis.note("font.missing");
    }

    /** Whether there is a screen for the window; commands need none. */
    public static Diagnosis display(String system, Map<String, String> environment) {
        var hasScreen = !system.startsWith("Linux")
                || Stream.of("DISPLAY", "WAYLAND_DISPLAY")
                        .map(environment::get)
                        .anyMatch(value -> value != null && !value.isBlank());
        return hasScreen ? Diagnosis.good("display") : Diagnosis.note("display.missing");
    }

    private static boolean hasFile(Path directory, int depth, Pattern name) {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (var files = Files.walk(directory, depth)) {
            return files.anyMatch(
                    file -> name.matcher(file.getFileName().toString()).matches());
        } catch (IOException | UncheckedIOException unreadable) {
            return false; // what cannot be read cannot be used either
        }
    }

    private static Path nearestExisting(Path path) {
        var place = Optional.of(path.toAbsolutePath());
        while (place.isPresent() && Files.notExists(place.get())) {
            place = Optional.ofNullable(place.get().getParent());
        }
        return place.orElse(path.toAbsolutePath().getRoot());
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%d MB", bytes / 1_000_000);
    }
}
