package org.lethe.station.assess;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.lethe.station.model.Fact;
import org.lethe.station.model.PhoneCommand;

/** What kind of machine it is, by {@code pm list features}; every Android machine has some of those that are let through. */
final class FeaturesProbe {
    static final Probe<Set<String>> PROBE = new Probe<>(PhoneCommand.FEATURES, FeaturesProbe::read);

    static final String EUICC = "android.hardware.telephony.euicc";
    static final String NFC = "android.hardware.nfc";
    static final String WATCH = "android.hardware.type.watch";
    static final String CAR = "android.hardware.type.automotive";
    static final Set<String> TELEVISION = Set.of("android.hardware.type.television", "android.software.leanback");

    private static final Pattern FEATURE = Pattern.compile("(?m)^feature:(android\\.[a-z_.]+) *$");

    private FeaturesProbe() {}

    private static Fact<Set<String>> read(String text) {
        var features = new TreeSet<String>();
        FEATURE.matcher(text).results().forEach(feature -> features.add(feature.group(1)));
        return features.isEmpty() ? Fact.unknown(text) : Fact.known(features, text);
    }
}
