package org.lethe.station.i18n;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that the station speaks. */
public enum Language {
    /** Chinese as written in mainland China. */
    ZH_CN("zh-CN", "中文"),
    /** English. */
    EN("en", "English");

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /** The BCP 47 tag, as {@code --lang} takes it. */
    public String tag() {
        return tag;
    }

    /** The language's name in itself, for the switch. */
    public String ownName() {
        return ownName;
    }

    /** The locale for numbers and dates. */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** Finds a language by its tag, whatever the case. */
    public static Optional<Language> ofTag(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equalsIgnoreCase(tag))
                .findFirst();
    }

    /** The language for a computer: Chinese wherever Chinese is set, English everywhere else. */
    public static Language ofLocale(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? ZH_CN : EN;
    }
}
