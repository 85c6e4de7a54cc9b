package org.lethe.station.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.lethe.station.audit.KeyEvent;
import org.lethe.station.certify.KeyFiles;
import org.lethe.station.certify.TrustedKeys;
import org.lethe.station.cli.StationServices;
import org.lethe.station.i18n.Language;
import org.lethe.station.print.PrintKind;
import org.lethe.station.print.PrintQueue;
import org.lethe.station.print.PrintResult;
import org.lethe.station.print.PrintServerException;
import org.lethe.station.print.PrintTexts;
import org.lethe.station.settings.SettingsField;
import org.lethe.station.settings.SettingsFile;
import org.lethe.station.settings.SettingsForm;
import org.lethe.station.settings.SettingsForm.RefusedException;
import org.lethe.station.settings.StationSettings;
import org.lethe.station.staff.Act;
import org.lethe.station.staff.Staff;
import org.lethe.station.ui.SettingsDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings page's way into an open station.
 *
 * @param home the data directory
 * @param station holds the settings in force
 * @param services prints, and knows who works here
 * @param ledger takes down what happens to keys, before it does
 */
record SettingsOffice(Path home, StationGraph station, StationServices services, Consumer<KeyEvent> ledger)
        implements SettingsDesk {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsOffice.class);

    @Override
    public StationSettings now() {
        return station.settings();
    }

    @Override
    public void save(Map<SettingsField, String> changed, String by) throws RefusedException {
        var before = now();
        var after = SettingsForm.filled(before, changed);
        var names = changes(before, after);
        if (names.isEmpty()) {
            return;
        }
        new SettingsFile(home.resolve("settings.json")).save(after);
        station.follow(after);
        staff().did(by, Act.Kind.SETTINGS_CHANGED, names);
    }

    private static String changes(StationSettings before, StationSettings after) {
        var changed = new EnumMap<>(SettingsForm.of(after));
        SettingsForm.of(before).forEach(changed::remove); // where both are the same
        return changed.keySet().stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    @Override
    public Staff staff() {
        return services.staff();
    }

    @Override
    public List<String> printers() {
        try {
            return services.printing().queues().stream().map(PrintQueue::name).toList();
        } catch (PrintServerException silent) {
            LOG.info("The print server names no printers: {}", silent.getMessage());
            return List.of();
        }
    }

    @Override
    public String testPrint(PrintKind kind, Language language) {
        var texts = PrintTexts.in(language);
        var result = test(kind, language);
        return result.fault()
                .map(fault -> texts.fault(fault) + " " + texts.remedy(fault))
                .orElseGet(() -> texts.outcome(result));
    }

    /** With the settings as they are stored now, though all else prints with those of the start: it is they that are tried. */
    private PrintResult test(PrintKind kind, Language language) {
        try {
            return services.printing().test(StationGraph.printSetup(now().printing()), kind, language);
        } catch (InterruptedException ends) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The station ends; the test page may still come out", ends);
        }
    }

    @Override
    public List<String> trusted() {
        return KeyFiles.trusted(home).keys().stream()
                .map(key -> key.id() + "   " + key.scope().word() + "   " + key.name())
                .toList();
    }

    @Override
    public void trust(Path file, String by) {
        HomeKeys.trust(home, read(file), ledger);
        staff().did(
                        by,
                        Act.Kind.SETTINGS_CHANGED,
                        HomeKeys.subject(file.getFileName().toString()));
    }

    private static TrustedKeys read(Path file) {
        try {
            return TrustedKeys.parse(Files.readString(file));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("Could not read " + file + " (" + unreadable + ")", unreadable);
        }
    }
}
