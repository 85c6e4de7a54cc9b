package org.lethe.station.ui;

import java.util.List;
import java.util.Map;
import org.lethe.station.i18n.Language;
import org.lethe.station.i18n.Messages;
import org.lethe.station.i18n.Text;
import org.lethe.station.model.PolicyId;
import org.lethe.station.settings.SettingsField;

/** What people are told of a setting: its name, its values, and what may stand there. */
final class SettingsTexts {
    private SettingsTexts() {}

    /** What a field is called. */
    static Text caption(SettingsField field) {
        return switch (field) {
            case SHOP -> Text.SETTINGS_FIELD_SHOP;
            case CONTACT -> Text.SETTINGS_FIELD_CONTACT;
            case OPERATOR_TITLE -> Text.SETTINGS_FIELD_OPERATOR_TITLE;
            case POLICY -> Text.SETTINGS_FIELD_POLICY;
            case TWO_FOR_OVERRIDE -> Text.SETTINGS_FIELD_TWO_FOR_OVERRIDE;
            case SECOND_LOOK_PERCENT -> Text.SETTINGS_FIELD_SECOND_LOOK_PERCENT;
            case OWNERS -> Text.SETTINGS_FIELD_OWNERS;
            case LOCK_AFTER_MINUTES -> Text.SETTINGS_FIELD_LOCK_AFTER_MINUTES;
            case DOCUMENT_PRINTER -> Text.SETTINGS_FIELD_DOCUMENT_PRINTER;
            case LABEL_PRINTER -> Text.SETTINGS_FIELD_LABEL_PRINTER;
            case LABEL_SIZE -> Text.SETTINGS_FIELD_LABEL_SIZE;
            case LABEL_DPI -> Text.SETTINGS_FIELD_LABEL_DPI;
            case LABEL_AFTER_JOB -> Text.SETTINGS_FIELD_LABEL_AFTER_JOB;
            case LANGUAGE -> Text.SETTINGS_FIELD_LANGUAGE;
            case THEME -> Text.SETTINGS_FIELD_THEME;
            case VERIFY_URL -> Text.SETTINGS_FIELD_VERIFY_URL;
            case RETENTION_YEARS -> Text.SETTINGS_FIELD_RETENTION_YEARS;
            case ADB -> Text.SETTINGS_FIELD_ADB;
            case ADB_PATH -> Text.SETTINGS_FIELD_ADB_PATH;
        };
    }

    /** What may stand in a field; shown beside one that was refused. */
    static Text form(SettingsField field) {
        return switch (field) {
            case VERIFY_URL -> Text.SETTINGS_FORM_ADDRESS;
            case ADB -> Text.SETTINGS_FORM_ADB;
            case RETENTION_YEARS -> Text.SETTINGS_FORM_YEARS;
            case LOCK_AFTER_MINUTES -> Text.SETTINGS_FORM_MINUTES;
            case SECOND_LOOK_PERCENT -> Text.SETTINGS_FORM_PERCENT;
            case DOCUMENT_PRINTER, LABEL_PRINTER -> Text.SETTINGS_FORM_PRINTER;
            case SHOP,
                    CONTACT,
                    OPERATOR_TITLE,
                    POLICY,
                    TWO_FOR_OVERRIDE,
                    OWNERS,
                    LABEL_SIZE,
                    LABEL_DPI,
                    LABEL_AFTER_JOB,
                    LANGUAGE,
                    THEME,
                    ADB_PATH -> Text.SETTINGS_FORM_OTHER;
        };
    }

    /** The values among which a person chooses, as the file writes them; empty where something is typed. */
    static List<String> choices(SettingsField field) {
        return switch (field) {
            case POLICY -> List.of("gb46864", "nist-clear", "quick");
            case THEME -> List.of("light", "dark");
            case LANGUAGE -> List.of("", Language.ZH_CN.tag(), Language.EN.tag());
            case LABEL_SIZE -> List.of("62x40", "58");
            case LABEL_DPI -> List.of("203", "300");
            case SHOP,
                    CONTACT,
                    OPERATOR_TITLE,
                    TWO_FOR_OVERRIDE,
                    SECOND_LOOK_PERCENT,
                    OWNERS,
                    LOCK_AFTER_MINUTES,
                    DOCUMENT_PRINTER,
                    LABEL_PRINTER,
                    LABEL_AFTER_JOB,
                    VERIFY_URL,
                    RETENTION_YEARS,
                    ADB,
                    ADB_PATH -> List.of();
        };
    }

    /** What people call a value among which they choose; one that this version does not know keeps its own word. */
    static String name(SettingsField field, String value, Messages words) {
        return switch (value) {
            case "" -> field == SettingsField.LANGUAGE ? words.text(Text.SETTINGS_LANGUAGE_COMPUTER) : "";
            case "light" -> words.text(Text.SETTINGS_THEME_LIGHT);
            case "dark" -> words.text(Text.SETTINGS_THEME_DARK);
            case "62x40" -> words.text(Text.SETTINGS_LABEL_SHEET);
            case "58" -> words.text(Text.SETTINGS_LABEL_ROLL);
            case "203", "300" -> words.text(Text.SETTINGS_DPI, Map.of("dpi", value));
            default ->
                Language.ofTag(value)
                        .map(Language::ownName)
                        .or(() -> PolicyId.ofWord(value).map(words::policy))
                        .orElse(value);
        };
    }
}
