package org.lethe.station.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.lethe.station.i18n.Language;
import org.lethe.station.print.PrintKind;
import org.lethe.station.settings.SettingsField;
import org.lethe.station.settings.SettingsForm.RefusedException;
import org.lethe.station.settings.StationSettings;
import org.lethe.station.staff.Staff;

/** What the settings page works with. All of it may take time, so none of it is called on the JavaFX thread. */
public interface SettingsDesk {
    /** The settings as they are stored. */
    StationSettings now();

    /**
     * Stores changed fields, all of them or none.
     *
     * @param by who changes them, for the record
     * @throws RefusedException naming a field that cannot be as it was written; nothing was stored
     */
    void save(Map<SettingsField, String> changed, String by) throws RefusedException;

    /** The operators. */
    Staff staff();

    /** Names of printers that this computer knows; empty when its print server does not answer. */
    List<String> printers();

    /** Tries a printer, as it is stored, with a page or label that certifies nothing; says what became of it, for people. */
    String testPrint(PrintKind kind, Language language);

    /** The keys whose certificates count here, a line each. */
    List<String> trusted();

    /**
     * Trusts the keys in a file that another station wrote.
     *
     * @throws IllegalArgumentException when it is none, or contradicts what is trusted already; says what is wrong
     */
    void trust(Path file, String by);
}
