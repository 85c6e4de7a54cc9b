package org.lethe.station.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.lethe.station.i18n.Language;
import org.lethe.station.print.PrintKind;
import org.lethe.station.print.PrintResult;
import org.lethe.station.print.PrintResult.Outcome;
import org.lethe.station.print.PrintTexts;
import org.lethe.station.settings.SettingsField;
import org.lethe.station.settings.SettingsFile;
import org.lethe.station.settings.SettingsForm;
import org.lethe.station.settings.SettingsForm.RefusedException;
import org.lethe.station.settings.StationSettings;
import org.lethe.station.staff.Staff;

/**
 * What the settings page works with, on a real settings file, without a printer and keys.
 *
 * @param changedBy gets who saved
 */
record ScratchSettings(SettingsFile file, Staff staff, List<String> changedBy) implements SettingsDesk {
    @Override
    public StationSettings now() {
        return file.readOrCreate(new Random(1));
    }

    @Override
    public void save(Map<SettingsField, String> changed, String by) throws RefusedException {
        file.save(SettingsForm.filled(now(), changed));
        changedBy.add(by);
    }

    @Override
    public List<String> printers() {
        return List.of("Office");
    }

    @Override
    public String testPrint(PrintKind kind, Language language) {
        return PrintTexts.in(language).outcome(new PrintResult(Outcome.PRINTED, Optional.empty(), ""));
    }

    @Override
    public List<String> trusted() {
        return List.of("the demo's");
    }

    @Override
    public void trust(Path keys, String by) {
        throw new IllegalArgumentException("no such keys");
    }
}
