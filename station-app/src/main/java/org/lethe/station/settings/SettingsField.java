package org.lethe.station.settings;

import com.fasterxml.jackson.core.JsonPointer;

/** A setting that is changed in a form, by its place in the file. What is not here is changed in the file only. */
public enum SettingsField {
    SHOP("/shop", Kind.TEXT),
    CONTACT("/contact", Kind.TEXT),
    OPERATOR_TITLE("/operatorTitle", Kind.TEXT),
    POLICY("/window/policy", Kind.TEXT),
    TWO_FOR_OVERRIDE("/twoForOverride", Kind.SWITCH),
    SECOND_LOOK_PERCENT("/sale/secondLookPercent", Kind.NUMBER),
    OWNERS("/sale/owners", Kind.LIST),
    LOCK_AFTER_MINUTES("/window/lockAfterMinutes", Kind.NUMBER),
    DOCUMENT_PRINTER("/printing/documentPrinter", Kind.TEXT_OR_NONE),
    LABEL_PRINTER("/printing/labelPrinter", Kind.TEXT_OR_NONE),
    LABEL_SIZE("/printing/labelSize", Kind.TEXT),
    LABEL_DPI("/printing/labelDpi", Kind.NUMBER),
    LABEL_AFTER_JOB("/printing/labelAfterJob", Kind.SWITCH),
    LANGUAGE("/language", Kind.TEXT_OR_NONE),
    THEME("/window/theme", Kind.TEXT),
    VERIFY_URL("/verifyUrl", Kind.TEXT),
    RETENTION_YEARS("/retentionYears", Kind.NUMBER),
    ADB("/adb", Kind.TEXT),
    ADB_PATH("/adbPath", Kind.TEXT_OR_NONE);

    private final JsonPointer place;
    private final Kind kind;

    SettingsField(String place, Kind kind) {
        this.place = JsonPointer.compile(place);
        this.kind = kind;
    }

    /** How a value is written in the file. */
    enum Kind {
        TEXT,
        /** A blank text is no value. */
        TEXT_OR_NONE,
        NUMBER,
        /** {@code true} or {@code false}. */
        SWITCH,
        /** Texts, separated by commas in the form. */
        LIST
    }

    JsonPointer place() {
        return place;
    }

    Kind kind() {
        return kind;
    }

    /** Whether it is on or off. */
    public boolean isSwitch() {
        return kind == Kind.SWITCH;
    }
}
