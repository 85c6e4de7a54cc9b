package org.lethe.station.model;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Everything that the station may ask of a phone, with its purpose; {@code docs/allow-list.md} is made from it, and whole jobs are
 * watched from the phone's side for anything else. No entry can bring back what the phone's owner wrote: what would is counted or
 * filtered on the phone.
 */
public final class AllowList {
    private static final List<String> PUSHED = List.of(
            "/data/local/tmp/lethe-agent.jar",
            "/data/local/tmp/lethe-probe-arm64-v8a",
            "/data/local/tmp/lethe-probe-armeabi-v7a",
            "/data/local/tmp/lethe-probe-x86_64",
            "/data/local/tmp/lethe-probe-x86",
            "/data/local/tmp/lethe-admin.apk");

    private static final List<Entry> OTHERS = List.of(
            entry(Way.SERVICE, "reboot:", "restarts Android: to empty the page cache, and out of rescue mode"),
            entry(Way.SERVICE, "reboot:sideload-auto-reboot", "the way to rescue mode and its reset, from Android"),
            entry(Way.SERVICE, "reboot:rescue", "the way to rescue mode and its reset, from recovery"),
            entry(
                    Way.SERVICE,
                    "rescue-getprop:ro.product.device",
                    "whether the phone in rescue mode is of the job's kind"),
            entry(Way.SERVICE, "rescue-wipe:userdata:8", "the reset by recovery"),
            entry(Way.AGENT, "hello", "greets an agent of the same build, which deletes the fill of other jobs"),
            entry(Way.AGENT, "survey", "sizes of file systems and of the fill"),
            entry(Way.AGENT, "facts", "volumes, users and accounts by number and kind, IMEIs, heat"),
            entry(
                    Way.AGENT,
                    "key-identifiers",
                    "by which keys folders are encrypted, named by the kernel's identifiers"),
            entry(Way.AGENT, "canary-plant", "leaves random marks that a reset must remove"),
            entry(Way.AGENT, "canary-check", "looks for them by their own names"),
            entry(Way.AGENT, "overwrite", "fills the free space"),
            entry(Way.AGENT, "readback", "compares the fill, on the phone, with what it must be"),
            entry(Way.AGENT, "cleanup", "deletes the station's files"),
            entry(Way.AGENT, "bye", "ends the agent"));

    private AllowList() {}

    /** How something is asked. */
    public enum Way {
        /** A command line for the phone's shell. */
        SHELL,
        /** A file sent or looked at by adb's file service. */
        FILE,
        /** Another service of adbd or of recovery. */
        SERVICE,
        /** A request to the agent. */
        AGENT
    }

    /**
     * One thing that may be asked.
     *
     * @param way how
     * @param shown in full, with the form of each value where it goes
     * @param form matches it and nothing else
     * @param purpose what for
     */
    public record Entry(Way way, String shown, Pattern form, String purpose) {}

    /** Every entry, by way. */
    public static List<Entry> entries() {
        return Stream.of(
                        Arrays.stream(PhoneCommand.values()).map(AllowList::of),
                        PUSHED.stream().flatMap(AllowList::pushOf),
                        OTHERS.stream())
                .flatMap(entries -> entries)
                .toList();
    }

    /** What it takes to send a file and to be sure of it. */
    private static Stream<Entry> pushOf(String path) {
        return Stream.of(
                entry(Way.SHELL, "sha256sum " + path, "whether the file arrived as it was sent"),
                entry(Way.FILE, "SEND " + path, "brings the agent, its probe or the erasure app"),
                entry(Way.FILE, "STAT " + path, "whether the file arrived whole"),
                entry(Way.FILE, "RECV " + path, "the same by reading it back, where the phone has no sha256sum"));
    }

    /** Whether something may be asked in this way. */
    public static boolean permits(Way way, String asked) {
        var parts = way == Way.SHELL ? PhoneCommand.apart(asked) : List.of(asked);
        return parts.stream().allMatch(part -> permitsOne(way, part));
    }

    private static boolean permitsOne(Way way, String asked) {
        return entries().stream()
                .anyMatch(entry -> entry.way == way && entry.form.matcher(asked).matches());
    }

    private static Entry of(PhoneCommand command) {
        return new Entry(Way.SHELL, command.shown(), command.form(), command.purpose());
    }

    private static Entry entry(Way way, String text, String purpose) {
        return new Entry(way, text, Pattern.compile(Pattern.quote(text)), purpose);
    }
}
