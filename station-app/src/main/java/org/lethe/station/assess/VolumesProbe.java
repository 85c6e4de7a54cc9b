package org.lethe.station.assess;

import java.util.Set;
import java.util.regex.Pattern;
import org.lethe.station.model.Fact;
import org.lethe.station.model.PhoneCommand;
import org.lethe.station.model.RemovableStorage;

/**
 * Cards, by {@code sm list-volumes all} (AOSP {@code Sm.java}). The built-in volume is {@code private} without a number; a card that
 * cannot be read is there all the same.
 */
final class VolumesProbe {
    static final Probe<RemovableStorage> PROBE = new Probe<>(PhoneCommand.VOLUMES, VolumesProbe::read);

    private static final Pattern BUILT_IN = Pattern.compile("(?m)^(private|emulated)[0-9:;,]* [a-z_]+$");
    private static final Pattern CARD = Pattern.compile("(?m)^(public|private):[0-9,]+ ([a-z_]+)$");
    /** {@code VolumeInfo}'s words for a volume that is gone. */
    private static final Set<String> GONE = Set.of("removed", "bad_removal");

    private VolumesProbe() {}

    private static Fact<RemovableStorage> read(String text) {
        return BUILT_IN.matcher(text).find()
                ? Fact.known(new RemovableStorage(cards("public", text), cards("private", text)), text)
                : Fact.unknown(text);
    }

    private static int cards(String type, String text) {
        return (int) CARD.matcher(text)
                .results()
                .filter(card -> card.group(1).equals(type) && !GONE.contains(card.group(2)))
                .count();
    }
}
